import type { Capture } from '../../news/capture.ts'
import type { Entry, Feed } from '../../news/entry.ts'
import { type Instant, instant } from '../../news/instant.ts'
import type { Notice } from '../../news/notice.ts'
import { decode } from '../encoding/decode.ts'
import { webAddress } from '../feed/addresses.ts'
import { parseDate } from '../feed/dates/parse-date.ts'
import { brokenXml } from '../feed/remarks.ts'
import { Scope } from '../feed/scope.ts'
import { childrenNamed, type Element, localName } from '../feed/xml/element.ts'
import { scanXml, type XmlDocument } from '../feed/xml/scan.ts'

/** Addresses of one sitemap, as the protocol allows (sitemaps.org). */
const MOST_ADDRESSES = 50_000

/** What a sitemap says: entries, or for an index the sitemaps it names. */
export interface SitemapReading {
  feed: Feed
  /** Of a sitemap index: the sitemaps to ask next, with the moment each changed. */
  sitemaps: { url: string; updatedDateTime?: Instant }[]
  notices: Notice[]
}

/**
 * Reads a sitemap (sitemaps.org, with Google's news, image and AMP extensions), a sitemap index, or a text sitemap of
 * one address a line; broken XML as feeds are read. Never throws.
 * @param source `Source.id`, set on every entry
 */
export function readSitemap(capture: Capture, source: string): SitemapReading {
  const contentType = capture.headers['content-type']
  const decoded = decode(capture.body, { kind: 'xml', ...(contentType !== undefined && { contentType }) })
  const subject = capture.finalUrl
  const reading = readText(decoded.text.replaceAll('\0', ''), source, subject)
  const remarks = decoded.notices.map((notice): Notice => ({ stage: 'read', subject, ...notice }))
  const notices = [...remarks, ...reading.notices]
  if (reading.feed.entries.length + reading.sitemaps.length === 0) notices.push(emptySitemap(subject))
  return { ...reading, notices }
}

function readText(text: string, source: string, subject: string): SitemapReading {
  const document = scanXml(text)
  const root = rootOf(document)
  if (!root) return textSitemap(text, source)
  const scope = new Scope(document, new Map()).within(root)
  const feed = emptyFeed()
  const sitemaps = childrenNamed(root, 'sitemap').flatMap((element) => sitemapOf(element, scope, subject))
  for (const element of childrenNamed(root, 'url').slice(0, MOST_ADDRESSES)) {
    const entry = entryOf(element, scope, { source, base: subject, feed })
    if (entry) feed.entries.push(entry)
  }
  return { feed, sitemaps, notices: brokenXml(document, subject) }
}

function rootOf(document: XmlDocument): Element | undefined {
  return document.top.children.find(({ name }) => /^(?:urlset|sitemapindex)$/.test(localName(name)))
}

function emptyFeed(): Feed {
  return { format: 'sitemap', authors: [], categories: [], entries: [] }
}

function textSitemap(text: string, source: string): SitemapReading {
  const addresses = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => /^https?:\/\/\S+$/i.test(line))
  const entries = addresses
    .slice(0, MOST_ADDRESSES)
    .map((url): Entry => ({ source, url, authors: [], categories: [], enclosures: [] }))
  return { feed: { ...emptyFeed(), entries }, sitemaps: [], notices: [] }
}

function sitemapOf(element: Element, scope: Scope, base: string): SitemapReading['sitemaps'] {
  const url = addressOf(element, scope, base)
  const updated = moment(element, 'lastmod', scope)
  return url === undefined ? [] : [{ url, ...(updated !== undefined && { updatedDateTime: updated }) }]
}

function entryOf(
  element: Element,
  scope: Scope,
  context: { source: string; base: string; feed: Feed },
): Entry | undefined {
  const url = addressOf(element, scope, context.base)
  if (url === undefined) return undefined
  const entry: Entry = { source: context.source, url, authors: [], categories: [], enclosures: [] }
  const updated = moment(element, 'lastmod', scope)
  if (updated !== undefined) entry.updatedDateTime = updated
  const news = childrenNamed(element, 'news')[0]
  if (news) takeNews(news, entry, scope, context.feed)
  for (const image of childrenNamed(element, 'image')) takeImage(image, entry, scope, context.base)
  for (const link of childrenNamed(element, 'link')) {
    const amp =
      scope.attribute(link, 'rel')?.toLowerCase() === 'amphtml'
        ? webAddress(hrefOf(link, scope), context.base)
        : undefined
    if (amp !== undefined) entry.ampWebUrl = amp
  }
  return entry
}

/** Google's news extension: title, publication, moment, subject words. */
function takeNews(news: Element, entry: Entry, scope: Scope, feed: Feed): void {
  const title = text(news, 'title', scope)
  if (title !== undefined) entry.title = title
  const published = moment(news, 'publication_date', scope)
  if (published !== undefined) entry.publishedDateTime = published
  entry.categories = (text(news, 'keywords', scope)?.split(',') ?? [])
    .map((word) => word.trim())
    .filter((word) => word !== '')
  const publication = childrenNamed(news, 'publication')[0]
  const language = publication && text(publication, 'language', scope)
  if (language) entry.language = language
  const name = publication && text(publication, 'name', scope)
  if (name) feed.title ??= name
}

function takeImage(image: Element, entry: Entry, scope: Scope, base: string): void {
  const url = addressOf(image, scope, base)
  if (url === undefined || entry.enclosures.some((file) => file.url === url)) return
  const title = text(image, 'title', scope) ?? text(image, 'caption', scope)
  entry.enclosures.push({ url, role: 'image', ...(title && { title }) })
}

function addressOf(element: Element, scope: Scope, base: string): string | undefined {
  const href = text(element, 'loc', scope)
  return href === undefined ? undefined : webAddress({ href }, base)
}

function hrefOf(link: Element, scope: Scope): { href: string } | undefined {
  const href = scope.attribute(link, 'href')
  return href === undefined ? undefined : { href }
}

function text(element: Element, local: string, scope: Scope): string | undefined {
  const child = childrenNamed(element, local)[0]
  return child && scope.text(child)?.replace(/\s+/g, ' ')
}

function moment(element: Element, local: string, scope: Scope): Instant | undefined {
  const milliseconds = parseDate(text(element, local, scope) ?? '')
  return milliseconds === undefined ? undefined : instant(milliseconds)
}

function emptySitemap(subject: string): Notice {
  return {
    stage: 'read',
    code: 'no-entries',
    level: 'warning',
    subject,
    message: 'The sitemap names no address.',
    remedy: 'Check the address in a browser; robots.txt of the site names its sitemaps.',
  }
}

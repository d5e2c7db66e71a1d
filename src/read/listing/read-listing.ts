import type { Capture } from '../../news/capture.ts'
import type { Entry, Feed } from '../../news/entry.ts'
import { instant } from '../../news/instant.ts'
import type { Notice } from '../../news/notice.ts'
import type { ListingSelectors, Source } from '../../news/source.ts'
import { decode } from '../encoding/decode.ts'
import { parseDate } from '../feed/dates/parse-date.ts'
import { elementsNamed, type PageElement, textOf } from '../page/tree/element.ts'
import { parsePage } from '../page/tree/parse-page.ts'
import { ENOUGH, linkPoints, singleSpaced, wordsOf } from './link-rules.ts'
import { select, selector } from './select.ts'

/** Entries of one listing; more links than this are an archive or a site map. */
const MOST_ENTRIES = 300

/** What a listing says, in the shape of a feed. */
export interface ListingReading {
  feed: Feed
  notices: Notice[]
}

/**
 * Reads a page that lists articles: by the selectors of its source, else by finding the links that look like articles'
 * (`LINK_RULES`). Never throws.
 */
export function readListing(capture: Capture, source: Source): ListingReading {
  const contentType = capture.headers['content-type']
  const { text, notices: remarks } = decode(capture.body, {
    kind: 'html',
    ...(contentType !== undefined && { contentType }),
  })
  const { root } = parsePage(text)
  const subject = capture.finalUrl
  const page = baseOf(root, subject)
  const notices = remarks.map((notice): Notice => ({ stage: 'read', subject, ...notice }))
  const context: Context = { root, page, source: source.id, notices, subject }
  const entries = source.selectors ? bySelectors(context, source.selectors) : automatically(context)
  if (entries.length === 0) notices.push(nothingListed(subject, source.selectors !== undefined))
  const title = elementsNamed(root, 'title')[0]
  const language = elementsNamed(root, 'html')[0]?.attributes.lang
  const feed: Feed = {
    format: 'listing',
    url: subject,
    ...(title && { title: singleSpaced(textOf(title)) }),
    ...(language && { language }),
    authors: [],
    categories: [],
    entries: entries.slice(0, MOST_ENTRIES),
  }
  return { feed, notices }
}

interface Context {
  root: PageElement
  page: URL | undefined
  source: string
  notices: Notice[]
  subject: string
}

function baseOf(root: PageElement, address: string): URL | undefined {
  const given = elementsNamed(root, 'base')[0]?.attributes.href
  return urlOf(given ?? address, urlOf(address, undefined)) ?? urlOf(address, undefined)
}

function urlOf(href: string, base: URL | undefined): URL | undefined {
  try {
    const url = new URL(href.trim(), base)
    url.hash = ''
    return url.protocol === 'http:' || url.protocol === 'https:' ? url : undefined
  } catch {
    return undefined
  }
}

function bySelectors(context: Context, selectors: ListingSelectors): Entry[] {
  const rows = selected(context, context.root, selectors.item)
  const entries = rows.flatMap((row) => {
    const anchor = linkOf(context, row, selectors.link)
    const url = anchor && urlOf(anchor.attributes.href ?? '', context.page)
    if (!url || !anchor) return []
    const titled = selectors.title === undefined ? undefined : selected(context, row, selectors.title)[0]
    const dated = selectors.date === undefined ? undefined : selected(context, row, selectors.date)[0]
    return [
      entryOf(context, {
        url,
        title: titled ? singleSpaced(textOf(titled)) : wordsOf(anchor),
        date: dateOf(dated) ?? timeIn(row),
      }),
    ]
  })
  return unique(entries)
}

function linkOf(context: Context, row: PageElement, wanted: string | undefined): PageElement | undefined {
  const found = wanted === undefined ? row : (selected(context, row, wanted)[0] ?? row)
  return found.name === 'a' ? found : elementsNamed(found, 'a').find(({ attributes }) => attributes.href !== undefined)
}

function selected(context: Context, within: PageElement, wanted: string): PageElement[] {
  const compiled = selector(wanted)
  if (compiled) return select(within, compiled)
  if (!context.notices.some(({ message }) => message.includes(wanted)))
    context.notices.push(badSelector(context.subject, wanted))
  return []
}

function automatically(context: Context): Entry[] {
  const { root, page } = context
  if (!page) return []
  const entries: Entry[] = []
  for (const anchor of elementsNamed(root, 'a')) {
    const url = urlOf(anchor.attributes.href ?? '', page)
    if (!url || url.href === page.href) continue
    const words = wordsOf(anchor)
    if (words === '' || linkPoints({ anchor, url, words, page }) < ENOUGH) continue
    entries.push(entryOf(context, { url, title: words, date: timeNear(anchor) }))
  }
  return unique(entries)
}

function entryOf(context: Context, said: { url: URL; title: string; date: number | undefined }): Entry {
  return {
    source: context.source,
    url: said.url.href,
    ...(said.title && { title: said.title }),
    ...(said.date !== undefined && { publishedDateTime: instant(said.date) }),
    authors: [],
    categories: [],
    enclosures: [],
  }
}

/** Words that make a link another headline, characters. */
const HEADLINE = 25

/** The date nearest to a link: climbs at most four elements, and none that holds another article's headline. */
function timeNear(anchor: PageElement): number | undefined {
  let around = anchor.parent
  for (let level = 0; around && level < 4; level++, around = around.parent) {
    if (elementsNamed(around, 'a').some((other) => isOtherHeadline(other, anchor))) return undefined
    const time = elementsNamed(around, 'time')[0]
    if (time) return dateOf(time)
  }
  return undefined
}

function isOtherHeadline(other: PageElement, anchor: PageElement): boolean {
  const address = (element: PageElement) => element.attributes.href?.replace(/#.*$/, '')
  return address(other) !== address(anchor) && wordsOf(other).length >= HEADLINE
}

function timeIn(row: PageElement): number | undefined {
  return dateOf(elementsNamed(row, 'time')[0])
}

function dateOf(element: PageElement | undefined): number | undefined {
  if (!element) return undefined
  return (
    parseDate(element.attributes.datetime ?? '') ??
    parseDate(element.attributes.content ?? '') ??
    parseDate(singleSpaced(textOf(element)))
  )
}

/** One entry an address: the first place counts, the longest title of all, the first date. */
function unique(entries: Entry[]): Entry[] {
  const byUrl = new Map<string, Entry>()
  for (const entry of entries) {
    const url = entry.url ?? ''
    const known = byUrl.get(url)
    if (!known) byUrl.set(url, entry)
    else
      byUrl.set(url, {
        ...entry,
        ...known,
        ...((entry.title?.length ?? 0) > (known.title?.length ?? 0) && { title: entry.title }),
      } as Entry)
  }
  return [...byUrl.values()]
}

function nothingListed(subject: string, withSelectors: boolean): Notice {
  return {
    stage: 'read',
    code: 'no-entries',
    level: 'warning',
    subject,
    message: withSelectors
      ? 'The selectors find no article on the page.'
      : 'No link on the page looks like an article’s.',
    remedy: withSelectors
      ? 'Compare the selectors with the page; it may have been rebuilt.'
      : 'Give the source selectors: item, and if need be link, title and date.',
  }
}

function badSelector(subject: string, wanted: string): Notice {
  return {
    stage: 'read',
    code: 'bad-selector',
    level: 'error',
    subject,
    message: `The selector "${wanted}" is not understood.`,
    remedy: 'Use element names, .class, #id, [attribute=value], spaces, > and commas.',
  }
}

import { type DomUtils, parseDocument } from 'htmlparser2'
import { expect, test } from 'vitest'
import { publish } from '../src/publish/publish.ts'
import { tideEdition } from './edition.ts'

/*
 * What the W3C's feed validator asks of RSS 2.0 and Atom 1.0 feeds, as far as our feeds use it, as a list of rules of our
 * own; each is tried on every feed of an awkward hub.
 */

type Document = ReturnType<typeof parseDocument>
type Element = NonNullable<ReturnType<typeof DomUtils.getElementById>>

const edition = tideEdition()
const publication = publish({ ...edition, hub: { ...edition.hub, websubHub: 'https://hub.example/' } })
const feeds = publication.paths().filter((path) => /(?:feed|atom)\.xml$/.test(path))
const parse = (path: string): Document =>
  parseDocument(String(publication.render(path)?.body), { xmlMode: true, decodeEntities: true })

const within = (node: Document | Element, name: string): Element[] =>
  node.children.filter((child): child is Element => 'attribs' in child && child.name === name)
const textIn = (node: Element): string => node.children.map((child) => ('data' in child ? child.data : '')).join('')
const texts = (node: Element, name: string): string[] => within(node, name).map(textIn)

const RFC_822 = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} GMT$/
const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/
const isDate822 = (text: string) => RFC_822.test(text) && new Date(text).toUTCString() === text
const isDate3339 = (text: string) => RFC_3339.test(text) && Number.isFinite(Date.parse(text))
const isWeb = (text: string | undefined) => text !== undefined && /^https?:\/\/[^\s<>"]+$/.test(text)
const isUri = (text: string | undefined) => text !== undefined && /^[a-z][a-z0-9+.-]*:[^\s<>"]+$/i.test(text)
const isDistinct = (all: readonly string[]) => new Set(all).size === all.length
const isLanguage = (text: string | undefined) => text !== undefined && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(text)

/** A rule is kept by an element of a feed, or broken; the path is the feed's. */
type Rule = (element: Element, path: string) => boolean

const self = (path: string) => `${edition.hub.webUrl}/${path}`
const linkOf = (element: Element, name: string, rel: string) =>
  within(element, name).filter(({ attribs }) => attribs.rel === rel)

const CHANNEL: Record<string, Rule> = {
  'one title, link and description, none empty': (channel) =>
    ['title', 'link', 'description'].every((name) => {
      const found = texts(channel, name)
      return found.length === 1 && found[0]?.trim() !== ''
    }),
  'link is a web address': (channel) => isWeb(texts(channel, 'link')[0]),
  'language is one': (channel) => isLanguage(texts(channel, 'language')[0]),
  'lastBuildDate by RFC 822, with its right weekday': (channel) => texts(channel, 'lastBuildDate').every(isDate822),
  'one atom:link to itself, of its own address and type': (channel, path) => {
    const [own, ...more] = linkOf(channel, 'atom:link', 'self')
    return more.length === 0 && own?.attribs.href === self(path) && own.attribs.type === 'application/rss+xml'
  },
  'names the WebSub hub': (channel) => linkOf(channel, 'atom:link', 'hub').length === 1,
  'ids are distinct': (channel) => isDistinct(within(channel, 'item').flatMap((item) => texts(item, 'guid'))),
  'built no earlier than its newest entry changed': (channel) => {
    const built = Date.parse(texts(channel, 'lastBuildDate')[0] ?? '')
    return within(channel, 'item').every((item) => Date.parse(texts(item, 'atom:updated')[0] ?? '') <= built)
  },
}

const ITEM: Record<string, Rule> = {
  'title, link and guid once each': (item) =>
    ['title', 'link', 'guid', 'pubDate', 'description'].every((name) => within(item, name).length === 1),
  'link is a web address or leads nowhere': (item) => isWeb(texts(item, 'link')[0]),
  'a guid that is no address says so': (item) =>
    within(item, 'guid').every((guid) => isUri(textIn(guid)) && guid.attribs.isPermaLink === 'false'),
  'pubDate by RFC 822': (item) => texts(item, 'pubDate').every(isDate822),
  'no author element without a mail address': (item) => within(item, 'author').length === 0,
  'categories and creators are not empty': (item) =>
    [...texts(item, 'category'), ...texts(item, 'dc:creator')].every((text) => text.trim() !== ''),
  'the title is plain text': (item) =>
    texts(item, 'title').every((text) => !/<\/?[a-z]+[^>]*>/i.test(text) || text.includes('<script>')),
  'the description has no script and no relative address': (item) =>
    texts(item, 'description').every((html) => !/<script|(?:src|href)="(?!https?:)/i.test(html)),
  'pictures are whole': (item) =>
    within(item, 'media:content').every(
      ({ attribs }) => isWeb(attribs.url) && Number(attribs.width) > 0 && Number(attribs.height) > 0,
    ),
}

const FEED: Record<string, Rule> = {
  'one id, title and updated': (feed) => ['id', 'title', 'updated'].every((name) => within(feed, name).length === 1),
  'id is an absolute address': (feed) => isUri(texts(feed, 'id')[0]),
  'updated by RFC 3339': (feed) => texts(feed, 'updated').every(isDate3339),
  'language is one': (feed) => isLanguage(feed.attribs['xml:lang']),
  'has an author with a name': (feed) => within(feed, 'author').every((author) => texts(author, 'name')[0] !== ''),
  'one link to itself, of its own address': (feed, path) => {
    const [own, ...more] = linkOf(feed, 'link', 'self')
    return more.length === 0 && own?.attribs.href === self(path)
  },
  'names the WebSub hub': (feed) => linkOf(feed, 'link', 'hub').length === 1,
  'ids are distinct': (feed) => isDistinct(within(feed, 'entry').flatMap((entry) => texts(entry, 'id'))),
  'updated no earlier than its newest entry': (feed) =>
    within(feed, 'entry').every((entry) => (texts(entry, 'updated')[0] ?? '~') <= (texts(feed, 'updated')[0] ?? '')),
  'tombstones name an id and a moment, and no entry of the feed': (feed) => {
    const ids = within(feed, 'entry').flatMap((entry) => texts(entry, 'id'))
    return within(feed, 'at:deleted-entry').every(
      ({ attribs }) => isUri(attribs.ref) && isDate3339(attribs.when ?? '') && !ids.includes(attribs.ref ?? ''),
    )
  },
}

const ENTRY: Record<string, Rule> = {
  'one id, title and updated': (entry) => ['id', 'title', 'updated'].every((name) => within(entry, name).length === 1),
  'id is an absolute address': (entry) => isUri(texts(entry, 'id')[0]),
  'dates by RFC 3339, changed no earlier than published': (entry) => {
    const [published = '', updated = ''] = [...texts(entry, 'published'), ...texts(entry, 'updated')]
    return isDate3339(published) && isDate3339(updated) && published <= updated
  },
  'one alternate link, a web address': (entry) => {
    const found = linkOf(entry, 'link', 'alternate')
    return found.length === 1 && isWeb(found[0]?.attribs.href)
  },
  'has an author with a name': (entry) =>
    within(entry, 'author').length > 0 && within(entry, 'author').every((author) => texts(author, 'name')[0] !== ''),
  'categories have a term': (entry) => within(entry, 'category').every(({ attribs }) => (attribs.term ?? '') !== ''),
  'an enclosure has the type of a picture': (entry) =>
    linkOf(entry, 'link', 'enclosure').every(({ attribs }) =>
      /^image\/(?:webp|avif|jpeg|png)$/.test(attribs.type ?? ''),
    ),
}

/** The elements of a feed a list of rules speaks of. */
function subjects(path: string, kind: 'CHANNEL' | 'ITEM' | 'FEED' | 'ENTRY'): Element[] {
  const tree = parse(path)
  const [channel] = within(tree, 'rss').flatMap((rss) => within(rss, 'channel'))
  const [feed] = within(tree, 'feed')
  if (kind === 'CHANNEL') return channel ? [channel] : []
  if (kind === 'ITEM') return channel ? within(channel, 'item') : []
  if (kind === 'FEED') return feed ? [feed] : []
  return feed ? within(feed, 'entry') : []
}

const LISTS = Object.entries({ CHANNEL, ITEM, FEED, ENTRY }) as ['CHANNEL', Record<string, Rule>][]
const ALL = LISTS.flatMap(([kind, rules]) => Object.entries(rules).map(([rule, keeps]) => ({ kind, rule, keeps })))

test.each(ALL)('$kind: $rule', ({ kind, keeps }) => {
  let count = 0
  for (const path of feeds) {
    for (const element of subjects(path, kind)) {
      count += 1
      expect(keeps(element, path), `${path}: ${textIn(element).slice(0, 80)} ${texts(element, 'title')[0]}`).toBe(true)
    }
  }
  expect(count).toBeGreaterThan(15)
})

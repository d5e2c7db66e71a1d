import { addEnclosure, addTo, type Given, type GivenEntry } from '../given.ts'
import { personName } from '../people.ts'
import type { Scope } from '../scope.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { childrenNamed, type Element } from '../xml/element.ts'
import { roleOf } from './media-role.ts'

/** RSS 0.90 to 2.0 and RDF/RSS 1.0; also what feeds without any namespace mean. */
export const rss: Vocabulary = {
  name: 'rss',
  namespaces: [
    'http://purl.org/rss/1.0/',
    'http://purl.org/rss/1.0',
    'http://my.netscape.com/rdf/simple/0.9/',
    'http://my.netscape.com/publish/formats/rss-0.91.dtd',
    'http://channel.netscape.com/rdf/simple/0.9/',
    'http://example.com/newformat#',
    'http://example.com/necho',
    'http://purl.org/net/rss1.1#',
    'http://backend.userland.com/rss',
    'http://backend.userland.com/rss2',
    'http://backend.userland.com/rss091',
    'http://blogs.law.harvard.edu/tech/rss',
    'http://cyber.law.harvard.edu/rss/rss.html',
    'http://www.rssboard.org/rss-specification',
  ],
  prefixes: ['rss', 'rss1', 'rss2'],
  feed: {
    title: takeTitle,
    link: takeLink,
    description: takeSummary,
    tagline: takeSummary,
    subtitle: takeSummary,
    summary: takeSummary,
    abstract: takeSummary,
    language: takeLanguage,
    copyright: takeRights,
    rights: takeRights,
    pubdate: takePublished,
    lastbuilddate: takeUpdated,
    managingeditor: takeAuthor,
    author: takeAuthor,
    category: takeCategory,
    image: (element, feed, scope) => {
      const url = childrenNamed(element, 'url')[0]
      const href = url
        ? scope.text(url)
        : (scope.attribute(element, 'href') ?? scope.attribute(element, 'rdf:resource'))
      feed.image ??= scope.link(href, element)
    },
    ttl: (element, feed, scope) => {
      const minutes = Number(scope.text(element))
      if (Number.isFinite(minutes) && minutes > 0) feed.ttlMinutes ??= minutes
    },
    skiphours: (element, feed, scope) => {
      const hours = childrenNamed(element, 'hour').map((hour) => Number(scope.text(hour)) % 24)
      feed.skipHours ??= hours.filter((hour) => Number.isInteger(hour) && hour >= 0)
    },
    skipdays: (element, feed, scope) => {
      feed.skipDays ??= childrenNamed(element, 'day').flatMap((day) => scope.text(day) ?? [])
    },
  },
  entry: {
    title: takeTitle,
    link: takeLink,
    description: takeSummary,
    summary: takeSummary,
    abstract: takeSummary,
    content: takeContent,
    body: takeContent,
    fullitem: takeContent,
    guid: takeGuid,
    id: (element, entry, scope) => {
      entry.id ??= scope.text(element)
    },
    pubdate: takePublished,
    published: takePublished,
    date: takePublished,
    updated: takeUpdated,
    modified: takeUpdated,
    author: takeAuthor,
    category: takeCategory,
    language: takeLanguage,
    rights: takeRights,
    copyright: takeRights,
    enclosure: takeEnclosure,
    image: takeImage,
    source: (element, entry, scope) => {
      const title = scope.text(element)
      const url = scope.attribute(element, 'url')
      if (title || url) entry.origin ??= { ...(title && { title }), ...(url && { url }) }
    },
  },
}

function takeTitle(element: Element, target: Given, scope: Scope): void {
  target.title ??= scope.unsure(element)
}

/** The last link counts, as in feedparser and gofeed; Atom's way of writing it is understood too. */
function takeLink(element: Element, target: Given, scope: Scope): void {
  const rel = scope.attribute(element, 'rel')
  if (rel !== undefined && rel !== 'alternate') return
  const link = scope.link(scope.text(element) ?? scope.attribute(element, 'href'), element)
  if (link) target.link = link
}

function takeSummary(element: Element, target: Given, scope: Scope): void {
  target.summary ??= scope.html(element)
}

function takeContent(element: Element, entry: GivenEntry, scope: Scope): void {
  entry.content ??= scope.html(element)
}

function takeLanguage(element: Element, target: Given, scope: Scope): void {
  target.language ??= scope.text(element)
}

function takeRights(element: Element, target: Given, scope: Scope): void {
  target.rights ??= scope.text(element)
}

function takePublished(element: Element, target: Given, scope: Scope): void {
  target.published ??= scope.text(element)
}

function takeUpdated(element: Element, target: Given, scope: Scope): void {
  target.updated ??= scope.text(element)
}

function takeAuthor(element: Element, target: Given, scope: Scope): void {
  const name = childrenNamed(element, 'name')[0]
  addTo(target, 'authors', personName(scope.text(name ?? element)))
}

function takeCategory(element: Element, target: Given, scope: Scope): void {
  addTo(target, 'categories', scope.text(element) ?? scope.attribute(element, 'term'))
}

/** A guid is a link unless it says that it is none; whether it looks like one is seen later. */
function takeGuid(element: Element, entry: GivenEntry, scope: Scope): void {
  const id = scope.text(element)
  if (id === undefined) return
  entry.id ??= id
  const permanent = scope.attribute(element, 'ispermalink')?.toLowerCase() !== 'false'
  if (permanent && !/\s/.test(id)) entry.spareLink ??= scope.link(id, element)
}

function takeEnclosure(element: Element, entry: GivenEntry, scope: Scope): void {
  const given = scope.attributes(element)
  const url = given.get('url') ?? given.get('href') ?? scope.text(element)
  if (!url) return
  const mediaType = given.get('type')
  const bytes = Number(given.get('length'))
  const { base } = scope.within(element)
  addEnclosure(entry, {
    url,
    role: roleOf({ mediaType, url }),
    ...(mediaType && { mediaType }),
    ...(bytes > 0 && { bytes }),
    ...(base !== undefined && { base }),
  })
}

function takeImage(element: Element, entry: GivenEntry, scope: Scope): void {
  const url = childrenNamed(element, 'url')[0]
  entry.image ??= scope.link(url ? scope.text(url) : (scope.attribute(element, 'href') ?? scope.text(element)), element)
}

import { addEnclosure, addTo, type Given, type GivenEntry, type GivenFeed } from '../given.ts'
import type { Scope } from '../scope.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { childrenNamed, type Element } from '../xml/element.ts'
import { atomText } from './atom-text.ts'
import { takeComments } from './discussion.ts'
import { roleOf } from './media-role.ts'

/** Atom 1.0 (RFC 4287) and 0.3; also Atom elements inside RSS. */
export const atom: Vocabulary = {
  name: 'atom',
  namespaces: [
    'http://www.w3.org/2005/atom',
    'https://www.w3.org/2005/atom',
    'http://www.w3.org/2005/atom/',
    'http://purl.org/atom/ns#',
    'http://purl.org/atom/ns',
    'http://purl.org/atom/',
    'http://purl.org/atom',
  ],
  prefixes: ['atom', 'atom10', 'atom03', 'a10'],
  feed: {
    id: takeId,
    title: takeTitle,
    subtitle: takeSummary,
    tagline: takeSummary,
    info: takeSummary,
    description: takeSummary,
    link: takeFeedLink,
    updated: takeUpdated,
    modified: takeUpdated,
    published: takePublished,
    author: takeAuthor,
    category: takeCategory,
    rights: takeRights,
    copyright: takeRights,
    logo: takeImage,
    icon: takeImage,
  },
  entry: {
    id: takeId,
    title: takeTitle,
    summary: takeSummary,
    description: takeSummary,
    content: takeContent,
    link: takeEntryLink,
    updated: takeUpdated,
    modified: takeUpdated,
    published: takePublished,
    issued: takePublished,
    created: (element, entry, scope) => {
      entry.spare ??= {}
      entry.spare.published ??= scope.text(element)
    },
    pubdate: takePublished,
    author: takeAuthor,
    category: takeCategory,
    rights: takeRights,
    copyright: takeRights,
    source: takeSource,
  },
}

function takeId(element: Element, target: Given, scope: Scope): void {
  target.id ??= scope.text(element)
}

function takeTitle(element: Element, target: Given, scope: Scope): void {
  target.title ??= atomText(element, scope)
}

function takeSummary(element: Element, target: Given, scope: Scope): void {
  target.summary ??= atomText(element, scope)
}

function takeContent(element: Element, entry: GivenEntry, scope: Scope): void {
  const src = scope.attribute(element, 'src')
  if (src === undefined) entry.content ??= atomText(element, scope)
  else entry.spareLink ??= scope.link(src, element)
}

function takeUpdated(element: Element, target: Given, scope: Scope): void {
  target.updated ??= scope.text(element)
}

function takePublished(element: Element, target: Given, scope: Scope): void {
  target.published ??= scope.text(element)
}

function takeRights(element: Element, target: Given, scope: Scope): void {
  target.rights ??= atomText(element, scope)?.value
}

function takeImage(element: Element, target: Given, scope: Scope): void {
  target.image ??= scope.link(scope.text(element), element)
}

function takeAuthor(element: Element, target: Given, scope: Scope): void {
  const name = childrenNamed(element, 'name')[0]
  addTo(target, 'authors', name ? scope.text(name) : element.children.length === 0 ? scope.text(element) : undefined)
}

function takeCategory(element: Element, target: Given, scope: Scope): void {
  const given = scope.attributes(element)
  addTo(target, 'categories', given.get('label') || given.get('term') || scope.text(element))
}

/** The first alternate counts; one of HTML before one of another type. */
function takeAlternate(
  target: Given,
  given: ReadonlyMap<string, string>,
  href: string,
  element: Element,
  scope: Scope,
): void {
  const type = given.get('type')
  const isPage = type === undefined || /html/i.test(type)
  if (target.link !== undefined && !(isPage && target.link.notPage)) return
  const link = scope.link(href, element)
  if (link) target.link = isPage ? link : { ...link, notPage: true }
}

function takeFeedLink(element: Element, feed: GivenFeed, scope: Scope): void {
  const given = scope.attributes(element)
  const href = given.get('href') ?? scope.text(element)
  if (!href) return
  const rel = relation(given)
  if (rel === 'alternate') takeAlternate(feed, given, href, element, scope)
  else if (rel === 'hub') feed.hub ??= href
  else if (rel === 'self') feed.self ??= href
}

function takeEntryLink(element: Element, entry: GivenEntry, scope: Scope): void {
  const given = scope.attributes(element)
  const href = given.get('href') ?? scope.text(element)
  if (!href) return
  const rel = relation(given)
  if (rel === 'alternate') takeAlternate(entry, given, href, element, scope)
  else if (rel === 'amphtml') entry.ampLink ??= scope.link(href, element)
  else if (rel === 'enclosure') takeEnclosure(element, entry, scope)
  else if (rel === 'replies') takeComments(entry, given.get('thr:count'))
  else if (rel === 'related' || rel === 'via') entry.spareLink ??= scope.link(href, element)
}

/** `rel` without the address some write before it; `alternate` when there is none. */
function relation(given: ReadonlyMap<string, string>): string {
  const rel = (given.get('rel') ?? '').toLowerCase().replace(/^https?:\/\/www\.iana\.org\/assignments\/relation\//, '')
  return rel === '' ? 'alternate' : rel
}

function takeEnclosure(element: Element, entry: GivenEntry, scope: Scope): void {
  const given = scope.attributes(element)
  const url = given.get('href') ?? ''
  const mediaType = given.get('type')
  const bytes = Number(given.get('length'))
  const title = given.get('title')
  const { base } = scope.within(element)
  addEnclosure(entry, {
    url,
    role: roleOf({ mediaType, url }),
    ...(mediaType && { mediaType }),
    ...(bytes > 0 && { bytes }),
    ...(title && { title }),
    ...(base !== undefined && { base }),
  })
}

/** Where an aggregated entry came from; its links and title are the origin's, not the entry's. */
function takeSource(element: Element, entry: GivenEntry, scope: Scope): void {
  const inner = scope.within(element)
  const titleElement = childrenNamed(element, 'title')[0]
  const title = titleElement ? atomText(titleElement, inner)?.value : undefined
  const pages = childrenNamed(element, 'link').filter((link) => relation(inner.attributes(link)) === 'alternate')
  const url = pages[0] ? inner.attribute(pages[0], 'href') : undefined
  if (title || url) entry.origin ??= { ...(title && { title }), ...(url && { url }) }
}

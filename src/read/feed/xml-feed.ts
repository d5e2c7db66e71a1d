import type { GivenEntry, GivenFeed } from './given.ts'
import { Scope } from './scope.ts'
import { atom } from './vocabularies/atom.ts'
import { cdf, takeCdfAttributes } from './vocabularies/cdf.ts'
import { rss } from './vocabularies/rss.ts'
import type { Vocabulary } from './vocabulary.ts'
import { Words } from './words.ts'
import { type Element, localName } from './xml/element.ts'
import type { XmlDocument } from './xml/scan.ts'

/** Entries of one answer; the rest is left out with a notice. */
export const MOST_ENTRIES = 10_000
/** How deep a feed may be wrapped in other elements (SOAP, HTML, `<xml>`). */
const DEEPEST_ROOT = 4

/** What root elements stand for. */
const ROOTS: Readonly<Record<string, { format: GivenFeed['format']; words: Vocabulary }>> = {
  rss: { format: 'rss', words: rss },
  rdf: { format: 'rdf', words: rss },
  feed: { format: 'atom', words: atom },
  channel: { format: 'rss', words: cdf },
}

/** The element a feed begins with, the nearest to the top; undefined when the document is none. */
export function feedRoot(document: XmlDocument): Element | undefined {
  let level = document.top.children
  for (let depth = 0; depth < DEEPEST_ROOT && level.length > 0; depth++) {
    const found = level.find((element) => Object.hasOwn(ROOTS, localName(element.name)))
    if (found) return found
    level = level.flatMap((element) => element.children)
  }
  return headless(document)
}

/** A feed whose head was lost: entries without anything around them. */
function headless(document: XmlDocument): Element | undefined {
  const around = [document.top, ...document.top.children]
  return around.find(({ children }) => children.some(({ name }) => /^(?:item|entry)$/i.test(name)))
}

/** Reads the feed that begins at a root element, in the feed's own words. */
export function readXmlFeed(document: XmlDocument, root: Element): GivenFeed {
  const kind = ROOTS[localName(root.name)] ?? { format: 'rss', words: rss }
  const outer = new Scope(document, new Map())
  const scope = outer.within(root)
  const walk: Walk = {
    feed: { format: kind.format, entries: [] },
    words: new Words(kind.words, root, scope),
    isCdf: kind.words === cdf,
  }
  if (walk.isCdf) takeCdfAttributes(root, walk.feed, scope)
  if (kind.format === 'atom' && scope.language) walk.feed.language = scope.language
  head(root, scope, walk)
  return walk.feed
}

interface Walk {
  feed: GivenFeed
  words: Words
  isCdf: boolean
}

/** Goes through a head (root, channel, list of entries); entries are found wherever they stand. */
function head(element: Element, scope: Scope, walk: Walk): void {
  for (const child of element.children) {
    const part = walk.words.part(child, scope)
    if (part === 'word') walk.words.sayOfFeed(child, walk.feed, scope)
    else if (part === 'entry') entry(child, scope, walk)
    else if (part === 'channel' || part === 'entries') head(child, channelScope(child, scope, walk), walk)
  }
}

function channelScope(channel: Element, scope: Scope, walk: Walk): Scope {
  const inner = scope.within(channel)
  if (inner.language) walk.feed.language ??= inner.language
  return inner
}

function entry(element: Element, outer: Scope, walk: Walk): void {
  const { feed, words } = walk
  if (feed.entries.length >= MOST_ENTRIES) {
    feed.left = (feed.left ?? 0) + 1
    return
  }
  const scope = outer.within(element)
  const given: GivenEntry = {}
  feed.entries.push(given)
  if (scope.language !== undefined && scope.language !== outer.language) given.language = scope.language
  if (walk.isCdf) takeCdfAttributes(element, given, scope)
  if (feed.format === 'rdf') about(element, given, scope)
  for (const child of element.children) {
    // An entry inside an entry: the outer one was never closed.
    if (words.part(child, scope) === 'entry') entry(child, scope, walk)
    else words.sayOfEntry(child, given, scope)
  }
}

/** `rdf:about` names an RDF item; it is its id, and its address where there is no link. */
function about(element: Element, given: GivenEntry, scope: Scope): void {
  const address = scope.attribute(element, 'rdf:about') ?? scope.attribute(element, 'about')
  if (address === undefined) return
  given.id = address
  const link = scope.link(address, element)
  if (link) given.spareLink = link
}

import type { GivenEntry } from '../given.ts'
import type { Scope } from '../scope.ts'
import type { Vocabulary } from '../vocabulary.ts'
import type { Element } from '../xml/element.ts'

/** Services that put a counting redirect into links and keep the publisher's address beside it. */
export const counting: Vocabulary = {
  name: 'feedburner',
  namespaces: [
    'http://rssnamespace.org/feedburner/ext/1.0',
    'http://www.pheedo.com/namespace/pheedo',
    'http://rssnamespace.org/feedburner/ext/1.0/',
  ],
  prefixes: ['feedburner', 'pheedo'],
  feed: {},
  entry: { origlink: takeOriginal, canonicalurl: takeOriginal },
}

function takeOriginal(element: Element, entry: GivenEntry, scope: Scope): void {
  entry.originalLink ??= scope.link(scope.text(element), element)
}

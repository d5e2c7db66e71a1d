import type { GivenEntry } from '../given.ts'
import type { Scope } from '../scope.ts'
import type { Vocabulary } from '../vocabulary.ts'
import type { Element } from '../xml/element.ts'

/** RSS content module (`content:encoded`) and XHTML bodies inside entries. */
export const content: Vocabulary = {
  name: 'content',
  namespaces: [
    'http://purl.org/rss/1.0/modules/content/',
    'http://purl.org/rss/1.0/modules/content',
    'http://www.w3.org/1999/xhtml',
  ],
  prefixes: ['content', 'xhtml'],
  feed: {},
  entry: { encoded: takeContent, body: takeContent, div: takeContent },
}

function takeContent(element: Element, entry: GivenEntry, scope: Scope): void {
  entry.content ??= scope.html(element)
}

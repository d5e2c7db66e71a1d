import { addTo, type GivenEntry } from '../given.ts'
import type { Scope } from '../scope.ts'
import type { Vocabulary } from '../vocabulary.ts'
import type { Element } from '../xml/element.ts'

/** What is said below an entry: the slash module, and threads in Atom (RFC 4685). */
export const discussion: Vocabulary = {
  name: 'discussion',
  namespaces: [
    'http://purl.org/rss/1.0/modules/slash/',
    'http://purl.org/rss/1.0/modules/slash',
    'http://purl.org/syndication/thread/1.0',
  ],
  prefixes: ['slash', 'thr'],
  feed: {},
  entry: {
    comments: takeCount,
    total: takeCount,
    section: (element, entry, scope) => addTo(entry, 'categories', scope.text(element)),
    'in-reply-to': (element, entry, scope) => {
      const id = scope.attribute(element, 'ref')
      const link = scope.link(scope.attribute(element, 'href'), element)
      if (id !== undefined || link !== undefined) {
        entry.replyTo ??= { ...(id !== undefined && { id }), ...(link && { link }) }
      }
    },
  },
}

function takeCount(element: Element, entry: GivenEntry, scope: Scope): void {
  takeComments(entry, scope.text(element))
}

/** Takes a number of comments; what is no whole number is passed over. */
export function takeComments(entry: GivenEntry, text: string | undefined): void {
  if (text !== undefined && /^\d{1,9}$/.test(text.trim())) entry.comments ??= Number(text)
}

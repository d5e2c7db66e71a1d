import { addEnclosure, addTo } from '../given.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { childrenNamed } from '../xml/element.ts'
import { roleOf } from './media-role.ts'

/** The podcast namespace (Podcasting 2.0): who speaks, and other forms of the same recording. */
export const podcast: Vocabulary = {
  name: 'podcast',
  namespaces: [
    'https://podcastindex.org/namespace/1.0',
    'http://podcastindex.org/namespace/1.0',
    'https://github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md',
  ],
  prefixes: ['podcast'],
  feed: {},
  entry: {
    person: (element, entry, scope) => {
      const role = scope.attribute(element, 'role')?.toLowerCase() ?? 'host'
      if (role === 'host' || role === 'author') addTo(entry, 'authors', scope.text(element))
    },
    alternateenclosure: (element, entry, scope) => {
      const source = childrenNamed(element, 'source')[0]
      const url = source && scope.attribute(source, 'uri')
      const mediaType = scope.attribute(element, 'type')
      if (url) addEnclosure(entry, { url, role: roleOf({ mediaType, url }), ...(mediaType && { mediaType }) })
    },
  },
}

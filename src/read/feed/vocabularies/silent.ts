import type { Vocabulary } from '../vocabulary.ts'

/**
 * Namespaces that are known and say nothing an entry has a place for (licences, generators, search
 * results). They are listed so that none of their words is ever taken for something else.
 */
export const silent: Vocabulary = {
  name: 'silent',
  namespaces: [
    'http://wellformedweb.org/commentapi/',
    'http://backend.userland.com/creativecommonsrssmodule',
    'http://web.resource.org/cc/',
    'http://webns.net/mvcb/',
    'http://purl.org/rss/1.0/modules/link/',
    'http://purl.org/rss/1.0/modules/taxonomy/',
    'http://purl.org/rss/1.0/modules/image/',
    'http://a9.com/-/spec/opensearch/1.1/',
    'http://a9.com/-/spec/opensearchrss/1.0/',
    'http://schemas.google.com/g/2005',
    'http://www.w3.org/2000/svg',
    'http://www.w3.org/1998/math/mathml',
    'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  ],
  prefixes: ['wfw', 'cc', 'creativecommons', 'admin', 'opensearch', 'gd', 'svg', 'rdf'],
  feed: {},
  entry: {},
}

import type { Vocabulary } from '../vocabulary.ts'

/**
 * Namespaces that are known and say nothing an entry has a place for (comment counts, threads, coordinates, licences,
 * advertisements). They are listed so that `slash:comments` or `geo:point` is never taken for something else.
 */
export const silent: Vocabulary = {
  name: 'silent',
  namespaces: [
    'http://purl.org/rss/1.0/modules/slash/',
    'http://purl.org/syndication/thread/1.0',
    'http://www.georss.org/georss',
    'http://www.opengis.net/gml',
    'http://www.w3.org/2003/01/geo/wgs84_pos#',
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
  prefixes: [
    'slash',
    'thr',
    'georss',
    'gml',
    'geo',
    'wfw',
    'cc',
    'creativecommons',
    'admin',
    'opensearch',
    'gd',
    'svg',
    'rdf',
  ],
  feed: {},
  entry: {},
}

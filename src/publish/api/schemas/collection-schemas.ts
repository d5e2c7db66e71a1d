import type { JsonSchema } from './json-schema.ts'
import { listOf, number, objectOf, orNull, ref, text, textOrNull, truth, url, whole } from './json-schema.ts'

/*
 * Records of the collections that are no news. People write their files, so only members the API makes itself have a promised
 * shape; fields of a file that are not named here are passed on as they stand.
 */

const image = objectOf(
  { url: text, width: number, height: number, title: textOrNull, attribution: textOrNull, isCached: truth },
  { required: ['url', 'isCached'], description: 'A picture; unknown title and attribution are null in details only.' },
)

const author = objectOf(
  { path: text, title: text, type: text, name: text },
  { required: ['path', 'title', 'type', 'name'] },
)

const provider = objectOf(
  {
    name: text,
    domain: text,
    images: orNull(listOf(ref('CollectionImage'))),
    publishers: { type: 'null' },
    authors: orNull(listOf(author)),
  },
  { required: [], description: 'Who made it; `publishers` and `authors` are null in details where unknown.' },
)

const affiliation = objectOf(
  { path: text, name: text, domain: text, images: listOf(ref('CollectionImage')) },
  { required: ['path'] },
)

const action = objectOf({ url: text, type: text, title: text, attribution: text }, { required: [] })

/** What a record of some collection may have, in the order of the API; then what its own collection adds. */
const members: Readonly<Record<string, JsonSchema>> = {
  path: text,
  title: textOrNull,
  excerpt: textOrNull,
  sourceUrl: url,
  webUrl: text,
  originalUrl: textOrNull,
  featuredContent: text,
  length: text,
  ratings: {},
  provider: orNull(ref('CollectionProvider')),
  levels: listOf(text),
  topItems: orNull(listOf(ref('CollectionItem'))),
  size: { type: ['integer', 'number', 'string', 'null'] },
  actions: orNull(listOf(action)),
  publishedDateTime: text,
  updatedDateTime: text,
  heat: number,
  tags: {},
  images: listOf(ref('CollectionImage')),
  content: text,
  name: textOrNull,
  type: textOrNull,
  price: text,
  members: number,
  bio: text,
  location: {},
  website: text,
  twitter: {},
  linkedin: {},
  github: {},
  affiliation,
  topics: listOf(text),
  startDateTime: text,
  endDateTime: text,
  timeZone: text,
  status: text,
  isOnline: truth,
  overview: text,
  yearFounded: whole,
}

/** Members that every record has, on whatever page. */
const always = ['path', 'sourceUrl', 'webUrl', 'heat', 'topics', 'content']

export const collectionSchemas: Readonly<Record<string, JsonSchema>> = {
  CollectionImage: image,
  CollectionProvider: provider,
  CollectionItem: objectOf(members, {
    required: always,
    description: 'A record of another collection as lists show it: what is not known is left out.',
  }),
  CollectionDetail: objectOf(members, {
    required: [
      ...always,
      ...[
        'title',
        'excerpt',
        'originalUrl',
        'actions',
        'provider',
        'topItems',
        'size',
        'tags',
        'images',
        'name',
        'type',
      ],
    ],
    description: 'A whole record of another collection; `null` where these are not known.',
  }),
}

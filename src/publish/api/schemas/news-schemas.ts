import type { JsonSchema } from './json-schema.ts'
import {
  fullObject,
  listOf,
  moment,
  momentOrNull,
  number,
  objectOf,
  orNull,
  ref,
  text,
  textOrNull,
  truth,
  url,
  urlOrNull,
  whole,
  wholeOrNull,
} from './json-schema.ts'

const image = fullObject(
  { url: text, width: wholeOrNull, height: wholeOrNull, title: textOrNull, attribution: textOrNull, isCached: truth },
  'A picture; `isCached` only when a copy is really held. Sizes in pixels.',
)

const provider = fullObject(
  {
    name: text,
    domain: text,
    images: orNull(listOf(ref('Image'))),
    publishers: { type: 'null' },
    authors: orNull(listOf(objectOf({ name: text }, { required: ['name'] }))),
  },
  'The organisation that published the article.',
)

/** The members of a news item, in the order in which they are written. */
const newsMembers: Readonly<Record<string, JsonSchema>> = {
  path: text,
  title: text,
  excerpt: text,
  sourceUrl: url,
  webUrl: urlOrNull,
  originalUrl: url,
  featuredContent: textOrNull,
  highlight: textOrNull,
  heat: number,
  tags: orNull(listOf(text)),
  images: listOf(ref('Image')),
  content: text,
  type: text,
  ampWebUrl: urlOrNull,
  cdnAmpWebUrl: urlOrNull,
  publishedDateTime: moment,
  updatedDateTime: momentOrNull,
  provider: ref('Provider'),
  locale: text,
  categories: listOf(text),
  topics: listOf(text),
}

const reason = objectOf(
  { name: text, points: number, because: text },
  {
    required: ['name', 'because'],
    description: 'One term of a number or one ground of a decision.',
  },
)

const related = fullObject({
  title: text,
  excerpt: textOrNull,
  publishedDateTime: momentOrNull,
  webUrl: url,
  ampWebUrl: urlOrNull,
  cdnAmpWebUrl: urlOrNull,
  type: textOrNull,
  provider: orNull(ref('Provider')),
  quality: wholeOrNull,
  images: listOf(ref('Image')),
})

const explanation = objectOf(
  { text, points: number, rule: text, below: listOf(ref('Explanation')) },
  {
    required: ['text', 'below'],
    description: 'A line of the tree of reasons, with what it rests on below it; `points` where it counts in points.',
  },
)

const why = fullObject(
  {
    verdict: { enum: ['publish', 'hold', 'hide', 'reject'] },
    confidence: number,
    policy: text,
    at: moment,
    because: listOf(ref('Reason')),
    quality: listOf(ref('Reason')),
    heat: listOf(ref('Reason')),
    labels: listOf(
      fullObject({ of: { enum: ['topic', 'kind'] }, name: text, confidence: number, because: listOf(ref('Reason')) }),
    ),
    rulings: listOf(fullObject({ action: text, at: moment })),
    explanation: listOf(ref('Explanation')),
  },
  'The decision on the article, term by term; `explanation` is the tree that `newswright explain` and the desk show.',
)

const change = objectOf(
  {
    at: moment,
    what: listOf({ enum: ['title', 'excerpt', 'correction'] }),
    earlierTitle: text,
    correction: text,
  },
  { required: ['at', 'what'], description: 'What the publisher changed in the article after it was published.' },
)

const storyReference = fullObject({ id: text, sourceUrl: url, articles: whole, providers: listOf(text) })

export const newsSchemas: Readonly<Record<string, JsonSchema>> = {
  Image: image,
  Provider: provider,
  Reason: reason,
  Related: related,
  Explanation: explanation,
  Why: why,
  Change: change,
  NewsItem: fullObject(newsMembers, 'A news record as lists show it; every member is always there, null when unknown.'),
  NewsDetail: fullObject(
    {
      ...newsMembers,
      slug: text,
      quality: whole,
      published: truth,
      pinned: {
        ...truth,
        description: 'Editors chose it to stand first on the front page and on pages of its topics.',
      },
      related: listOf(ref('Related')),
      story: orNull(storyReference),
      changes: listOf(ref('Change')),
      why: orNull(ref('Why')),
    },
    'A whole news record.',
  ),
}

import { collectionSchemas } from './collection-schemas.ts'
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

const coverage = fullObject(
  {
    title: text,
    excerpt: textOrNull,
    webUrl: url,
    sourceUrl: urlOrNull,
    type: textOrNull,
    publishedDateTime: momentOrNull,
    provider: orNull(ref('Provider')),
    quality: wholeOrNull,
  },
  'One article of a story; `sourceUrl` is its detail file where it is a record of the hub.',
)

const storyMembers: Readonly<Record<string, JsonSchema>> = {
  id: text,
  title: text,
  sourceUrl: url,
  webUrl: url,
  heat: number,
  openedDateTime: moment,
  latestDateTime: moment,
  articles: whole,
  providers: listOf(text),
  firstReportedBy: orNull(ref('Provider')),
  topics: listOf(text),
}

const topic = objectOf(
  {
    name: text,
    shortname: text,
    id: text,
    parent: text,
    images: listOf(objectOf({ url: text }, { required: ['url'] })),
    services: listOf(fullObject({ name: text, endpoint: text })),
  },
  { required: ['name', 'shortname', 'id', 'services'], description: 'A topic of the taxonomy.' },
)

const organization = objectOf(
  {
    id: text,
    name: text,
    domain: text,
    otherNames: listOf(text),
    description: text,
    images: listOf(objectOf({ url: text }, { required: ['url'] })),
    sourceUrl: url,
    webUrl: url,
  },
  {
    required: ['id', 'name', 'domain', 'sourceUrl', 'webUrl'],
    description: 'An organization that publishes; `webUrl` is its page here.',
  },
)

const newsletter: Readonly<Record<string, JsonSchema>> = {
  path: text,
  title: text,
  excerpt: textOrNull,
  sourceUrl: url,
  webUrl: text,
  publishedDateTime: moment,
  type: text,
  topics: listOf(text),
}

const sponsorship: Readonly<Record<string, JsonSchema>> = {
  path: text,
  sponsor: {},
  messages: {},
  schedules: {},
  placements: {},
}

export const otherSchemas: Readonly<Record<string, JsonSchema>> = {
  Coverage: coverage,
  StoryItem: fullObject(storyMembers, 'A story: articles on one event.'),
  StoryDetail: fullObject({
    ...storyMembers,
    head: ref('NewsItem'),
    coverage: listOf(ref('Coverage')),
    heatOverTime: listOf(fullObject({ at: moment, articles: whole, providers: whole })),
    pinned: { ...truth, description: 'Editors chose one of its articles to stand first.' },
    formerIds: { ...listOf(text), description: 'Stories that turned out to be this one, by the ids they had.' },
    splitFrom: { ...listOf(text), description: 'Stories it was split off from, by the ids they have now.' },
  }),
  Topic: topic,
  ...collectionSchemas,
  Organization: organization,
  NewsletterItem: fullObject(newsletter, 'An issue as lists show it.'),
  NewsletterDetail: fullObject({ ...newsletter, content: text }, 'An issue with its HTML in `content`.'),
  Sponsorship: fullObject(sponsorship),
  SponsorshipItem: fullObject(
    {
      ...sponsorship,
      title: text,
      sourceUrl: url,
      webUrl: url,
      type: { const: 'advertisement' },
      paidFor: { const: true },
      status: { enum: ['current', 'coming', 'past'] },
      topics: listOf(text),
    },
    'A sponsorship in the list of all of them: advertising that somebody pays for.',
  ),
  Problem: objectOf(
    { type: text, title: text, status: whole, detail: text },
    { required: ['type', 'title', 'status'] },
  ),
}

/** A page of a list of something; collections also have a title and path. */
export function pageOf(name: string, titled: boolean): JsonSchema {
  return fullObject({
    ...(titled && { title: text, path: text }),
    page: whole,
    value: listOf(ref(name)),
    nextPage: wholeOrNull,
  })
}

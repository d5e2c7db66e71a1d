import type { Catalogue } from '../catalogue.ts'
import { COLLECTION_TITLES } from '../collections/shelves.ts'
import type { Plan } from '../plan.ts'
import { jsonPlan } from '../plan.ts'
import type { JsonSchema } from './schemas/json-schema.ts'
import { fullObject, listOf, ref } from './schemas/json-schema.ts'
import { newsSchemas } from './schemas/news-schemas.ts'
import { otherSchemas, pageOf } from './schemas/other-schemas.ts'

/** Every named schema of the API. */
export const apiSchemas: Readonly<Record<string, JsonSchema>> = {
  ...newsSchemas,
  ...otherSchemas,
  NewsPage: pageOf('NewsItem', false),
  StoryPage: pageOf('StoryItem', false),
  CollectionPage: pageOf('CollectionItem', true),
  NewsletterPage: pageOf('NewsletterItem', true),
  TopicList: fullObject({ value: listOf(ref('Topic')) }),
  OrganizationList: fullObject({ value: listOf(ref('Organization')) }),
  SponsorshipPage: pageOf('SponsorshipItem', true),
  SponsorshipList: fullObject({ value: listOf(ref('Sponsorship')) }),
}

/** A family of files: its address, what it answers, and the words for it. */
interface Family {
  path: string
  schema: string
  summary: string
}

function listFamily(folder: string, schema: string, summary: string): Family[] {
  return [
    { path: `${folder}/index.json`, schema, summary },
    { path: `${folder}/page/{page}/index.json`, schema, summary: `${summary}, page by page` },
  ]
}

/** All addresses of the API. */
const FAMILIES: readonly Family[] = [
  ...listFamily('/api/news', 'NewsPage', 'Published news, newest first, 25 a page'),
  ...listFamily('/api/news/{topic}', 'NewsPage', 'Published news of a topic'),
  { path: '/api/news/{slug}/index.json', schema: 'NewsDetail', summary: 'A whole record, with why it is as it is' },
  ...listFamily('/api/stories', 'StoryPage', 'Stories, hottest first, 25 a page'),
  { path: '/api/stories/{id}/index.json', schema: 'StoryDetail', summary: 'A story with its articles in time order' },
  { path: '/api/topics/index.json', schema: 'TopicList', summary: 'The taxonomy in file order' },
  ...Object.keys(COLLECTION_TITLES).flatMap((name) => [
    ...listFamily(
      `/api/${name}`,
      'CollectionPage',
      name === 'events' ? 'Events, those to come before those past' : `The collection ${name}, hottest first`,
    ),
    ...listFamily(`/api/${name}/{topic}`, 'CollectionPage', `The collection ${name}, one topic`),
    { path: `/api/${name}/{slug}/index.json`, schema: 'CollectionDetail', summary: `A record of ${name}` },
  ]),
  { path: '/api/topics/{id}/index.json', schema: 'Topic', summary: 'A topic of the taxonomy' },
  {
    path: '/api/organizations/index.json',
    schema: 'OrganizationList',
    summary: 'Organizations that publish, in file order',
  },
  { path: '/api/organizations/{id}/index.json', schema: 'Organization', summary: 'An organization' },
  ...listFamily('/api/newsletters', 'NewsletterPage', 'Newsletters, newest first, 20 a page'),
  {
    path: '/api/newsletters/{slug}/index.json',
    schema: 'NewsletterDetail',
    summary: 'An issue with its HTML in `content`',
  },
  { path: '/api/sponsorships/today/index.json', schema: 'SponsorshipList', summary: 'Sponsorships scheduled today' },
  ...listFamily('/api/sponsorships', 'SponsorshipPage', 'Sponsorships: today’s, those to come, those past'),
  {
    path: '/api/sponsorships/{slug}/index.json',
    schema: 'SponsorshipItem',
    summary: 'A sponsorship: advertising that somebody pays for',
  },
]

function parametersOf(path: string) {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: name === 'page' ? { type: 'integer', minimum: 1 } : { type: 'string' },
  }))
}

function operation({ path, schema, summary }: Family) {
  const problem = { 'application/problem+json': { schema: ref('Problem') } }
  return {
    get: {
      operationId: path
        .replace(/^\/api\/|\/index\.json$|[{}]/g, '')
        .replace(/\W+(\w)/g, (_, letter) => letter.toUpperCase()),
      summary,
      parameters: parametersOf(path),
      responses: {
        200: { description: summary, content: { 'application/json': { schema: ref(schema) } } },
        304: { description: 'Your copy is still good.' },
        404: { description: 'There is no such file.', content: problem },
      },
    },
  }
}

/** `{topic}` and `{slug}` are one name to OpenAPI: such paths are told once, with either answer. */
function pathsObject() {
  const paths = new Map<string, { path: string; value: ReturnType<typeof operation> }>()
  for (const family of FAMILIES) {
    const shape = family.path.replace(/\{\w+\}/g, '{}')
    const value = operation(family)
    const known = paths.get(shape)
    if (known === undefined) {
      paths.set(shape, { path: family.path, value })
      continue
    }
    const content = known.value.get.responses[200].content['application/json']
    content.schema = { anyOf: [content.schema, ref(family.schema)] }
    known.value.get.summary += `; or: ${family.summary}`
  }
  return Object.fromEntries([...paths.values()].map(({ path, value }) => [path, value]))
}

function openApi({ edition: { hub } }: Catalogue) {
  return {
    openapi: '3.1.0',
    info: {
      title: `${hub.title}: data`,
      version: '1',
      description: 'Static JSON files. Titles and summaries are the publishers’ own; name and link them.',
    },
    servers: [{ url: hub.apiUrl }],
    paths: pathsObject(),
    components: { schemas: apiSchemas },
  }
}

/** A schema by itself, for validators that know nothing of OpenAPI. */
export function standAloneSchema(name: string): JsonSchema {
  const moved = JSON.stringify(apiSchemas).replaceAll('#/components/schemas/', '#/$defs/')
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $ref: `#/$defs/${name}`,
    $defs: JSON.parse(moved) as Record<string, JsonSchema>,
  }
}

const STAND_ALONE = [
  'NewsPage',
  'NewsDetail',
  'StoryPage',
  'StoryDetail',
  'TopicList',
  'Topic',
  'CollectionPage',
  'CollectionDetail',
  'NewsletterPage',
  'NewsletterDetail',
  'OrganizationList',
  'Organization',
  'SponsorshipList',
  'SponsorshipPage',
  'SponsorshipItem',
]

/** `api/openapi.json`, and JSON Schemas of all files below `api/schemas/`. */
export function openApiPlans(catalogue: Catalogue): Plan[] {
  return [
    jsonPlan('api/openapi.json', () => openApi(catalogue)),
    ...STAND_ALONE.map((name) => jsonPlan(`api/schemas/${name}.json`, () => standAloneSchema(name))),
  ]
}

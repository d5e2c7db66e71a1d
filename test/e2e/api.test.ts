import { existsSync, readFileSync } from 'node:fs'
import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { standAloneSchema } from '../../src/publish/api/openapi.ts'
import { publish } from '../../src/publish/publish.ts'
import { tideEdition } from '../edition.ts'
import { hubEdition } from '../hub-edition.ts'

const HUB = '../shared/corpora/hub/powerapps'
const there = existsSync(HUB)
const name = (text: string) => (there ? text : `${text} (skipped: ../shared is not beside this clone)`)

type Json = Record<string, unknown>

/** What ours fill and the reference always left empty, as api.md says. */
const FILLED = ['sourceUrl', 'updatedDateTime', 'tags']

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})$/

/** A moment is the same in whatever zone it is written; the reference's other collections are in Pacific time. */
function plain(value: unknown): unknown {
  if (typeof value === 'string' && MOMENT.test(value)) return new Date(value).toISOString()
  if (Array.isArray(value)) return value.map(plain)
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]))
}

function page(path: string): { reference: Json; ours: Json } {
  const text = readFileSync(`${HUB}/${path}`, 'utf8')
  const rendition = publication().render(path)
  if (!rendition) throw new Error(`ours has no ${path}`)
  const both = { reference: plain(JSON.parse(text)) as Json, ours: plain(JSON.parse(String(rendition.body))) as Json }
  return both
}

let made: ReturnType<typeof publish> | undefined
function publication() {
  made ??= publish(hubEdition(HUB, '2024-04-12T18:00:00Z'))
  return made
}

function values(page: Json): Json[] {
  return page.value as Json[]
}

const NEWS = [
  'api/news/index.json',
  'api/news/page/1/index.json',
  'api/news/page/2/index.json',
  'api/news/ai-builder/index.json',
]

test.skipIf(!there).each(NEWS)(name('%s equals the reference field by field'), (path) => {
  const { reference, ours } = page(path)
  for (const item of values(ours)) for (const key of FILLED) expect(item).toHaveProperty(key)
  const emptied = values(ours).map((item) => ({ ...item, ...Object.fromEntries(FILLED.map((key) => [key, null])) }))
  expect({ ...ours, value: emptied }).toEqual(reference)
  expect(values(ours).map(Object.keys)).toEqual(values(reference).map(Object.keys))
})

const LISTS = ['people', 'communities', 'samples', 'learning'].map((collection) => `api/${collection}/index.json`)

test.skipIf(!there).each(LISTS)(name('%s equals the reference field by field'), (path) => {
  const { reference, ours } = page(path)
  expect(ours).toEqual({ nextPage: null, ...reference })
  expect(values(ours).map(Object.keys)).toEqual(values(reference).map(Object.keys))
})

const DETAILS = ['powerappsug-power-apps-exchange', 'powerapps-stackoverflow', 'microsoft-power-apps-community']

test.skipIf(!there).each(DETAILS)(name('api/communities/%s/index.json equals the reference'), (slug) => {
  const { reference, ours } = page(`api/communities/${slug}/index.json`)
  expect(ours).toEqual(reference)
})

/** Which schema each file of the API keeps, by its path. */
function schemaOf(path: string, value: Json): string | undefined {
  if (path.startsWith('api/news/')) return 'value' in value ? 'NewsPage' : 'NewsDetail'
  if (path.startsWith('api/stories/')) return 'value' in value ? 'StoryPage' : 'StoryDetail'
  if (path.startsWith('api/topics/')) return 'value' in value ? 'TopicList' : 'Topic'
  if (path.startsWith('api/organizations/')) return 'value' in value ? 'OrganizationList' : 'Organization'
  if (path.startsWith('api/newsletters/')) return 'value' in value ? 'NewsletterPage' : 'NewsletterDetail'
  if (path === 'api/sponsorships/today/index.json') return 'SponsorshipList'
  if (path.startsWith('api/sponsorships/')) return 'value' in value ? 'SponsorshipPage' : 'SponsorshipItem'
  if (/^api\/(?:openapi|schemas)/.test(path)) return undefined
  return 'value' in value ? 'CollectionPage' : 'CollectionDetail'
}

/** The edition with something in every family. */
function fullEdition() {
  const edition = tideEdition()
  const fields = {
    sponsor: { name: 'Quiet Rotor', url: 'https://rotor.example/' },
    messages: [{ title: 'Turbines nobody hears', url: 'https://rotor.example/jobs' }],
    schedules: [{ start: '2026-11-20', end: '2026-11-25' }],
    placements: ['front'],
  }
  const sponsorship = { path: '_sponsorships/rotor.md', collection: 'sponsorships', fields, body: '' }
  return { ...edition, collections: [...edition.collections, sponsorship] }
}

test('every file of the API keeps its published schema', () => {
  const publication = publish(fullEdition())
  const schemas = new Map<string, z.ZodType>()
  let checked = 0
  for (const path of publication.paths().filter((each) => each.startsWith('api/'))) {
    const value = JSON.parse(String(publication.render(path)?.body)) as Json
    const name = schemaOf(path, value)
    if (name === undefined) continue
    const schema =
      schemas.get(name) ?? z.fromJSONSchema(standAloneSchema(name) as Parameters<typeof z.fromJSONSchema>[0])
    schemas.set(name, schema)
    const result = schema.safeParse(value)
    expect(result.success ? [] : result.error.issues, path).toEqual([])
    checked += 1
  }
  expect(checked).toBeGreaterThan(80)
  expect([...schemas.keys()].sort()).toEqual(
    [
      'CollectionDetail',
      'CollectionPage',
      'NewsDetail',
      'NewsPage',
      'NewsletterDetail',
      'NewsletterPage',
      'Organization',
      'OrganizationList',
      'SponsorshipItem',
      'SponsorshipList',
      'SponsorshipPage',
      'StoryDetail',
      'StoryPage',
      'Topic',
      'TopicList',
    ].sort(),
  )
})

test('a schema refuses what is not its own', () => {
  const schema = z.fromJSONSchema(standAloneSchema('NewsPage') as Parameters<typeof z.fromJSONSchema>[0])
  expect(schema.safeParse({ page: 1, value: [{ title: 'half an item' }], nextPage: null }).success).toBe(false)
})

test('openapi.json describes every path of the API and refers to nothing that is not there', () => {
  const publication = publish(fullEdition())
  const text = String(publication.render('api/openapi.json')?.body)
  const document = JSON.parse(text) as { paths: Json; components: { schemas: Json } }
  for (const [, name = ''] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
    expect(document.components.schemas).toHaveProperty(name)
  }
  const patterns = Object.keys(document.paths).map((path) => new RegExp(`^${path.slice(1).replace(/\{\w+\}/g, '.+')}$`))
  const files = publication.paths().filter((path) => /^api\/.*index\.json$/.test(path))
  expect(files.filter((path) => !patterns.some((pattern) => pattern.test(path)))).toEqual([])
})

test('openapi.json is valid to a validator of others, by the schema of OpenAPI 3.1', async () => {
  const validator = new Validator()
  const document = JSON.parse(String(publish(tideEdition()).render('api/openapi.json')?.body)) as Json
  expect(await validator.validate(document)).toEqual({ valid: true })
  expect(validator.version).toBe('3.1')
  expect((await validator.validate({ ...document, paths: { 'no-slash': {} } })).valid).toBe(false)
})

import { expect, test } from 'vitest'
import { twins } from '../../test/records.ts'
import type { Article } from '../news/article.ts'
import type { Decision } from '../news/decision.ts'
import type { Hub } from '../news/hub.ts'
import type { Label } from '../news/label.ts'
import type { Organization } from '../news/provider.ts'
import type { Topic } from '../news/topic.ts'
import { articleFromRecord } from './article-from-record.ts'
import { organizationOf } from './provider.ts'
import { readRecord } from './read-record.ts'
import { record } from './record.ts'
import { topicsOf } from './topics.ts'
import { writeRecord } from './write-record.ts'

const HUB: Hub = {
  title: 'AI at sea',
  webUrl: 'https://hub.example/ai',
  apiUrl: 'https://hub.example/ai',
  locale: 'en-us',
  timeZone: 'UTC',
  topic: 'AI',
  policy: { name: 'everyday', version: 1, settings: {} },
  maxExcerpt: 300,
  allowPrivate: [],
  connectTo: {},
  images: 'measure',
}

const TWIN = twins().find(({ path }) => path.includes('green-group')) ?? { path: '', text: '' }

function decisionOn(
  article: Article,
  values: { quality: number; heat: number; verdict: Decision['verdict'] },
): Decision {
  const label = (name: string, confidence: number): Label => ({
    article: article.id,
    of: 'topic',
    name,
    confidence,
    because: [],
  })
  return {
    article: article.id,
    verdict: values.verdict,
    confidence: 1,
    because: [],
    labels: [label('AI', 1), { ...label('opinion', 1), of: 'kind' }, label('Computer Vision', 0.9)],
    quality: { name: 'quality', value: values.quality, because: [] },
    heat: { name: 'heat', value: values.heat, because: [] },
    related: [],
    rulings: [],
    policy: 'everyday@1',
    at: '2021-06-26T00:00:00Z',
  }
}

/** An article of the page behind a related entry. */
function page(of: {
  title: string
  excerpt?: string
  publishedDateTime?: string
  webUrl: string
  ampWebUrl?: string
}): Article {
  const { title, excerpt = '', publishedDateTime = '2021-06-25T00:00:00Z', webUrl, ampWebUrl } = of
  return {
    id: webUrl,
    source: 'test',
    originalUrl: webUrl,
    webUrl,
    title,
    excerpt,
    publishedDateTime,
    ...(ampWebUrl === undefined ? {} : { ampWebUrl }),
    text: '',
    authors: [],
    images: [],
    host: new URL(webUrl).host,
    categories: [],
    evidence: [],
    rights: {},
    capturedAt: '2021-06-26T00:00:00Z',
  }
}

const organization = (name: string, domain: string): Organization => ({ id: domain, name, domain, images: [] })

test("facts and decision give the seed twin's file, byte for byte", () => {
  const fields = readRecord(TWIN.text, TWIN.path).record?.fields
  if (fields === undefined) throw new Error('the twin cannot be read')
  const article = { ...page({ ...fields, webUrl: fields.originalUrl }), siteName: 'Green Group Harbourtown' }
  const related = fields.related.map((one) => ({
    article: { ...page(one), ...(one.provider === undefined ? {} : { siteName: one.provider.name }) },
    quality: one.quality ?? 0,
    images: one.images ?? [],
  }))
  const made = record(decisionOn(article, { quality: 18, heat: -1, verdict: 'hide' }), article, {
    hub: HUB,
    organizations: [organization('Bell News', 'bellnews.example'), organization('The Sphere', 'thesphere.example')],
    related,
    images: fields.images,
    path: TWIN.path,
    ...(fields.secured === undefined ? {} : { secured: fields.secured }),
  })
  expect(writeRecord(made)).toBe(TWIN.text)
})

test('limits, kinds and moments', () => {
  const article: Article = {
    ...page({ title: 'T', webUrl: 'https://films.example:8080/w', excerpt: 'One sentence here. Another one there.' }),
    evidence: [{ kind: 'video', confidence: 1, because: 'og:type' }],
    rights: { maxSnippet: 12 },
    authors: ['Harbour desk'],
    updatedDateTime: '2021-06-25T00:00:30Z',
    featuredContent: '<iframe></iframe>',
  }
  const context = { hub: HUB, organizations: [], related: [], images: [], path: '_news/x.md' }
  const { fields } = record(decisionOn(article, { quality: 70.4, heat: 70, verdict: 'publish' }), article, context)
  expect(fields).toMatchObject({
    type: 'video',
    excerpt: 'One…',
    quality: 70,
    published: true,
    provider: { name: 'films.example:8080', domain: 'films.example:8080', authors: [{ name: 'Harbour desk' }] },
    topics: ['Computer Vision', 'AI'],
  })
  expect(Object.keys(fields)).not.toContain('updatedDateTime')
  expect(Object.keys(fields)).not.toContain('ampWebUrl')
  const later = { ...article, updatedDateTime: '2021-06-25T06:00:00Z' }
  expect(record(decisionOn(later, { quality: 1, heat: 1, verdict: 'hold' }), later, context).fields).toMatchObject({
    updatedDateTime: '2021-06-25T06:00:00Z',
    published: false,
  })
})

test('a known organization gives its name, domain and small logo', () => {
  const logo = { url: '/assets/logo-50x50.jpg', width: 50, height: 50 }
  const large = { url: '/assets/logo-400x400.jpg', width: 400, height: 400 }
  const bell = { ...organization('Bell', 'bell.example'), images: [logo, large], otherDomains: ['bellnews.example'] }
  const article = page({ title: 'T', webUrl: 'https://www.bellnews.example/t' })
  const context = { hub: HUB, organizations: [bell], related: [], images: [], path: '_news/x.md' }
  expect(
    record(decisionOn(article, { quality: 1, heat: 1, verdict: 'hold' }), article, context).fields.provider,
  ).toEqual({
    name: 'Bell',
    domain: 'bell.example',
    images: [{ url: 'https://hub.example/ai/assets/logo-50x50.jpg', width: 50, height: 50 }],
  })
})

test('a host belongs to the organization with the longest domain it lies under', () => {
  const known = [
    organization('Bell', 'bell.example'),
    organization('Bell Radio', 'radio.bell.example'),
    organization('Green', 'www.green.example'),
  ]
  expect(organizationOf('news.bell.example', known)?.name).toBe('Bell')
  expect(organizationOf('live.radio.bell.example:443', known)?.name).toBe('Bell Radio')
  expect(organizationOf('green.example', known)?.name).toBe('Green')
  expect(organizationOf('notbell.example', known)).toBeUndefined()
})

test('topics stand by depth, then certainty, the root last', () => {
  const topic = (name: string, parent?: string): Topic => ({
    id: name,
    name,
    keywords: [],
    hashtags: [],
    images: [],
    services: {},
    ...(parent && { parent }),
  })
  const taxonomy = [
    topic('AI'),
    topic('Vision', 'AI'),
    topic('Faces', 'Vision'),
    topic('Robots', 'AI'),
    topic('Loop', 'Loop'),
  ]
  const labels = ['AI', 'Vision', 'Robots', 'Faces', 'Robots'].map((name, index) => ({
    article: 'a',
    of: 'topic' as const,
    name,
    confidence: index === 2 ? 0.9 : 0.5,
    because: [],
  }))
  expect(topicsOf(labels, { root: 'AI', taxonomy })).toEqual(['Faces', 'Robots', 'Vision', 'AI'])
  expect(topicsOf(labels.slice(0, 2), { root: 'AI', taxonomy: [] })).toEqual(['Vision', 'AI'])
})

test('a record read again is an article for grouping', () => {
  const read = readRecord(TWIN.text, TWIN.path).record
  if (read === undefined) throw new Error('the twin cannot be read')
  expect(articleFromRecord(read)).toMatchObject({
    title: read.fields.title,
    webUrl: read.fields.webUrl,
    host: 'www.greengroup.example',
    text: '',
    publishedDateTime: '2021-06-25T18:19:00Z',
    images: [{ width: 1280, height: 720 }],
  })
  expect(articleFromRecord(read).id).toMatch(/^[0-9a-f]{16}$/)
})

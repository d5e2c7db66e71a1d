import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Article } from '../news/article.ts'
import type { Label } from '../news/label.ts'
import type { Topic } from '../news/topic.ts'
import type { Candidate } from './candidate.ts'
import { decide } from './decide.ts'
import { defaultPolicies } from './policies/default-policies.ts'
import { everydayQuality, everydaySettings, sourcePoints } from './policies/everyday.ts'

const everyday = defaultPolicies['everyday@1'] ?? { name: 'everyday', version: 1, settings: everydaySettings }

function topic(name: string, keywords: string[], parent?: string): Topic {
  return {
    id: name.toLowerCase(),
    name,
    keywords,
    hashtags: [],
    images: [],
    services: {},
    ...(parent ? { parent } : {}),
  }
}

const ai = topic('AI', ['artificial intelligence', 'ai'])
const vision = topic(
  'Computer Vision',
  ['computer vision', 'face recognition', 'facial recognition', 'object recognition', 'deeplens', 'rekognition'],
  'AI',
)

/** Own words with the seed's lengths, keywords and links: 112, 82, 100 and 85 characters. */
const TWINS = [
  {
    id: 'a',
    amp: false,
    title:
      'Opposition member asks the data protection office how a party used facial recognition when it chooses its people',
  },
  { id: 'b', amp: true, title: 'Facial recognition at party polls raises doubts with the commissioner of the coast' },
  {
    id: 'c',
    amp: true,
    title: 'Facial recognition at the party polls of the land raises doubts out west, too, says the commissioner',
  },
  {
    id: 'd',
    amp: false,
    title: 'Rights group tells the ruling party to end its use of facial recognition in the polls',
  },
]

const twinLabels = (id: string): Label[] =>
  [vision, ai].map(({ name }) => ({ article: id, of: 'topic', name, confidence: 0.9, because: [] }))

function candidate(id: string, title: string, amp: boolean): Candidate {
  const url = `https://${id}.example/story`
  const article: Article = {
    id,
    source: 's',
    originalUrl: url,
    webUrl: url,
    title,
    text: '',
    authors: [],
    images: [{ url: `${url}.jpg` }],
    host: `${id}.example`,
    categories: [],
    evidence: [],
    rights: {},
    capturedAt: '2021-06-25T18:30:00Z',
    ...(amp ? { ampWebUrl: `${url}/amp` } : {}),
  }
  return { article, labels: twinLabels(id), official: false, subjects: [] }
}

const twins = TWINS.map(({ id, title, amp }) => candidate(id, title, amp))
const decideTwins = (candidates: readonly Candidate[], rulings: Parameters<typeof decide>[0]['rulings'] = []) =>
  decide({
    story: undefined,
    candidates,
    policy: everyday,
    taxonomy: [ai, vision],
    rulings,
    at: '2021-06-25T19:00:00Z',
  })

test('the seed’s twin: quality 18, 68, 59, 32; the first is hidden and lists the others by quality', () => {
  expect(TWINS.map(({ title }) => title.length)).toEqual([112, 82, 100, 85])
  const decisions = decideTwins(twins)
  expect(decisions.map(({ quality }) => quality.value)).toEqual([18, 68, 59, 32])
  expect(decisions[0]).toMatchObject({ verdict: 'hide', heat: { value: -1 }, related: ['b', 'c', 'd'] })
  expect(decisions[1]).toMatchObject({ verdict: 'publish', heat: { value: 98 } })
})

test('quality terms add up and never fall below zero', () => {
  const long = everydayQuality({
    title: 'x'.repeat(200),
    hasImage: true,
    hasAmp: false,
    isVideo: false,
    sourcePoints: 0,
    topics: [],
  })
  expect(long.value).toBe(0)
  const video = everydayQuality({
    title: 'AI',
    hasImage: true,
    hasAmp: true,
    isVideo: true,
    sourcePoints: 50,
    topics: [ai],
  })
  expect(video.value).toBe(20 + 20 + 50 + 50 + 2 + 15)
  expect(video.because.reduce((sum, { points = 0 }) => sum + points, 0)).toBe(video.value)
})

test('keyword entries that repeat count each', () => {
  const twice = topic('Apps', ['model app', 'model app'])
  const score = everydayQuality({
    title: 'A model app',
    hasImage: false,
    hasAmp: false,
    isVideo: false,
    sourcePoints: 0,
    topics: [twice],
  })
  expect(score.value).toBe(2 + 30)
})

test('the AI hub counts a known provider 30 by a setting', () => {
  expect(sourcePoints({ official: false, known: true })).toBe(40)
  expect(sourcePoints({ official: false, known: true }, { knownProviderPoints: 30 })).toBe(30)
  expect(sourcePoints({ official: true, known: true })).toBe(50)
})

test('a killed better record no longer hides the others; a published hidden one gets its heat back', () => {
  const rulings = [
    { subject: 'https://b.example/story', action: 'kill' as const, at: '2021-06-25T18:50:00Z', by: 'desk' },
  ]
  const decisions = decideTwins(twins, rulings)
  expect(decisions[1]?.verdict).toBe('reject')
  expect(decisions[2]).toMatchObject({ verdict: 'publish', heat: { value: 79 } })
  const published = decideTwins(twins, [{ subject: 'a', action: 'publish', at: '2021-06-25T18:50:00Z', by: 'desk' }])
  expect(published[0]).toMatchObject({ verdict: 'publish', heat: { value: 48 } })
})

// --- the reference's own files, where they lie beside the clone

const SHARED = '../shared'
const present = existsSync(`${SHARED}/corpora/hub`)
const reason = present ? '' : ' (skipped: ../shared is not beside the clone)'

interface StoredRecord {
  title: string
  originalUrl: string
  webUrl?: string
  ampWebUrl?: string
  type: string
  quality: number
  heat: number
  published: boolean
  provider?: { domain?: string; images?: unknown[] }
  topics?: string[]
  images?: unknown[]
  related?: { title: string; ampWebUrl?: string; quality: number; images?: unknown[] }[]
}

function frontMatter(path: string): StoredRecord | undefined {
  const block = /^---\r?\n([\s\S]*?)\r?\n---/.exec(readFileSync(path, 'utf8'))?.[1]
  return block === undefined ? undefined : parse(block)
}

function topicsIn(folder: string): Map<string, Topic> {
  const all = readdirSync(folder).map((file) =>
    parse(readFileSync(`${folder}/${file}`, 'utf8').replace(/^---\s*$/gm, '')),
  )
  return new Map(all.map((one) => [one.name, topic(one.name, (one.keywords ?? []).map(String), one.parent)]))
}

test.skipIf(!present)(`the seed: 18, and its related 68, 59, 32${reason}`, () => {
  const record = frontMatter(`${SHARED}/seed/000_2175d60e3032eb7d.txt`)
  const topics = topicsIn(`${SHARED}/corpora/hub/ai-topics`)
  const own = (record?.topics ?? []).flatMap((name) => topics.get(name) ?? [])
  const qualities = [record, ...(record?.related ?? [])].map((one) =>
    everydayQuality({
      title: one?.title ?? '',
      hasImage: (one?.images?.length ?? 0) > 0,
      hasAmp: one?.ampWebUrl !== undefined,
      isVideo: false,
      sourcePoints: 0,
      topics: own,
    }),
  )
  expect(qualities.map(({ value }) => value)).toEqual([18, 68, 59, 32])
  expect([record?.quality, ...(record?.related ?? []).map(({ quality }) => quality)]).toEqual([18, 68, 59, 32])
})

/** The blog, and the product’s own videos: both came through official feeds. */
function isOfficial({ originalUrl, webUrl, type, provider }: StoredRecord): boolean {
  if (type === 'video' && provider?.domain === 'microsoft.com') return true
  return [originalUrl, webUrl].some((url) => /^https:\/\/powerapps\.microsoft\.com\/(?:.*\/)?blog\//.test(url ?? ''))
}

function isKnown({ provider }: StoredRecord): boolean {
  return (provider?.images?.length ?? 0) > 0 && !['linkedin.com', 'microsoft.com'].includes(provider?.domain ?? '')
}

test.skipIf(!present)(`the adopted hub: stored quality for 673, stored decision for all 674${reason}`, () => {
  const hub = `${SHARED}/corpora/hub/powerapps`
  const topics = topicsIn(`${hub}/_data/topics`)
  const records = readdirSync(`${hub}/_news`).flatMap((file) => frontMatter(`${hub}/_news/${file}`) ?? [])
  const results = records.map((record) => {
    const quality = everydayQuality({
      title: record.title,
      hasImage: (record.images?.length ?? 0) > 0,
      hasAmp: record.ampWebUrl !== undefined,
      isVideo: record.type === 'video',
      sourcePoints: sourcePoints({ official: isOfficial(record), known: isKnown(record) }),
      topics: (record.topics ?? []).map((name) => topics.get(name) ?? topic(name, [])),
    }).value
    const related = record.related ?? []
    const hidden = related.some((other) => other.quality > quality)
    const published =
      !hidden && quality + everydaySettings.relatedPoints * related.length >= everydaySettings.publishPoints
    return {
      quality: quality === record.quality,
      decision: published === record.published,
      heat: hidden === (record.heat === -1),
    }
  })
  expect(results.length).toBe(674)
  expect(results.filter(({ quality }) => quality).length).toBeGreaterThanOrEqual(673)
  expect(results.filter(({ decision }) => decision).length).toBe(674)
  expect(results.filter(({ heat }) => heat).length).toBe(674)
})

import { expect, test } from 'vitest'
import { testArticle } from '../../test/decide/test-candidate.ts'
import { testHubFolder } from '../../test/test-hub-folder.ts'
import { testTopic as topic } from '../../test/test-topic.ts'
import { heatAt } from '../decide/heat.ts'
import { defaultPolicy } from '../decide/policies/default-policies.ts'
import type { Article } from '../news/article.ts'
import type { Decision } from '../news/decision.ts'
import { instant } from '../news/instant.ts'
import { judge } from './judge-stories.ts'

/*
 * The faults of the system this one follows, each measured on its records (the design's list in docs/scoring.md): one test a
 * fault, through classifying, grouping and deciding as a run does it.
 */

const NOW = '2026-03-30T10:00:00Z'
const folder = testHubFolder([
  topic('AI', ['artificial intelligence', 'ai']),
  topic('AI in Healthcare', ['healthcare', 'therapy'], { parent: 'AI' }),
  topic('AI Hardware', ['chip', 'chipset'], { parent: 'AI' }),
  topic('Computer Vision', ['computer vision', 'facial recognition'], { parent: 'AI' }),
])

/** Two hundred words that no other article here has. */
function filler(id: string): string {
  return Array.from({ length: 200 }, (_, at) => `${id}${String.fromCharCode(97 + (at % 26))}${at}`).join(' ')
}

function article(id: string, title: string, more: Partial<Article> = {}): Article {
  return testArticle(id, {
    title,
    excerpt: `${title}: ${filler(`${id}lead`).slice(0, 60)}.`,
    text: `${title}. ${filler(id)}`,
    publishedDateTime: '2026-03-29T08:00:00Z',
    capturedAt: '2026-03-29T09:00:00Z',
    ...more,
  })
}

function decisions(...read: Article[]): Decision[] {
  const all = judge(folder, {
    read,
    earlier: [],
    standing: new Set(),
    since: '2026-03-01T00:00:00Z',
    now: NOW,
  }).decisions
  return read.map(({ id }) => all.find((one) => one.article === id) as Decision)
}

const topics = ({ labels }: Decision) => labels.flatMap(({ of, name }) => (of === 'topic' ? [name] : []))

test('substring keywords: "ai" in "raises" or "Baidu" is no topic; the reason says which words stood where', () => {
  const [raises, baidu, real] = decisions(
    article('one', 'Town raises ferry fares again'),
    article('two', 'Baidu opens a harbour office'),
    article('three', 'AI counts ferries for the port'),
  )
  expect([raises, baidu].map((one) => one && topics(one))).toEqual([[], []])
  const because = real?.labels[0]?.because.map((reason) => reason.because).join(' ')
  expect(because).toContain('The title says “ai”.')
  expect(because).toContain('The excerpt says “ai”.')
})

test('title length costs nothing: a good long headline keeps its quality', () => {
  const long =
    'AI system that counts herons over the delta finds four thousand more pairs than wardens had counted by hand last spring'
  const [short, longer] = decisions(article('one', 'AI counts more herons than wardens'), article('two', long))
  expect(long.length).toBeGreaterThan(110)
  expect(longer?.quality.value).toBeGreaterThanOrEqual((short?.quality.value ?? 100) - 1)
})

test('unknown publishers appear: what nobody knows starts in the middle and is published', () => {
  const [unknown] = decisions(article('nobody', 'AI counts herons over the delta'))
  expect(unknown?.verdict).toBe('publish')
  expect(unknown?.quality.because[0]?.because).toContain('starts in the middle')
})

test('heat decays, and is the same for the same clock', () => {
  const [one] = decisions(article('one', 'AI counts herons over the delta'))
  const heat = one?.heat.value ?? 0
  const at = (hours: number) =>
    heatAt(heat, '2026-03-29T08:00:00Z', instant(Date.parse('2026-03-29T08:00:00Z') + hours * 3_600_000), defaultPolicy)
  expect(at(0)).toBe(heat)
  expect(at(24)).toBeCloseTo(heat / 2, 10)
  expect(at(24)).toBe(at(24))
})

test('a report of the same event stands before a press release of it, whatever came first', () => {
  const words = 'Marisol Works says AI finds cracks in the hulls of forty Cape Verrin ferries'
  const [release, report] = decisions(
    article('wire', words, { host: 'www.prnewswire.com', publishedDateTime: '2026-03-29T06:00:00Z' }),
    article('paper', 'AI finds cracks in hulls of forty Cape Verrin ferries, Marisol Works says'),
  )
  expect(release?.story).toBe(report?.story)
  expect(report?.verdict).toBe('publish')
  expect(release).toMatchObject({ verdict: 'hide', heat: { value: -1 } })
})

test('the same subject alone hides nothing', () => {
  const [herons, chips] = decisions(
    article('one', 'AI counts herons over the delta', {
      text: 'Wardens flew drones over reed beds and nests. '.repeat(30),
    }),
    article('two', 'Court lets AI firm keep its patent on sonar', {
      text: 'Judges in the capital read the licence of the sonar maker. '.repeat(30),
    }),
  )
  expect([herons?.verdict, chips?.verdict]).toEqual(['publish', 'publish'])
  expect(herons?.story).not.toBe(chips?.story)
})

test.each([
  ['market report', { title: 'AI Chipset Market Size, Share and Forecast 2026-2031' }, 'reject'],
  ['paywall', { title: 'Subscribe to read: AI in the harbour' }, 'reject'],
  [
    'error page',
    {
      title: 'AI: page not found',
      evidence: [{ kind: 'error' as const, confidence: 0.95, because: 'it says so' }],
      text: '',
    },
    'reject',
  ],
  [
    'job advert',
    {
      title: 'We’re hiring: AI engineer',
      text: 'Key responsibilities: counting. Years of experience required.',
      webUrl: 'https://one.example/careers/ai',
    },
    'reject',
  ],
])('a %s on the subject does not get in', (_, more, verdict) => {
  const [one] = decisions(article('one', more.title, more))
  expect(one?.verdict).toBe(verdict)
})

test('a press release stays below a report of the same merit', () => {
  const [release, report] = decisions(
    article('wire', 'Marisol Works is first with AI for ferries', { host: 'www.prnewswire.com' }),
    article('paper', 'Fishers distrust AI that counts their herring', {
      text: 'Crews at the quay were asked. '.repeat(80),
    }),
  )
  expect(release?.quality.value).toBeLessThan((report?.quality.value ?? 0) - 15)
})

test('a topic needs evidence: chips are hardware and not healthcare; a clinic alone is not AI', () => {
  const [chips, clinic] = decisions(
    article('one', 'AI chipset doubles the speed of sonar'),
    article('two', 'Healthcare workers strike at the clinic'),
  )
  expect(chips && topics(chips)).toEqual(['AI Hardware', 'AI'])
  expect(clinic && topics(clinic)).toEqual([])
  for (const { confidence } of chips?.labels ?? []) expect(confidence).toBeLessThanOrEqual(1)
})

test('every decision carries its reasons', () => {
  for (const decision of decisions(article('one', 'AI counts herons'), article('two', 'Herons'))) {
    for (const { because } of [decision, decision.quality, decision.heat, ...decision.labels]) {
      expect(because.length).toBeGreaterThan(0)
      for (const reason of because) expect(reason.because).toMatch(/^\S.*[.”]$/)
    }
  }
})

import { expect, test } from 'vitest'
import { testCandidate, testLabel } from '../../test/decide/test-candidate.ts'
import { explain } from '../news/explain.ts'
import type { Ruling } from '../news/ruling.ts'
import { type BudgetContext, type Budgeted, budget } from './budget.ts'
import { decide } from './decide.ts'
import type { DecideInput } from './decide-input.ts'
import { defaultPolicy } from './policies/default-policies.ts'

const birds = testLabel('x', 'topic', 'Birds', 0.85)

function decideOn(candidates: DecideInput['candidates'], more: Partial<DecideInput> = {}) {
  const input = {
    story: undefined,
    candidates,
    policy: defaultPolicy,
    taxonomy: [],
    rulings: [],
    at: '2026-03-01T10:00:00Z',
  }
  return decide({ ...input, ...more })
}

function kind(name: string, confidence: number) {
  return testCandidate('a', { labels: [birds, testLabel('a', 'kind', name, confidence)] })
}

test('a good article of an unknown source is published', () => {
  const [decision] = decideOn([testCandidate('a')])
  expect(decision?.verdict).toBe('publish')
  expect(decision?.quality.value).toBeGreaterThan(60)
  expect(decision?.quality.because.reduce((sum, { points = 0 }) => sum + points, 0)).toBe(decision?.quality.value)
})

test('an article known from its feed only is judged by what is known', () => {
  const [decision] = decideOn([testCandidate('a', {}, { text: '', images: [], authors: [] })])
  expect(decision?.verdict).toBe('publish')
  expect(decision?.quality.because.map(({ name }) => name)).toEqual(['source', 'topic', 'headline'])
})

test.each([
  ['market-report', 0.9, 'reject'],
  ['job-ad', 0.85, 'reject'],
  ['paywall', 0.85, 'reject'],
  ['error', 0.9, 'reject'],
  ['market-report', 0.6, 'hold'],
])('%s with confidence %d: %s', (name, confidence, verdict) => {
  const [decision] = decideOn([kind(name, confidence)])
  expect(decision).toMatchObject({ verdict, because: [{ name }] })
})

test('a doubtful wall with a whole report behind it is none; a certain one is', () => {
  const headline = kind('consent-wall', 0.6)
  expect(decideOn([headline])[0]?.verdict).toBe('publish')
  const short = { ...headline, article: { ...headline.article, text: 'We value your privacy.' } }
  expect(decideOn([short])[0]).toMatchObject({ verdict: 'hold', because: [{ name: 'consent-wall' }] })
  expect(decideOn([kind('consent-wall', 0.9)])[0]?.verdict).toBe('reject')
})

test('off-topic is rejected with that reason; a doubtful topic waits for the desk; so does an embargo', () => {
  expect(decideOn([testCandidate('a', { labels: [] })])[0]).toMatchObject({
    verdict: 'reject',
    because: [{ name: 'off-topic' }],
  })
  const doubtful = testCandidate('a', { labels: [testLabel('a', 'topic', 'Birds', 0.51)] })
  expect(decideOn([doubtful])[0]).toMatchObject({ verdict: 'hold', because: [{ name: 'doubtful-topic' }] })
  const ahead = testCandidate('a', {}, { publishedDateTime: '2026-03-01T12:00:00Z' })
  expect(decideOn([ahead])[0]).toMatchObject({ verdict: 'hold', because: [{ name: 'embargo' }] })
})

test('own reporting stands before a press release and its copy, whatever came first', () => {
  const release = testCandidate(
    'release',
    { labels: [birds, testLabel('release', 'kind', 'press-release', 0.95)] },
    { publishedDateTime: '2026-03-01T06:00:00Z' },
  )
  const copy = testCandidate('copy', { duplicateOf: 'release' })
  const report = testCandidate('report')
  const [a, b, c] = decideOn([release, copy, report])
  expect(a).toMatchObject({ verdict: 'hide', heat: { value: -1 }, because: [{ name: 'same-story' }, {}] })
  expect(b).toMatchObject({ verdict: 'hide', heat: { value: -1 }, because: [{ name: 'duplicate' }, {}] })
  expect(c?.verdict).toBe('publish')
  expect(c?.heat.value).toBeGreaterThan(0)
  expect(c?.related).toEqual(['copy', 'release'].sort((x, y) => quality(y) - quality(x)))
  function quality(id: string) {
    return [a, b].find((one) => one?.article === id)?.quality.value ?? 0
  }
})

test('a newcomer must be clearly better to take over from the record that stands', () => {
  const old = testCandidate('old', { reputation: { value: 0.5, because: [] } })
  const young = testCandidate('young', { reputation: { value: 0.55, because: [] } })
  expect(decideOn([old, young])[1]?.verdict).toBe('publish')
  expect(decideOn([old, young], { standing: new Set(['old']) })[0]?.verdict).toBe('publish')
})

test('heat does not depend on the moment of the decision', () => {
  const heats = ['2026-03-01T10:00:00Z', '2026-03-09T10:00:00Z'].map(
    (at) => decideOn([testCandidate('a')], { at })[0]?.heat,
  )
  expect(heats[0]).toEqual(heats[1])
})

test('people’s rulings win over everything, and end when they say so', () => {
  const ruling = (action: Ruling['action'], subject: string, more: Partial<Ruling> = {}): Ruling => ({
    action,
    subject,
    at: '2026-03-01T09:30:00Z',
    by: 'desk',
    ...more,
  })
  const bad = kind('market-report', 0.9)
  expect(decideOn([bad], { rulings: [ruling('publish', bad.article.webUrl)] })[0]).toMatchObject({
    verdict: 'publish',
    confidence: 1,
  })
  const good = testCandidate('a', { subjects: ['_news/2026-03-01-herons.md'] })
  expect(decideOn([good], { rulings: [ruling('kill', '_news/2026-03-01-herons.md')] })[0]?.verdict).toBe('reject')
  expect(
    decideOn([good], { rulings: [ruling('hold', 'a'), ruling('publish', 'a', { at: '2026-03-01T09:40:00Z' })] })[0]
      ?.verdict,
  ).toBe('publish')
  expect(decideOn([good], { rulings: [ruling('hide', 'a', { until: '2026-03-01T09:59:00Z' })] })[0]?.verdict).toBe(
    'publish',
  )
  const [killed, next] = decideOn([good, testCandidate('b')], { rulings: [ruling('kill', 'a')] })
  expect([killed?.verdict, next?.verdict]).toEqual(['reject', 'publish'])
})

function budgeted(ids: readonly string[], topic = 'Birds') {
  return ids.map((id, index) => ({
    decision: must(decideOn([testCandidate(id, { reputation: { value: 0.3 + 0.2 * index, because: [] } })])[0]),
    latestAt: '2026-03-01T08:00:00Z',
    day: '2026-03-01',
    provider: id,
    topic,
  }))
}

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('nothing there')
  return value
}

function withBudget(settings: Record<string, number>, more: Partial<BudgetContext> = {}): BudgetContext {
  const policy = { ...defaultPolicy, settings: { ...defaultPolicy.settings, ...settings } }
  return { policy, taxonomy: [], standing: new Set(), now: '2026-03-01T10:00:00Z', ...more }
}

function verdicts(all: readonly Budgeted[], context: BudgetContext) {
  return budget(all, context).map(({ verdict }) => verdict)
}

test('the daily budget of a topic holds back the cooler ones and says so; without one nothing changes', () => {
  const all = budgeted(['a', 'b', 'c'])
  expect(verdicts(all, withBudget({ topicBudget: 1 }))).toEqual(['hold', 'hold', 'publish'])
  expect(budget(all, withBudget({ topicBudget: 1 }))[0]?.because[0]).toEqual({
    name: 'over-budget',
    because: 'The day’s budget of “Birds”, 1 record, is spent on others; the desk decides.',
  })
  expect(budget(all, withBudget({}))).toEqual(all.map(({ decision }) => decision))
})

test('other days, topics and providers have budgets of their own', () => {
  const [a, b, c] = budgeted(['a', 'b', 'c'])
  const all = [must(a), { ...must(b), day: '2026-03-02' }, { ...must(c), topic: 'Fish' }]
  expect(verdicts(all, withBudget({ topicBudget: 1 }))).toEqual(['publish', 'publish', 'publish'])
  const oneHouse = budgeted(['a', 'b']).map((one) => ({ ...one, provider: 'Delta Post' }))
  expect(verdicts(oneHouse, withBudget({ providerBudget: 1 }))).toEqual(['hold', 'publish'])
  const birds = { id: 'birds', name: 'Birds', keywords: [], hashtags: [], images: [], services: {}, dailyBudget: 2 }
  expect(verdicts(budgeted(['a', 'b', 'c']), withBudget({ topicBudget: 1 }, { taxonomy: [birds] }))).toEqual([
    'hold',
    'publish',
    'publish',
  ])
})

test('what people published and what stands keeps its place; great news needs none', () => {
  const all = budgeted(['a', 'b', 'c'])
  const context = withBudget({ topicBudget: 1 })
  expect(verdicts(all, { ...context, standing: new Set(['a']) })).toEqual(['publish', 'hold', 'hold'])
  const first = must(all[0])
  const rulings: Ruling[] = [{ subject: 'a', action: 'publish', at: '2026-03-01T09:00:00Z', by: 'desk' }]
  const ruled = { ...first, decision: { ...first.decision, rulings } }
  expect(verdicts([ruled, ...all.slice(1)], context)).toEqual(['publish', 'hold', 'hold'])
  const great = { ...first, decision: { ...first.decision, heat: { name: 'heat' as const, value: 90, because: [] } } }
  expect(verdicts([...all.slice(1), great], { ...context, standing: new Set(['b']) })).toEqual([
    'publish',
    'hold',
    'publish',
  ])
})

test('the same decisions in any order and a second pass give the same answer', () => {
  const all = budgeted(['a', 'b', 'c', 'd'])
  const context = withBudget({ topicBudget: 2 })
  const published = (some: readonly Budgeted[], standing = new Set<string>()) =>
    budget(some, { ...context, standing })
      .filter(({ verdict }) => verdict === 'publish')
      .map(({ article }) => article)
      .sort()
  const once = published(all)
  expect(once).toEqual(['c', 'd'])
  expect(published([...all].reverse())).toEqual(once)
  expect(published(all, new Set(once))).toEqual(once)
})

test('a topic may ask for more or less quality than the policy', () => {
  const birds = { id: 'birds', name: 'Birds', keywords: [], hashtags: [], images: [], services: {} }
  const [strict] = decideOn([testCandidate('a')], { taxonomy: [{ ...birds, publishQuality: 95 }] })
  expect(strict).toMatchObject({ verdict: 'hold', because: [{ name: 'too-little-quality' }] })
  expect(strict?.because[0]?.because).toContain('“Birds” asks for 95')
  const poor = testCandidate(
    'b',
    { reputation: { value: 0, because: [] }, labels: [testLabel('b', 'topic', 'Birds', 0.6)] },
    {
      text: '',
      title: 'Herons!!',
    },
  )
  expect(decideOn([poor])[0]?.verdict).toBe('reject')
  expect(decideOn([poor], { taxonomy: [{ ...birds, publishQuality: 10 }] })[0]?.verdict).toBe('publish')
})

test('an embargoed report stands behind nothing, warms nothing and is no related coverage until its time', () => {
  const ahead = testCandidate('ahead', {}, { publishedDateTime: '2026-03-01T12:00:00Z' })
  const before = decideOn([testCandidate('now'), ahead])
  expect(before.map(({ verdict }) => verdict)).toEqual(['publish', 'hold'])
  expect(before[0]?.related).toEqual([])
  expect(before[0]?.heat).toEqual(decideOn([testCandidate('now')])[0]?.heat)
  const after = decideOn([testCandidate('now'), ahead], { at: '2026-03-01T12:00:00Z' })
  expect(after[0]?.related).toEqual(['ahead'])
  expect(after[1]?.verdict).toBe('hide')
})

test('explain is a tree of sentences', () => {
  const [decision] = decideOn([kind('market-report', 0.9)])
  const lines = decision ? explain(decision).split('\n') : []
  expect(lines[0]).toMatch(/^Rejected by policy newsroom@1 at 2026-03-01T10:00:00Z \(confidence 0\.90\)$/)
  expect(lines).toContain('  It promotes a market report (confidence 0.90). [market-report]')
  expect(lines.some((line) => line.startsWith('Quality '))).toBe(true)
})

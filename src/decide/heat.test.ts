import fc from 'fast-check'
import { expect, test } from 'vitest'
import { testCandidate, testLabel } from '../../test/decide/test-candidate.ts'
import type { Decision } from '../news/decision.ts'
import { instant } from '../news/instant.ts'
import { type HeatMember, heatAt, newsroomHeat, rankBy } from './heat.ts'
import { defaultPolicy } from './policies/default-policies.ts'
import { newsroomSettingsOf } from './policies/newsroom.ts'

const settings = newsroomSettingsOf()

interface Voice {
  reputation: number
  quality: number
  hour: number
  press: boolean
}

const voice: fc.Arbitrary<Voice> = fc.record({
  reputation: fc.double({ min: 0, max: 1, noNaN: true }),
  quality: fc.integer({ min: 0, max: 100 }),
  hour: fc.integer({ min: 0, max: 200 }),
  press: fc.boolean(),
})

function member(voice: Voice, index: number, copyOf?: string): HeatMember {
  const id = `voice-${index}${copyOf ? '-copy' : ''}`
  const labels = voice.press ? [testLabel(id, 'kind', 'press-release', 0.9)] : []
  const reputation = { value: voice.reputation, because: [] }
  const publishedDateTime = instant(Date.UTC(2026, 2, 1) + voice.hour * 3_600_000)
  const candidate = testCandidate(
    id,
    { labels, reputation, ...(copyOf ? { duplicateOf: copyOf } : {}) },
    { publishedDateTime },
  )
  return { candidate, quality: voice.quality }
}

test('more independent sources never lower heat', () => {
  fc.assert(
    fc.property(fc.array(voice, { minLength: 1, maxLength: 12 }), voice, (voices, another) => {
      const members = voices.map((one, index) => member(one, index))
      const more = [...members, member(another, voices.length)]
      expect(newsroomHeat(more, settings).value).toBeGreaterThanOrEqual(newsroomHeat(members, settings).value)
    }),
  )
})

test('copies do not raise heat', () => {
  fc.assert(
    fc.property(
      fc.array(voice, { minLength: 1, maxLength: 8 }),
      fc.array(voice, { maxLength: 8 }),
      (voices, copies) => {
        const members = voices.map((one, index) => member(one, index))
        const copied = copies.map((one, index) => member(one, index, `voice-${index % voices.length}`))
        const { value } = newsroomHeat(members, settings)
        expect(newsroomHeat([...members, ...copied], settings).value).toBe(value)
        // A copy may have come in first.
        expect(newsroomHeat([...copied, ...members], settings).value).toBe(value)
      },
    ),
  )
})

test('the terms add up exactly, and a single house stays under the cap', () => {
  fc.assert(
    fc.property(fc.array(voice, { minLength: 1, maxLength: 12 }), (voices) => {
      const heat = newsroomHeat(
        voices.map((one, index) => member(one, index)),
        settings,
      )
      expect(heat.because.reduce((sum, { points = 0 }) => sum + points, 0)).toBe(heat.value)
      expect(Number.isInteger(heat.value)).toBe(true)
      if (voices.length === 1) expect(heat.value).toBeLessThanOrEqual(settings.singleOriginCap)
    }),
  )
})

test('one house alone is capped, however good; a second one lifts the cap', () => {
  const strong = fc.record({
    reputation: fc.double({ min: 0.9, max: 1, noNaN: true }),
    quality: fc.integer({ min: 90, max: 100 }),
    hour: fc.integer({ min: 0, max: 3 }),
    press: fc.constant(false),
  })
  fc.assert(
    fc.property(strong, strong, (one, another) => {
      const { value, because } = newsroomHeat([member(one, 0)], settings)
      expect(value).toBe(settings.singleOriginCap)
      expect(because.reduce((sum, { points = 0 }) => sum + points, 0)).toBe(value)
      expect(because.at(-1)?.name).toBe('single-origin')
      expect(newsroomHeat([member(one, 0), member(another, 1)], settings).value).toBeGreaterThan(value)
    }),
  )
})

test('a second report by the same owner is no second voice and takes nothing away, in any order', () => {
  const owned = (one: Voice, index: number): HeatMember => {
    const { candidate, quality } = member(one, index)
    const organization = {
      id: `title-${index}`,
      name: 'Title',
      domain: 'title.example',
      images: [],
      owner: 'One House',
    }
    return { candidate: { ...candidate, organization }, quality }
  }
  fc.assert(
    fc.property(voice, voice, (one, another) => {
      const [a, b] = [owned(one, 0), owned(another, 1)]
      const both = newsroomHeat([a, b], settings)
      expect(both.value).toBeGreaterThanOrEqual(newsroomHeat([a], settings).value)
      expect(both.value).toBeLessThanOrEqual(settings.singleOriginCap)
      expect(both.because.find(({ name }) => name === 'velocity')).toBeUndefined()
      expect(newsroomHeat([b, a], settings).value).toBe(both.value)
    }),
  )
})

test('two titles of one owner are one origin', () => {
  const organization = (id: string) => ({ id, name: id, domain: `${id}.example`, images: [], owner: 'One House' })
  const first = { candidate: testCandidate('a', { organization: organization('a') }), quality: 60 }
  const second = { candidate: testCandidate('b', { organization: organization('b') }), quality: 60 }
  expect(newsroomHeat([first, second], settings).value).toBe(newsroomHeat([first], settings).value)
})

test('the half-life is exact; hidden stays hidden', () => {
  const latest = '2026-03-01T00:00:00Z'
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 0, max: 400 }), (heat, hours) => {
      const now = instant(Date.parse(latest) + hours * 3_600_000)
      const later = instant(Date.parse(now) + settings.halfLifeHours * 3_600_000)
      expect(heatAt(heat, latest, later, defaultPolicy)).toBeCloseTo(heatAt(heat, latest, now, defaultPolicy) / 2, 10)
    }),
  )
  expect(heatAt(80, latest, latest, defaultPolicy)).toBe(80)
  expect(heatAt(-1, latest, '2026-04-01T00:00:00Z', defaultPolicy)).toBe(-1)
})

test('the order is the same for the same clock, whatever the order of input; pinned comes first', () => {
  const decision = (article: string, heat: number, pinned: boolean): Decision => ({
    article,
    verdict: 'publish',
    confidence: 1,
    because: [],
    labels: [],
    quality: { name: 'quality', value: 50, because: [] },
    heat: { name: 'heat', value: heat, because: [] },
    related: [],
    rulings: pinned ? [{ subject: article, action: 'pin', at: '2026-03-01T00:00:00Z', by: 'desk' }] : [],
    policy: 'newsroom@1',
    at: '2026-03-01T00:00:00Z',
  })
  const ranked = [
    { decision: decision('a', 50, false), latestAt: '2026-03-01T00:00:00Z' },
    { decision: decision('b', 60, false), latestAt: '2026-02-27T00:00:00Z' },
    { decision: decision('c', 50, false), latestAt: '2026-03-01T00:00:00Z' },
    { decision: decision('d', 5, true), latestAt: '2026-02-01T00:00:00Z' },
  ]
  const order = (input: typeof ranked) =>
    rankBy(input, '2026-03-01T06:00:00Z', defaultPolicy).map((one) => one.decision.article)
  expect(order(ranked)).toEqual(['d', 'a', 'c', 'b'])
  fc.assert(
    fc.property(fc.shuffledSubarray(ranked, { minLength: 4 }), (shuffled) => {
      expect(order(shuffled)).toEqual(['d', 'a', 'c', 'b'])
    }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { testCandidate, testLabel } from '../../test/decide/test-candidate.ts'
import type { Candidate } from './candidate.ts'
import { newsroomSettingsOf } from './policies/newsroom.ts'
import { newsroomQuality } from './quality.ts'

const settings = newsroomSettingsOf()
const share = fc.double({ min: 0, max: 1, noNaN: true })
const KINDS = ['press-release', 'market-report', 'job-ad', 'paywall', 'sponsored', 'shopping', 'service', 'clickbait']

const candidate = fc
  .record({
    reputation: share,
    topic: share,
    text: fc.constantFrom('', 'A few words.', 'Many words. '.repeat(300)),
    title: fc.constantFrom('Herons', 'Herons return to the delta', 'HERONS RETURN TO THE DELTA!!'),
    authors: fc.constantFrom<string[]>([], ['The nature desk']),
    kinds: fc.dictionary(fc.constantFrom(...KINDS), fc.double({ min: 0.5, max: 1, noNaN: true })),
    copy: fc.boolean(),
    official: fc.boolean(),
  })
  .map(
    ({ reputation, topic, text, title, authors, kinds, copy, official }): Candidate =>
      testCandidate(
        'a',
        {
          reputation: { value: reputation, because: [] },
          labels: [
            testLabel('a', 'topic', 'Birds', topic),
            ...Object.entries(kinds).map(([kind, confidence]) => testLabel('a', 'kind', kind, confidence)),
          ],
          official,
          ...(copy && { duplicateOf: 'b' }),
        },
        { text, title, authors },
      ),
  )

test('quality is whole, between 0 and 100, and its points add up but for that clamp', () => {
  fc.assert(
    fc.property(candidate, (one) => {
      const { value, because } = newsroomQuality(one, settings)
      const sum = because.reduce((points, reason) => points + (reason.points ?? 0), 0)
      expect(Number.isInteger(value)).toBe(true)
      expect(value).toBe(Math.min(100, Math.max(0, sum)))
    }),
  )
})

test('evidence that is missing is left out of the weights: it costs nothing by itself', () => {
  const perfect = (text: string) =>
    testCandidate(
      'a',
      { reputation: { value: 1, because: [] }, labels: [testLabel('a', 'topic', 'Birds', 1)] },
      { text },
    )
  const read = newsroomQuality(perfect('Many words. '.repeat(300)), settings)
  const unread = newsroomQuality(perfect(''), settings)
  // Points are rounded part by part.
  expect(read.value).toBeGreaterThanOrEqual(99)
  expect(unread.value).toBeGreaterThanOrEqual(99)
  expect(unread.because.map(({ name }) => name)).not.toContain('depth')
})

test('a logo is no picture of the article', () => {
  const candidate = testCandidate('a')
  const logos = new Set(candidate.article.images.map(({ url }) => url))
  const [own, logo] = [candidate, { ...candidate, sharedPictures: logos }].map((one) => newsroomQuality(one, settings))
  expect(own?.because.find(({ name }) => name === 'completeness')?.because).toContain('picture are there')
  expect(logo?.because.find(({ name }) => name === 'completeness')?.because).toBe('Missing: picture of its own.')
  expect(logo?.value).toBe((own?.value ?? 0) - 2)
})

test('a better source never lowers quality, and no kind that is not journalism raises it', () => {
  fc.assert(
    fc.property(candidate, share, fc.constantFrom(...KINDS), share, (one, more, kind, sure) => {
      const { value } = newsroomQuality(one, settings)
      const before = one.reputation?.value ?? 0
      const better = { ...one, reputation: { value: Math.min(1, before + more), because: [] } }
      expect(newsroomQuality(better, settings).value).toBeGreaterThanOrEqual(value)
      const others = one.labels.filter(({ name }) => name !== kind)
      const without = { ...one, labels: others }
      const withKind = { ...one, labels: [...others, testLabel('a', 'kind', kind, sure)] }
      expect(newsroomQuality(withKind, settings).value).toBeLessThanOrEqual(newsroomQuality(without, settings).value)
    }),
  )
})

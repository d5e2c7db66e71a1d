import { expect, test } from 'vitest'
import { heedKind, type KindCorrection, learnKinds } from './learn-kinds.ts'

const given = (publisher: string): KindCorrection => ({ publisher, given: ['press-release'], removed: [] })
const removed = (publisher: string): KindCorrection => ({ publisher, given: [], removed: ['press-release'] })
const NOTHING = { confidence: 0, because: [] }

function heeded(corrections: readonly KindCorrection[], confidence = 0) {
  const [lesson] = learnKinds(corrections)('The Wire')
  return lesson ? heedKind({ ...NOTHING, confidence }, lesson, 'The Wire') : NOTHING
}

test('one correction makes nobody’s articles press releases, four without an exception just do', () => {
  const counts = [1, 2, 3, 4, 20].map((count) => heeded(Array.from({ length: count }, () => given('The Wire'))))
  expect(counts.map(({ confidence }) => confidence.toFixed(2))).toEqual(['0.20', '0.33', '0.43', '0.50', '0.55'])
  expect(counts[2]?.because[0]).toEqual({
    name: 'editors-kind',
    because: 'Editors ruled 3 articles of The Wire to be of the kind “press-release”.',
  })
})

test('what editors take off weighs the rules down, never to nothing', () => {
  const one = heeded([removed('The Wire')], 0.9)
  const many = heeded(
    Array.from({ length: 50 }, () => removed('The Wire')),
    0.9,
  )
  expect(one.confidence).toBeGreaterThan(0.5)
  expect(many.confidence).toBeLessThan(0.5)
  expect(many.confidence).toBeGreaterThan(0.35)
  expect(one.because[0]?.because).toBe('Editors took the kind “press-release” off 1 article of The Wire.')
})

test('exceptions count against it, and one publisher teaches nothing of another', () => {
  const mixed = heeded([given('The Wire'), given('The Wire'), removed('The Wire')])
  expect(mixed.confidence).toBeLessThan(heeded([given('The Wire'), given('The Wire'), given('The Wire')]).confidence)
  expect(mixed.because[0]?.because).toMatch(/, and took it off 1\.$/)
  expect(learnKinds([given('Another')])('The Wire')).toEqual([])
})

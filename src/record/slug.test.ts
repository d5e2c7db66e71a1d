import fc from 'fast-check'
import { expect, test } from 'vitest'
import { slug } from './slug.ts'

test.each([
  ['What’s new: charts & tides (2024)', 'whats-new-charts-tides-2024'],
  ['  Café   au lait — already?! ', 'cafe-au-lait-already'],
  ['C# on the quay/pier', 'c-on-the-quaypier'],
  ['Leader in the Tide® Quadrant™ 2023', 'leader-in-the-tide-quadrant-2023'],
  ['ﬁne -- print', 'fine-print'],
  ['-5 degrees-', '5-degrees'],
  ['tab\tand\u00a0blank', 'tab-and-blank'],
  ['Новости порта', 'novosti-porta'],
  ['Νέα του λιμανιού', 'nea-toy-limanioy'],
  ['港のニュース', 'gangnoniyusu'],
  ['!!!', ''],
  ['', ''],
])('%s -> %s', (title, expected) => {
  expect(slug(title)).toBe(expected)
})

test('a long title is cut at the end of a word, within 140 characters', () => {
  const title = 'harbour '.repeat(30)
  expect(slug(title)).toBe(Array(17).fill('harbour').join('-'))
  expect(slug(`${'a'.repeat(139)} bc`)).toBe('a'.repeat(139))
  expect(slug(`${'a'.repeat(138)} b cd`)).toBe(`${'a'.repeat(138)}-b`)
  expect(slug('x'.repeat(500))).toBe('x'.repeat(140))
})

test('a slug is short ASCII, and the slug of itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
      const made = slug(title)
      expect(made).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/)
      expect(made.length).toBeLessThanOrEqual(140)
      expect(slug(made)).toBe(made)
    }),
  )
})

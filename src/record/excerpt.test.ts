import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutExcerpt, excerptOf } from './excerpt.ts'

test.each([
  ['short text stays', 'The harbour opens.', 300, 'The harbour opens.'],
  ['white space is made single', ' The\n\nharbour\t opens\u00a0now ', 300, 'The harbour opens now'],
  [
    'entities are decoded, twice encoded ones too',
    'Ships &amp; tides &#8217;24 &amp;#8212; new',
    300,
    'Ships & tides ’24 — new',
  ],
  ['left-over tags go', '<p>Ships <b>and</b> tides</p>', 300, 'Ships and tides'],
  ['what only looks like a tag stays', 'if a < b and c > d', 300, 'if a < b and c > d'],
  [
    'a sentence that fills most of the room ends it',
    'The harbour opens today. Many ships come.',
    34,
    'The harbour opens today. …',
  ],
  ['else a word does', 'Ok. The harbour opens to everybody today', 30, 'Ok. The harbour opens to…'],
  ['no blank or comma before the ellipsis', 'The harbour, opens today', 13, 'The harbour…'],
  [
    'a title is no sentence end',
    'The new harbour master is Dr. Tideway from the coast',
    32,
    'The new harbour master is Dr.…',
  ],
  ['one long word is cut', 'x'.repeat(50), 10, `${'x'.repeat(9)}…`],
  ['no room gives nothing', 'The harbour opens.', 0, ''],
])('%s', (_, text, max, expected) => {
  expect(cutExcerpt(text, max)).toBe(expected)
})

test('never longer than asked, never half a character, an ellipsis exactly when cut', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.integer({ min: 1, max: 80 }), (text, max) => {
      const cut = cutExcerpt(text, max)
      const whole = cutExcerpt(text, 10_000)
      expect(cut.length).toBeLessThanOrEqual(max)
      expect(() => encodeURIComponent(cut)).not.toThrow()
      expect(cut === whole || cut === '' || cut.endsWith('…')).toBe(true)
    }),
  )
})

test("the publisher's limits are kept", () => {
  const excerpt = 'The harbour opens today. Many ships come.'
  expect(excerptOf({ excerpt, rights: {} }, 300)).toBe(excerpt)
  expect(excerptOf({ excerpt, rights: { noSnippet: true } }, 300)).toBe('')
  expect(excerptOf({ excerpt, rights: { maxSnippet: 12 } }, 300)).toBe('The harbour…')
  expect(excerptOf({ excerpt, rights: { maxSnippet: 0 } }, 300)).toBe('')
  expect(excerptOf({ excerpt, rights: { maxSnippet: -1 } }, 300)).toBe(excerpt)
  expect(excerptOf({ rights: {} }, 300)).toBe('')
})

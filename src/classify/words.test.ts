import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stem, tokens, words } from './words.ts'

test.each([
  ['Self-driving cars’ makers', ['self', 'driving', 'cars', 'makers']],
  ["Canada's U.S. envoy", ['canada', 'us', 'envoy']],
  ['C++, C# and AT&T', ['c++', 'c#', 'and', 'at&t']],
  [
    'A feed left Bell &#39;s raw &lt;b&gt;tags&lt;/b&gt; here',
    ['a', 'feed', 'left', 'bell', 's', 'raw', 'tags', 'here'],
  ],
  ['人工智能', ['人', '工', '智', '能']],
])('words of %s', (text, expected) => {
  expect(words(text)).toEqual(expected)
})

test.each([
  ['robots', 'robot'],
  ['companies', 'company'],
  ['stopped', 'stop'],
  ['raises', 'rais'],
  ['raise', 'rais'],
  ['inning', 'inn'],
  ['news', 'news'],
  ['ai', 'ai'],
  ['glass', 'glass'],
])('stem of %s is %s', (word, expected) => {
  expect(stem(word)).toBe(expected)
})

test('any text gives words without throwing, in lower case, and stems no longer than the words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const token of tokens(text)) {
        expect(token.form).toBe(token.form.toLowerCase())
        expect(token.stem.length).toBeLessThanOrEqual(token.form.length)
      }
    }),
  )
})

import { expect, test } from 'vitest'
import { fold, searchWords } from './search-words.ts'

test('accents and case are set aside', () => {
  expect(fold('Bouée ÅNGSTRÖM ﬁrst')).toBe('bouee angstrom first')
})

test.each([
  ['', []],
  ['  Tide   wave ', [['tide'], ['wave']]],
  ['ships', [['ship']]],
  ['tide\u0000wave tide', [['tide'], ['wave']]],
  ['glass', [['glass']]],
  ['gas', [['gas']]],
  ['boxes', [['box']]],
  ['stories', [['story', 'stories']]],
  ['Story', [['story', 'stories']]],
  ['survey', [['survey']]],
  ['潮汐', [['潮汐']]],
])('%j is looked for as %j', (query, words) => {
  expect(searchWords(query)).toEqual(words)
})

test('of many words the first dozen count', () => {
  const words = Array.from({ length: 30 }, (_, index) => `w${index}`)
  expect(searchWords(words.join(' ')).flat()).toEqual(words.slice(0, 12))
})

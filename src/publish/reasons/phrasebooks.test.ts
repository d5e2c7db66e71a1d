import { expect, test } from 'vitest'
import { german } from './de/phrases.ts'
import { SENTENCES } from './en/sentences.ts'
import { spanish } from './es/phrases.ts'
import { french } from './fr/phrases.ts'
import { numberWriter } from './numbers.ts'
import { parsePattern } from './pattern.ts'

const BOOKS = [
  ['German', german],
  ['French', french],
  ['Spanish', spanish],
] as const

function slots(written: string): string[] {
  const named = parsePattern(written).flatMap((piece) => (typeof piece === 'string' ? [] : [piece.name]))
  return [...new Set(named)].sort()
}

test.each(BOOKS)('%s says every sentence with the values of the English one, and none in English', (_, book) => {
  const wrong = SENTENCES.filter((sentence) => slots(sentence).join() !== slots(book.sentences[sentence]).join())
  expect(wrong).toEqual([])
  const english = SENTENCES.filter((sentence) => /\p{L}{4}/u.test(sentence) && book.sentences[sentence] === sentence)
  expect(english.filter((sentence) => !/^\{[^}]+\}\.$/.test(sentence))).toEqual(book === french ? ['date'] : [])
})

test.each(BOOKS)('in %s no bracket is left over, and quotation marks are the language’s', (_, book) => {
  for (const told of Object.values(book.sentences)) {
    const plain = parsePattern(told)
      .filter((piece) => typeof piece === 'string')
      .join('')
    expect(plain).not.toMatch(/[{}|#]/)
    expect(plain).not.toMatch(book === german ? /[”«»"]/ : /[“”„"]/)
  }
})

test.each([
  ['de', '1234.50', '1.234,50'],
  ['de-at', '1234.50', '1234,50'],
  ['de-ch', '12345.6', '12’345.6'],
  ['fr-ca', '1234567', '1\u202f234\u202f567'],
  ['es', '1234.5', '1234,5'],
  ['es-mx', '0.85', '0.85'],
  ['es', '-12', '−12'],
])('numbers in %s: %s is %s', (locale, number, written) => {
  expect(numberWriter(locale)(number)).toBe(written)
})

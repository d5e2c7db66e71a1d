import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tideEdition } from '../../../test/edition.ts'
import type { NewsRecord } from '../../news/record.ts'
import { sheetsOf } from './sheets.ts'

const [model] = tideEdition().records
if (!model) throw new Error('the edition needs records')

/** Newest first; the path is the age. */
const records = (count: number): NewsRecord[] =>
  Array.from({ length: count }, (_, index) => ({ ...model, path: `_news/${count - index}.md` }))
const shape = (count: number) => sheetsOf(records(count)).map((sheet) => [sheet.number ?? 0, sheet.records.length])

test.each([
  [0, [[0, 0]]],
  [44, [[0, 44]]],
  [
    45,
    [
      [0, 15],
      [1, 30],
    ],
  ],
  [
    104,
    [
      [0, 44],
      [2, 30],
      [1, 30],
    ],
  ],
])('%i articles', (count, expected) => {
  expect(shape(count)).toEqual(expected)
})

test('a new article leaves every numbered page as it was, all but the newest number’s way to newer ones', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), (count) => {
      const [before, after] = [sheetsOf(records(count)), sheetsOf(records(count + 1))]
      for (const sheet of before.slice(2)) {
        expect(after.find(({ number }) => number === sheet.number)).toEqual(sheet)
      }
    }),
  )
})

test('every article stands on one page, in order, and the ways between pages meet', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), (count) => {
      const sheets = sheetsOf(records(count))
      expect(sheets.flatMap((sheet) => sheet.records)).toEqual(records(count))
      sheets.forEach((sheet, index) => {
        expect(sheet.older).toBe(sheets[index + 1]?.number)
        expect(sheet.newer).toBe(index === 0 ? undefined : (sheets[index - 1]?.number ?? 'newest'))
      })
    }),
  )
})

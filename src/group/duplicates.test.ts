import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CopyFinder } from './duplicates.ts'
import { shared, shingles, signature } from './shingles.ts'

const report =
  'The council voted on Tuesday night to close the old swimming hall after forty years. Engineers had warned that the roof could not carry another winter of heavy snow. A new hall is to be built beside the railway station, but the money for it has not been found. Parents and two sports clubs had gathered nine thousand signatures to keep the building open until then.'

function copies(
  first: string,
  second: string,
  titles: [string, string] = ['Council closes hall', 'Swimming hall must close'],
) {
  const finder = new CopyFinder()
  finder.add({ id: 'first', title: titles[0], text: first })
  return finder.add({ id: 'second', title: titles[1], text: second })
}

test('the same text is a copy', () => {
  expect(copies(report, report)).toEqual([{ a: 'first', b: 'second', jaccard: 1, containment: 1 }])
})

test('a text cut after the first sentences is a copy', () => {
  expect(copies(report, report.slice(0, 180))).toHaveLength(1)
})

test('a teaser that came before the whole is found from the other side', () => {
  expect(copies(report.slice(0, 180), report)).toHaveLength(1)
})

test('an edited text is a copy', () => {
  const edited = `${report.replace('Tuesday night', 'Tuesday evening').replace('nine thousand', '9,000')} The mayor could not be reached.`
  expect(copies(report, edited)).toHaveLength(1)
})

test('another report on the same event is not a copy', () => {
  const other =
    'Swimmers will have to look for another pool. By eleven votes to six the town decided to shut its ageing baths, whose roof is no longer safe in snow. Where the money for the planned replacement near the station will come from is open, and clubs that had collected nine thousand signatures are angry.'
  expect(copies(report, other)).toEqual([])
})

test('headlines alone are copies only when nearly equal', () => {
  expect(
    copies('', '', ['Council votes to close the old swimming hall', 'Council votes to close the old swimming hall']),
  ).toHaveLength(1)
  expect(
    copies('', '', ['Council votes to close the old swimming hall', 'Council votes to close the old town theatre']),
  ).toEqual([])
})

test('reports filled into one template about two companies are no copies', () => {
  const filled = (name: string, percent: number) =>
    `${name} said on Tuesday that profit in the quarter rose ${percent} percent, more than analysts had expected. The company also raised its dividend and left the outlook for the year as it was.`
  const titles: [string, string] = ['Velmora profit beats forecasts', 'Tarnix profit beats forecasts']
  expect(copies(filled('Velmora', 8), filled('Tarnix', 12), titles)).toEqual([])
  expect(
    copies(filled('Velmora', 8), filled('Velmora', 8), [
      'Velmora profit beats forecasts',
      'Tarnix rival beats forecasts',
    ]),
  ).toHaveLength(1)
})

test('a forgotten text is not found', () => {
  const finder = new CopyFinder()
  finder.add({ id: 'first', title: '', text: report })
  finder.forget('first')
  expect(finder.add({ id: 'second', title: '', text: report })).toEqual([])
  expect(finder.size).toBe(1)
})

test('signs without spaces between words are compared one by one', () => {
  const text = '市議会は火曜日の夜、四十年の歴史を持つ古い水泳場を閉鎖することを決めた。'
  expect(copies(text, text.slice(0, 30))).toHaveLength(1)
})

test('shared counts what sets share, and a signature holds hashes of its text', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 40 }), fc.lorem({ maxCount: 40 }), (a, b) => {
      const [x, y] = [shingles(a), shingles(b)]
      expect(shared(x, y)).toBe([...x].filter((value) => new Set(y).has(value)).length)
      for (const value of signature(x)) expect(value === 0xffffffff || x.includes(value)).toBe(true)
    }),
  )
})

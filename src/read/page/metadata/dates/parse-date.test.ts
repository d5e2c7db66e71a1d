import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDate } from './parse-date.ts'
import { snapshotDay, urlDate } from './url-date.ts'

test.each([
  ['2026-03-05T23:30:00-05:00', '2026-03-06T04:30:00Z'],
  ['2026-03-05T10:00:00Z', '2026-03-05T10:00:00Z'],
  ['2026-03-05', '2026-03-05T00:00:00Z'],
  ['Thu, 05 Mar 2026 10:00:00 GMT', '2026-03-05T10:00:00Z'],
  ['March 5, 2026 at 4:05 PM EST', '2026-03-05T21:05:00Z'],
  ['Published on 5th March 2026', '2026-03-05T00:00:00Z'],
  ['5. März 2026, 14:30 Uhr', '2026-03-05T14:30:00Z'],
  ['le 5 février 2026 à 9h15', '2026-02-05T09:15:00Z'],
  ['5 de marzo de 2026', '2026-03-05T00:00:00Z'],
  ['05.03.2026', '2026-03-05T00:00:00Z'],
  ['2026年3月5日', '2026-03-05T00:00:00Z'],
  ['5 марта 2026', '2026-03-05T00:00:00Z'],
  ['٥ مارس ٢٠٢٦', '2026-03-05T00:00:00Z'],
  ['৫ মার্চ ২০২৬, ০৮:৪৯', '2026-03-05T08:49:00Z'],
  ['５ March ２０２６', '2026-03-05T00:00:00Z'],
  ['1772668800', '2026-03-05T00:00:00Z'],
])('%s is %s', (text, at) => {
  expect(parseDate(text)?.at).toBe(at)
})

test('numeric dates are read by the reading given, where both are possible', () => {
  expect(parseDate('03/05/2026', { monthFirst: true })?.at).toBe('2026-03-05T00:00:00Z')
  expect(parseDate('03/05/2026', { monthFirst: false })?.at).toBe('2026-05-03T00:00:00Z')
  expect(parseDate('25/12/2026', { monthFirst: true })?.at).toBe('2026-12-25T00:00:00Z')
})

test('the zone a text names is kept beside the instant', () => {
  expect(parseDate('2026-03-05T23:30:00-05:00')?.local).toBe('2026-03-05T23:30:00-05:00')
  expect(parseDate('2026-03-05T23:30:00Z')?.local).toBeUndefined()
})

test.each(['', 'no date here', '2026-02-30', '32.13.2026', '1 of 2026 pages', 'version 1.2.3'])(
  '%s is no date',
  (text) => {
    expect(parseDate(text)).toBeUndefined()
  },
)

test.each([
  ['https://press.example/2026/3/5/story', '2026-03-05T00:00:00Z'],
  ['https://press.example/news/20260305-story', '2026-03-05T00:00:00Z'],
  ['https://press.example/05-03-2026-story', '2026-03-05T00:00:00Z'],
  ['https://press.example/2026/12/132377/story', undefined],
  ['https://web.archive.org/web/20200101000000/http://press.example/story', undefined],
])('the address %s names %s', (url, at) => {
  expect(urlDate(url)).toBe(at)
})

test('any text is read without an exception', () => {
  fc.assert(fc.property(fc.string(), (text) => void parseDate(text)))
})

test('a day written short behind its year and month is one, other numbers are none', () => {
  expect(urlDate('https://press.example/energy/2026/03/260305-harbour-opens/')).toBe('2026-03-05T00:00:00Z')
  expect(urlDate('https://press.example/2026/03/132377/harbour')).toBeUndefined()
  expect(urlDate('https://press.example/2026/03/260399-harbour')).toBeUndefined()
})

test('the day a web archive took its snapshot is known', () => {
  expect(snapshotDay('https://web.archive.org/web/20261110121040/http://press.example/')).toBe('2026-11-10')
  expect(snapshotDay('https://press.example/web/20261110121040/')).toBeUndefined()
})

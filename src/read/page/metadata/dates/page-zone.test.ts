import { expect, test } from 'vitest'
import { countryOf, countryOffset } from './country-zones.ts'
import { withPageZone } from './page-zone.ts'
import { parseDate, type ReadDate } from './parse-date.ts'

const date = (text: string): ReadDate => {
  const read = parseDate(text)
  if (!read) throw new Error(`no date: ${text}`)
  return read
}
const none = { source: '', others: [], days: [] }

test('another claim of the same moment gives its zone', () => {
  const found = withPageZone(date('2026-03-06T04:30:00Z'), { ...none, others: [date('2026-03-05T23:30:00-05:00')] })
  expect(found).toMatchObject({ at: '2026-03-06T04:30:00Z', local: '2026-03-05T23:30:00-05:00' })
})

test('a visible clock time of the same minutes gives the zone', () => {
  const found = withPageZone(date('2026-03-06T04:30:12Z'), { ...none, others: [date('March 5, 2026 at 11:30 PM')] })
  expect(found.local).toBe('2026-03-05T23:30:12-05:00')
})

test('a stamp in the page’s scripts gives the zone; one of another moment does not', () => {
  const source = '<script>x = {"updated":"2026-03-05T22:30:12-05:00","shown":"2026-03-05T23:30:12-05:00"}</script>'
  expect(withPageZone(date('2026-03-06T04:30:12Z'), { ...none, source }).local).toBe('2026-03-05T23:30:12-05:00')
  expect(withPageZone(date('2026-03-06T08:30:12Z'), { ...none, source }).local).toBeUndefined()
})

test('the country’s zone is believed only where it explains the day readers see', () => {
  const clues = { ...none, country: 'DE' }
  expect(withPageZone(date('2026-03-05T23:00:00Z'), { ...clues, days: ['2026-03-06'] }).local).toBe(
    '2026-03-06T00:00:00+01:00',
  )
  expect(withPageZone(date('2026-03-05T23:00:00Z'), { ...clues, days: ['2026-03-05'] }).local).toBeUndefined()
})

test('a time without a zone is one on the clocks of the page’s country', () => {
  expect(withPageZone(date('2026-07-05 08:15'), { ...none, country: 'AR' })).toMatchObject({
    at: '2026-07-05T11:15:00Z',
    local: '2026-07-05T08:15:00-03:00',
  })
})

test('a local time called UTC is found out by the clock readers see', () => {
  const others = [date('2026-03-06T00:44:52Z'), date('2026-03-05T21:44:52Z'), date('05/03/2026 21:44')]
  expect(withPageZone(date('2026-03-05T21:44:52Z'), { ...none, others })).toMatchObject({
    at: '2026-03-06T00:44:52Z',
    local: '2026-03-05T21:44:52-03:00',
  })
})

test('countries by domain', () => {
  expect(countryOf('https://www.press.example.com.ar/x')).toBe('AR')
  expect(countryOf('https://press.example/x')).toBeUndefined()
  expect(countryOf('https://press.io/x')).toBeUndefined()
  expect(countryOffset('DE', Date.parse('2026-07-05T00:00:00Z'))).toBe(120)
  expect(countryOffset('US', 0)).toBeUndefined()
})

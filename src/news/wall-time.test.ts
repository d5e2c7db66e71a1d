import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instantOfWall } from './wall-time.ts'

test.each([
  ['2026-11-25T18:00', 'UTC', '2026-11-25T18:00:00Z'],
  ['2026-11-25T18:00', 'Europe/Berlin', '2026-11-25T17:00:00Z'],
  ['2026-07-25T18:00:30', 'Europe/Berlin', '2026-07-25T16:00:30Z'],
  ['2026-11-25T18:00', 'America/St_Johns', '2026-11-25T21:30:00Z'],
  ['2026-01-01T00:30', 'Pacific/Kiritimati', '2025-12-31T10:30:00Z'],
  // The clocks go from 2 to 3 that night, and from 3 back to 2 in October.
  ['2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T01:30:00Z'],
  ['2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30:00Z'],
  ['2026-03-29T01:59', 'Europe/Berlin', '2026-03-29T00:59:00Z'],
  ['2026-03-29T03:00', 'Europe/Berlin', '2026-03-29T01:00:00Z'],
])('%s in %s is %s', (wall, zone, moment) => {
  expect(instantOfWall(wall, zone)).toBe(moment)
})

test('what is no time or no zone is refused', () => {
  expect(() => instantOfWall('soon', 'UTC')).toThrow(RangeError)
  expect(() => instantOfWall('2026-01-01T00:00', 'Mars/Crater')).toThrow(RangeError)
})

test('the clocks of the zone show that time, but where they skip it', () => {
  const zones = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC')
  const day = fc.integer({ min: 0, max: 40_000 })
  fc.assert(
    fc.property(zones, day, fc.integer({ min: 4 * 60, max: 23 * 60 + 59 }), (zone, days, minutes) => {
      const wall = new Date(days * 86_400_000 + minutes * 60_000).toISOString().slice(0, 16)
      const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
      expect(shown.format(Date.parse(instantOfWall(wall, zone))).replace(' ', 'T')).toBe(wall)
    }),
  )
})

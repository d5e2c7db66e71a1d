import { expect, test } from 'vitest'
import { clockTime, dayName, rssDate, wallClock } from './time.ts'

test.each([
  ['UTC', '2026-11-23T23:30:05Z', '2026-11-23', '23:30'],
  ['Europe/London', '2026-06-30T23:30:00Z', '2026-07-01', '00:30'],
  ['America/Los_Angeles', '2026-01-01T07:59:59Z', '2025-12-31', '23:59'],
  ['Asia/Kathmandu', '2026-11-23T18:15:00Z', '2026-11-24', '00:00'],
])('in %s %s is %s, %s', (zone, at, day, time) => {
  const wall = wallClock(zone)(at)
  expect(dayName(wall)).toBe(day)
  expect(clockTime(wall)).toBe(time)
})

test('RSS dates', () => {
  expect(rssDate('2021-06-25T18:19:00Z')).toBe('Fri, 25 Jun 2021 18:19:00 GMT')
})

import { expect, test } from 'vitest'
import { momentIn } from './moment-in.ts'

test('what somebody types is meant by the clocks of the hub’s zone', () => {
  expect(momentIn('UTC', '2026-11-25T22:30')).toBe('2026-11-25T22:30:00Z')
  expect(momentIn('Europe/Berlin', '2026-11-25T22:30')).toBe('2026-11-25T21:30:00Z')
  expect(momentIn('Europe/Berlin', '2026-07-25T22:30')).toBe('2026-07-25T20:30:00Z')
  expect(momentIn('Asia/Kolkata', '2026-07-25T05:00')).toBe('2026-07-24T23:30:00Z')
  expect(momentIn('UTC', 'tomorrow')).toBeUndefined()
  expect(momentIn('UTC', '2026-13-25T22:30')).toBeUndefined()
})

test('an hour that comes twice is the first, an hour that is leapt over lies behind the leap', () => {
  expect(momentIn('Europe/Berlin', '2026-10-25T02:30')).toBe('2026-10-25T00:30:00Z')
  expect(momentIn('Europe/Berlin', '2026-03-29T02:30')).toBe('2026-03-29T01:30:00Z')
  expect(momentIn('America/New_York', '2026-11-01T01:15')).toBe('2026-11-01T05:15:00Z')
})

import { expect, test } from 'vitest'
import { type DateClaim, mostAgreed, sameDay } from './claims.ts'
import { parseDate } from './parse-date.ts'

const claim = (kind: DateClaim['kind'], text: string, points: number): DateClaim => {
  const date = parseDate(text)
  if (!date) throw new Error(`no date: ${text}`)
  return { kind, date, points }
}

test('two kinds of claims that agree are believed before a surer one that stands alone', () => {
  const claims = [
    claim('linked-data', '2026-03-01T10:00:00Z', 3),
    claim('meta', '2026-03-05', 3),
    claim('visible', '5 March 2026', 1.5),
  ]
  expect(mostAgreed(claims)?.date.at).toBe('2026-03-05T00:00:00Z')
})

test('claims of one kind do not add up, and the first wins where points are equal', () => {
  const claims = [
    claim('linked-data', '2026-03-01', 3),
    claim('meta', '2026-03-05', 1.5),
    claim('meta', '2026-03-05T09:00:00Z', 1.5),
  ]
  expect(mostAgreed(claims)?.date.at).toBe('2026-03-01T00:00:00Z')
  expect(mostAgreed([claim('meta', '2026-03-01', 3), claim('meta', '2026-03-02', 3)])?.date.at).toBe(
    '2026-03-01T00:00:00Z',
  )
  expect(mostAgreed([])).toBeUndefined()
})

test('a day is the same in its own zone or in UTC', () => {
  const local = claim('meta', '2026-03-05T23:30:00-05:00', 3).date
  expect(sameDay(local, claim('visible', '5 March 2026', 1).date)).toBe(true)
  expect(sameDay(local, claim('visible', '6 March 2026', 1).date)).toBe(true)
  expect(sameDay(local, claim('visible', '7 March 2026', 1).date)).toBe(false)
})

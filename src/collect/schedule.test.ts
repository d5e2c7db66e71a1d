import { expect, test } from 'vitest'
import type { Feed } from '../news/entry.ts'
import type { Poll } from '../news/poll.ts'
import { maxAgeMinutes, retryAfter, websubLinks } from './answer-headers.ts'
import { isDue, learn, nextPoll, nextTry } from './schedule.ts'
import { afterSkips } from './skips.ts'

const NOW = '2026-01-05T12:00:00Z'
const POLL: Poll = { source: 'press', failures: 0 }
const minutes = (at: string) => (Date.parse(at) - Date.parse(NOW)) / 60_000

function feed(times: readonly string[], wishes: Partial<Feed> = {}): Feed {
  const entries = times.map((publishedDateTime) => ({
    source: 'press',
    authors: [],
    categories: [],
    enclosures: [],
    publishedDateTime,
  }))
  return { format: 'rss', authors: [], categories: [], entries, ...wishes }
}

/** Entries so many minutes apart, the newest `ago` minutes before now. */
function every(apart: number, ago = 0): string[] {
  return Array.from({ length: 10 }, (_, index) =>
    new Date(Date.parse(NOW) - (ago + index * apart) * 60_000).toISOString().replace('.000', ''),
  )
}

test('due: never asked, no appointment, appointment reached; never when gone', () => {
  expect(isDue(undefined, NOW)).toBe(true)
  expect(isDue(POLL, NOW)).toBe(true)
  expect(isDue({ ...POLL, nextAt: NOW }, NOW)).toBe(true)
  expect(isDue({ ...POLL, nextAt: '2026-01-05T12:00:01Z' }, NOW)).toBe(false)
  expect(isDue({ ...POLL, gone: true }, NOW)).toBe(false)
})

test('the interval is half the rhythm, between a quarter of an hour and a day', () => {
  const wait = (apart: number, ago = 0) => minutes(learn(POLL, feed(every(apart, ago)), NOW).nextAt ?? '')
  expect(wait(120)).toBeGreaterThanOrEqual(60)
  expect(wait(120)).toBeLessThanOrEqual(66)
  expect(wait(2)).toBeLessThan(17)
  expect(wait(10 * 24 * 60)).toBeLessThanOrEqual(24 * 60 * 1.1)
  expect(wait(10, 60 * 24)).toBeGreaterThan(wait(10))
})

test('the user’s interval replaces the rhythm, the source’s wishes stand above both', () => {
  expect(minutes(nextPoll(POLL, NOW, 5))).toBe(5)
  expect(minutes(nextPoll({ ...POLL, ttlMinutes: 30 }, NOW, 5))).toBe(30)
  expect(minutes(nextPoll({ ...POLL, maxAgeMinutes: 100_000 }, NOW, 5))).toBe(720)
})

test('failures back off, doubling up to a day', () => {
  const waits = [1, 2, 3, 20].map((failures) => minutes(nextTry({ ...POLL, failures }, NOW)))
  expect(waits.map((wait) => Math.round(wait / 15.5))).toEqual([1, 2, 4, expect.any(Number)])
  expect(waits[3]).toBeLessThanOrEqual(24 * 60 * 1.1)
})

test('learning counts entries and empty answers, and ignores times in the future', () => {
  const empty = learn(learn(POLL, feed([]), NOW), feed([]), NOW)
  expect(empty).toMatchObject({ entries: 0, empties: 2 })
  const full = learn(
    empty,
    feed(['2030-01-01T00:00:00Z', '2026-01-05T10:00:00Z', '2026-01-05T08:00:00Z', '2026-01-05T05:00:00Z']),
    NOW,
  )
  expect(full).toMatchObject({ entries: 4, empties: 0, newestEntryAt: '2026-01-05T10:00:00Z', rhythmMinutes: 180 })
})

test('wishes that are no longer there are forgotten', () => {
  const wishing = learn(POLL, feed([], { ttlMinutes: 60, skipHours: [3], skipDays: ['Sunday'] }), NOW)
  expect(wishing).toMatchObject({ ttlMinutes: 60, skipHours: [3], skipDays: ['Sunday'] })
  expect(Object.keys(learn(wishing, feed([]), NOW))).not.toEqual(expect.arrayContaining(['ttlMinutes']))
})

test.each([
  [{ skipHours: [12, 13] }, '2026-01-05T14:00:00Z'],
  [{ skipDays: ['Monday'] }, '2026-01-06T00:00:00Z'],
  [{ skipHours: [0], skipDays: ['monday'] }, '2026-01-06T01:00:00Z'],
  [{ skipHours: Array.from({ length: 24 }, (_, hour) => hour) }, '2026-01-05T12:30:00Z'],
  [{ skipHours: [1], skipDays: ['Someday'] }, '2026-01-05T12:30:00Z'],
])('skips %j', (wishes, expected) => {
  expect(afterSkips('2026-01-05T12:30:00Z', wishes)).toBe(expected)
})

test.each([
  ['120', 2],
  ['Mon, 05 Jan 2026 12:10:00 GMT', 10],
  ['Mon, 05 Jan 2026 11:00:00 GMT', 0],
  ['99999999', 1440],
])('Retry-After %s', (header, expected) => {
  expect(minutes(retryAfter({ 'retry-after': header }, NOW) ?? '')).toBe(expected)
})

test('Retry-After that means nothing', () => {
  expect(retryAfter({ 'retry-after': 'later' }, NOW)).toBeUndefined()
  expect(retryAfter({}, NOW)).toBeUndefined()
})

test.each([
  [{ 'cache-control': 'public, max-age=1800' }, 30],
  [{ 'cache-control': 'max-age=1800', age: '600' }, 20],
  [{ 'cache-control': 's-maxage=1800' }, undefined],
  [{ 'cache-control': 'no-cache, max-age=1800' }, undefined],
  [{ 'cache-control': 'max-age=0' }, undefined],
  [{ date: 'Mon, 05 Jan 2026 12:00:00 GMT', expires: 'Mon, 05 Jan 2026 13:00:00 GMT' }, 60],
  [{ date: 'Mon, 05 Jan 2026 12:00:00 GMT', expires: '0' }, undefined],
  [{}, undefined],
])('freshness of %j', (headers, expected) => {
  expect(maxAgeMinutes(headers as Record<string, string>)).toBe(expected)
})

test('a date in Retry-After is read by the clock of the server that wrote it', () => {
  const headers = { date: 'Mon, 05 Jan 2026 15:00:00 GMT', 'retry-after': 'Mon, 05 Jan 2026 15:20:00 GMT' }
  expect(retryAfter(headers, '2026-01-05T12:00:00Z')).toBe('2026-01-05T12:20:00Z')
})

test.each([
  [
    '<https://hub.example/>; rel="hub", <https://press.example/f>; rel="self"',
    'https://hub.example/',
    'https://press.example/f',
  ],
  ['<https://hub.example/>;rel=hub', 'https://hub.example/', undefined],
  ['<https://a.example/>; title="x"; rel="next hub"', 'https://a.example/', undefined],
  ['<https://a.example/>; rel="github"', undefined, undefined],
  ['</hub>; rel="hub"', undefined, undefined],
  ['', undefined, undefined],
])('Link %s names hub %s and topic %s', (link, hub, self) => {
  expect(websubLinks({ link })?.hub).toBe(hub)
  expect(websubLinks({ link })?.self).toBe(self)
})

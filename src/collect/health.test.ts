import { expect, test } from 'vitest'
import type { Poll } from '../news/poll.ts'
import type { Source } from '../news/source.ts'
import { health } from './health.ts'

const NOW = '2026-02-01T12:00:00Z'
const source = (id: string, rest: Partial<Source> = {}): Source => ({
  id,
  kind: 'feed',
  url: `https://${id}.example/feed`,
  ...rest,
})
const FINE: Poll = {
  source: 'a',
  failures: 0,
  lastAt: NOW,
  lastSuccessAt: NOW,
  entries: 5,
  empties: 0,
  newestEntryAt: '2026-01-31T12:00:00Z',
  rhythmMinutes: 600,
}

const alarms = (poll: Partial<Poll>) =>
  health([source('a')], [{ ...FINE, ...poll }], NOW)[0]?.alarms.map(({ name }) => name)

test('nothing to say about a source that is fine', () => {
  expect(health([source('a')], [FINE], NOW)).toMatchObject([{ state: 'fine', alarms: [] }])
})

test.each([
  ['silent-zero', { empties: 3, entries: 0 }],
  ['gone', { gone: true }],
  ['failing', { failures: 3, lastNotice: 'No answer came.' }],
  ['unreadable', { unreadable: 'The answer is a web page, not a feed.' }],
  ['moved', { movedTo: 'https://new.example/feed' }],
  ['stale', { newestEntryAt: '2025-12-01T12:00:00Z' }],
] as const)('alarm %s', (name, poll) => {
  expect(alarms(poll)).toEqual([name])
})

test('dead: two weeks without an answer, or never any; gravest first', () => {
  expect(alarms({ failures: 9, lastSuccessAt: '2026-01-01T12:00:00Z' })).toEqual(['dead', 'failing'])
  const { lastSuccessAt: _, ...never } = FINE
  expect(health([source('a')], [{ ...never, failures: 6 }], NOW)[0]?.alarms[0]?.name).toBe('dead')
})

test('a source that never worked is looked at after its first failure', () => {
  const { lastSuccessAt: _, ...never } = FINE
  const [row] = health([source('a')], [{ ...never, failures: 1, lastNotice: 'No answer came.' }], NOW)
  expect(row).toMatchObject({
    state: 'alarm',
    alarms: [{ name: 'failing', because: expect.stringContaining('never') }],
  })
})

test('no alarm yet: two failures, two empty answers, a slow source that rests', () => {
  expect(alarms({ failures: 2, empties: 2 })).toEqual([])
  expect(alarms({ newestEntryAt: '2025-12-01T12:00:00Z', rhythmMinutes: 7 * 24 * 60 })).toEqual([])
})

test('sources that bring the same bytes are told of each other', () => {
  const polls = ['a', 'b', 'c'].map((id): Poll => ({ ...FINE, source: id, bodyDigest: id === 'c' ? 'other' : 'same' }))
  const rows = health([source('a'), source('b'), source('c')], polls, NOW)
  expect(rows.map((row) => row.alarms.map(({ because }) => because))).toEqual([
    ['it brings exactly what b brings'],
    ['it brings exactly what a brings'],
    [],
  ])
})

test('new and paused sources raise no alarm', () => {
  const rows = health([source('a'), source('b', { paused: true })], [{ ...FINE, source: 'b', failures: 50 }], NOW)
  expect(rows.map(({ state, alarms: raised }) => [state, raised.length])).toEqual([
    ['new', 0],
    ['paused', 0],
  ])
})

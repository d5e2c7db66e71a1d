import { expect, test } from 'vitest'
import { tideEdition } from '../../test/edition.ts'
import { changed } from '../../test/edition-changes.ts'
import type { NewsRecord } from '../news/record.ts'
import type { Ruling } from '../news/ruling.ts'
import { pinsOf } from './pins.ts'
import { ruledVerdict, rulingsNaming } from './rulings.ts'

const NOW = '2026-11-24T12:00:00Z'
const [one, two] = tideEdition().records as [NewsRecord, NewsRecord]

function ruling(action: Ruling['action'], more: Partial<Ruling> = {}): Ruling {
  return { subject: one.path, action, at: '2026-11-24T08:00:00Z', by: 'Ada', ...more }
}

const pinned = (...rulings: Ruling[]) => [...pinsOf([one, two], rulings, NOW).keys()]

test('a pin names a record by path or address, and tells since when', () => {
  expect([...pinsOf([one, two], [ruling('pin')], NOW)]).toEqual([[one.path, '2026-11-24T08:00:00Z']])
  expect(pinned(ruling('pin', { subject: two.fields.originalUrl }))).toEqual([two.path])
  expect(pinned()).toEqual([])
})

test('it ends with its date, to the second', () => {
  expect(pinned(ruling('pin', { until: '2026-11-24T12:00:01Z' }))).toEqual([one.path])
  expect(pinned(ruling('pin', { until: NOW }))).toEqual([])
})

test.each(['publish', 'hold', 'hide', 'kill'] as const)(
  '%s, said later and by another name of the article, ends it; said earlier it does not',
  (action) => {
    const subject = one.fields.originalUrl
    expect(pinned(ruling('pin'), ruling(action, { subject, at: '2026-11-24T09:00:00Z' }))).toEqual([])
    expect(pinned(ruling(action, { subject, at: '2026-11-24T07:00:00Z' }), ruling('pin'))).toEqual([one.path])
  },
)

test('a hold that is over does not keep it from its place, nor does a correction', () => {
  const later = { at: '2026-11-24T09:00:00Z' }
  expect(pinned(ruling('pin'), ruling('hold', { ...later, until: '2026-11-24T10:00:00Z' }))).toEqual([one.path])
  expect(pinned(ruling('pin'), ruling('correct', { ...later, field: 'title', value: 'Told anew' }))).toEqual([one.path])
})

test('an earlier pin does not come back when a later one has ended', () => {
  const later = ruling('pin', { at: '2026-11-24T09:00:00Z', until: '2026-11-24T10:00:00Z' })
  expect(pinned(ruling('pin'), later)).toEqual([])
})

test('what is not published stands nowhere, pinned or not', () => {
  expect([...pinsOf([changed(one, { published: false })], [ruling('pin')], NOW)]).toEqual([])
})

test('what was pinned stays published when its place ends, unless it is ruled otherwise; a hold just ends', () => {
  const until = '2026-11-24T10:00:00Z'
  const verdict = (...rulings: Ruling[]) => ruledVerdict(rulingsNaming([one.path], rulings, NOW))?.verdict
  expect(verdict(ruling('pin', { until }))).toBe('publish')
  expect(verdict(ruling('pin', { until }), ruling('hide', { at: '2026-11-24T09:00:00Z' }))).toBe('hide')
  expect(verdict(ruling('hold', { until }))).toBeUndefined()
})

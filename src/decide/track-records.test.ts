import { expect, test } from 'vitest'
import { testCandidate, testLabel } from '../../test/decide/test-candidate.ts'
import type { Story } from '../news/story.ts'
import { trackRecords } from './track-records.ts'

const at = '2026-03-01T08:00:00Z'

function story(...members: [article: string, as: 'origin' | 'duplicate'][]): Story {
  const all = members.map(([article, as]) => ({ article, as, publishedDateTime: at }))
  return { id: members[0]?.[0] ?? '', formerIds: [], members: all, openedAt: at, latestAt: at }
}

test('who was followed, who copied, who teased', () => {
  const teasing = testCandidate('c', { labels: [testLabel('c', 'kind', 'clickbait', 0.8)] })
  const candidates = new Map(
    [testCandidate('a'), testCandidate('b'), teasing].map((one) => [one.article.id, one] as const),
  )
  const records = trackRecords(
    [story(['a', 'origin'], ['b', 'duplicate'], ['c', 'origin'], ['unknown', 'origin']), story(['b', 'origin'])],
    candidates,
  )
  expect(records.get('a.example')).toEqual({ articles: 1, followed: 1, copies: 0, clickbait: 0 })
  expect(records.get('b.example')).toEqual({ articles: 2, followed: 0, copies: 1, clickbait: 0 })
  expect(records.get('c.example')).toEqual({ articles: 1, followed: 0, copies: 0, clickbait: 1 })
})

test('a story followed only by copies was not followed', () => {
  const candidates = new Map([testCandidate('a'), testCandidate('b')].map((one) => [one.article.id, one] as const))
  expect(trackRecords([story(['a', 'origin'], ['b', 'duplicate'])], candidates).get('a.example')?.followed).toBe(0)
})

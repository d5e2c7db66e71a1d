import { expect, test } from 'vitest'
import { testCandidate, testLabel } from '../../test/decide/test-candidate.ts'
import type { Ruling } from '../news/ruling.ts'
import type { Story } from '../news/story.ts'
import type { Candidate } from './candidate.ts'
import { episodes, rulingEpisodes, trackRecords } from './track-records.ts'

const at = '2026-03-01T08:00:00Z'

function story(...members: [article: string, as: 'origin' | 'duplicate', at?: string][]): Story {
  const all = members.map(([article, as, moment = at]) => ({ article, as, publishedDateTime: moment }))
  return { id: members[0]?.[0] ?? '', formerIds: [], members: all, openedAt: at, latestAt: at }
}

function byId(...candidates: Candidate[]): Map<string, Candidate> {
  return new Map(candidates.map((one) => [one.article.id, one]))
}

test('who was followed, who copied, who teased', () => {
  const teasing = testCandidate('c', { labels: [testLabel('c', 'kind', 'clickbait', 0.8)] })
  const records = trackRecords(
    episodes(
      [story(['a', 'origin'], ['b', 'duplicate'], ['c', 'origin'], ['unknown', 'origin']), story(['b', 'origin'])],
      byId(testCandidate('a'), testCandidate('b'), teasing),
    ),
  )
  expect(records.get('a.example')).toEqual({ articles: 1, followed: 1, copies: 0, clickbait: 0 })
  expect(records.get('b.example')).toEqual({ articles: 2, followed: 0, copies: 1, clickbait: 0 })
  expect(records.get('c.example')).toEqual({ articles: 1, followed: 0, copies: 0, clickbait: 1 })
})

test('copies do not follow a report, nor does another title of the same owner', () => {
  const house = (id: string) =>
    testCandidate(id, {
      organization: { id: `${id}.example`, name: id, domain: `${id}.example`, images: [], owner: 'One House' },
    })
  const found = episodes(
    [story(['a', 'origin'], ['b', 'duplicate']), story(['c', 'origin'], ['d', 'origin'])],
    byId(testCandidate('a'), testCandidate('b'), house('c'), house('d')),
  )
  expect(found.filter(({ counts }) => counts === 'followed')).toEqual([])
})

test('a report is followed when the follower comes out, and counts in that span only', () => {
  const later = '2026-03-03T08:00:00Z'
  const found = episodes([story(['a', 'origin'], ['b', 'origin', later])], byId(testCandidate('a'), testCandidate('b')))
  const until = (moment: string) =>
    trackRecords(found, { from: '2026-02-01T00:00:00Z', until: moment }).get('a.example')
  expect(until('2026-03-03T00:00:00Z')).toMatchObject({ articles: 1, followed: 0 })
  expect(until('2026-03-04T00:00:00Z')).toMatchObject({ articles: 1, followed: 1 })
  expect(trackRecords(found, { from: '2026-03-04T00:00:00Z', until: '2026-04-01T00:00:00Z' }).size).toBe(0)
})

test('the latest ruling on an article speaks for or against its publisher; a hold says nothing', () => {
  const ruling = (subject: string, action: Ruling['action'], day: string): Ruling => ({
    subject,
    action,
    at: `2026-03-0${day}T10:00:00Z`,
    by: 'desk',
    until: '2026-03-09T00:00:00Z',
  })
  const named = testCandidate('b', { subjects: ['_news/2026-03-01-herons.md'] })
  const found = rulingEpisodes(
    [testCandidate('a'), named, testCandidate('c')],
    [
      ruling('https://a.example/herons', 'kill', '1'),
      ruling('https://a.example/herons', 'publish', '2'),
      ruling('_news/2026-03-01-herons.md', 'hide', '3'),
      ruling('c', 'hold', '4'),
    ],
  )
  expect(found).toEqual([
    { at: '2026-03-02T10:00:00Z', publisher: 'a.example', counts: 'favoured' },
    { at: '2026-03-03T10:00:00Z', publisher: 'b.example', counts: 'disfavoured' },
  ])
})

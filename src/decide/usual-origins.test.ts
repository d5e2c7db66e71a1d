import { expect, test } from 'vitest'
import { testCandidate, testLabel } from '../../test/decide/test-candidate.ts'
import { hindsight } from './hindsight.ts'
import { type Showing, topicsOf, usualOrigins } from './usual-origins.ts'

const span = { from: '2026-03-01T00:00:00Z', until: '2026-03-22T00:00:00Z' }

function shown(count: number, origins: number, topics: string[]): Showing[] {
  return Array.from({ length: count }, () => ({ at: '2026-03-10T08:00:00Z', topics, origins }))
}

test('the mean of the most specific topic of which enough stories were seen', () => {
  const all = [...shown(9, 5, ['Birds', 'Nature']), ...shown(11, 1, ['Fish', 'Nature'])]
  expect(usualOrigins(all, ['Birds', 'Nature'], span)).toEqual({ topic: 'Nature', origins: 2.8 })
  expect(usualOrigins([...all, ...shown(1, 6, ['Birds', 'Nature'])], ['Birds', 'Nature'], span)).toEqual({
    topic: 'Birds',
    origins: 5.1,
  })
  expect(usualOrigins(all, ['Birds', 'Nature'], { ...span, until: '2026-03-05T00:00:00Z' })).toBeUndefined()
  expect(usualOrigins(all, ['Politics'], span)).toBeUndefined()
})

test('a story is on the topics most of its reports have', () => {
  const on = (id: string, ...names: string[]) =>
    testCandidate(id, { labels: names.map((name) => testLabel(id, 'topic', name, 0.8)) })
  expect(topicsOf([on('a', 'Fish', 'Nature'), on('b', 'Birds', 'Nature'), on('c', 'Birds')])).toEqual([
    'Birds',
    'Nature',
  ])
  expect(topicsOf([on('a')])).toEqual([])
})

test('what was known of a day does not change by what comes later', () => {
  const story = (id: string, day: string) => {
    const at = `2026-03-${day}T08:00:00Z`
    const members = [id, `${id}-other`].map((article) => ({ article, as: 'origin' as const, publishedDateTime: at }))
    return { id, formerIds: [], members, openedAt: at, latestAt: at }
  }
  const host = (id: string) => ({ host: id.endsWith('other') ? 'other.example' : 'first.example' })
  const early = Array.from({ length: 12 }, (_, index) => story(`early-${index}`, '02'))
  const late = Array.from({ length: 30 }, (_, index) => story(`late-${index}`, '12'))
  const candidates = new Map(
    [...early, ...late]
      .flatMap(({ members }) => members.map(({ article }) => testCandidate(article, {}, host(article))))
      .map((one) => [one.article.id, one]),
  )
  const first = testCandidate('x', {}, host('x'))
  const before = hindsight(early, candidates, [])
  const after = hindsight([...early, ...late], candidates, [])
  for (const moment of ['2026-03-03T01:00:00Z', '2026-03-12T23:00:00Z']) {
    expect(after(moment).track(first)).toEqual({ articles: 12, followed: 12, copies: 0, clickbait: 0 })
    expect(after(moment).track(first)).toEqual(before(moment).track(first))
    expect(after(moment).usual(['Birds'])).toEqual({ topic: 'Birds', origins: 2 })
  }
  expect(after('2026-03-13T00:00:00Z').track(first)).toMatchObject({ articles: 42 })
  expect(after('2026-03-02T12:00:00Z').track(first)).toBeUndefined()
})

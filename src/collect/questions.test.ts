import { expect, test } from 'vitest'
import type { Source } from '../news/source.ts'
import { questionsOf } from './questions.ts'
import { sumPolls } from './sum-polls.ts'

const search: Source = {
  id: 's',
  kind: 'search',
  url: 'https://find.example/rss?q={query}',
  query: ['tide', 'R&D "a/b"'],
}

test('a search is one question a query, its words escaped', () => {
  expect(questionsOf(search).map(({ id, url }) => [id, url])).toEqual([
    ['s tide', 'https://find.example/rss?q=tide'],
    ['s R&D "a/b"', 'https://find.example/rss?q=R%26D%20%22a%2Fb%22'],
  ])
})

test('any other source, and a search without placeholder or queries, is one question: itself', () => {
  const { query: _, ...plain } = search
  for (const source of [plain, { ...search, url: 'https://find.example/rss' }, { ...search, kind: 'feed' as const }]) {
    expect(questionsOf(source)).toEqual([source])
  }
})

test('a source with many questions fails when all of them do, and brings what they bring together', () => {
  const good = {
    source: 's a',
    failures: 0,
    entries: 2,
    lastAt: '2031-01-02T00:00:00Z',
    lastSuccessAt: '2031-01-02T00:00:00Z',
  }
  const bad = { source: 's b', failures: 3, lastAt: '2031-01-03T00:00:00Z', lastNotice: 'It failed.' }
  expect(sumPolls('s', [good, bad])).toMatchObject({
    source: 's',
    failures: 0,
    entries: 2,
    lastAt: '2031-01-03T00:00:00Z',
    lastSuccessAt: '2031-01-02T00:00:00Z',
    lastNotice: 'It failed.',
  })
  expect(sumPolls('s', [bad]).failures).toBe(3)
  expect(sumPolls('s', [bad])).not.toHaveProperty('nextAt')
})

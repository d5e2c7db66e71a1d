import { expect, test } from 'vitest'
import type { DeskLine } from '../../ports/desk.ts'
import { findLines } from './find-lines.ts'
import { queueOf } from './queue.ts'

const NOW = '2031-05-14T12:00:00Z'

function line(id: string, own: Partial<DeskLine> = {}): DeskLine {
  return {
    id,
    title: `Title ${id}`,
    excerpt: '',
    provider: 'Gazette',
    webUrl: `https://gazette.example/${id}`,
    at: '2031-05-14T06:00:00Z',
    verdict: 'hold',
    confidence: 0.6,
    quality: 50,
    heat: 10,
    because: '',
    topics: [],
    storySize: 1,
    pending: false,
    mark: '',
    ...own,
  }
}

test('held comes before doubtful, the hottest first, and what people ruled on is out', () => {
  const ruling = { subject: 'x', action: 'hold', at: NOW, by: 'Ada' } as const
  const queue = queueOf(
    [
      line('doubtful', { verdict: 'publish', confidence: 0.55, heat: 99 }),
      line('sure', { verdict: 'publish', confidence: 0.9 }),
      line('cool', { heat: 5 }),
      line('hot', { heat: 50 }),
      line('better', { heat: 5, quality: 60 }),
      line('ruled', { ruling }),
      line('doubtful reject', { verdict: 'reject', confidence: 0.5 }),
      line('hidden', { verdict: 'hide', confidence: 0.5 }),
      line('old doubt', { verdict: 'publish', confidence: 0.5, at: '2031-05-10T06:00:00Z' }),
      line('forgotten', { at: '2031-03-10T06:00:00Z' }),
    ],
    NOW,
  )
  expect(queue.map(({ id }) => id)).toEqual(['hot', 'better', 'cool', 'doubtful', 'doubtful reject'])
})

test('articles are found by words without accents, by address, decision, topic, provider and day', () => {
  const lines = [
    line('a', { title: 'Marée haute à Brest', topics: ['Tides'], at: '2031-05-14T23:30:00Z', heat: 3 }),
    line('b', { excerpt: 'High tide at the pier', verdict: 'publish', mark: 'x', heat: 9 }),
    line('c', { provider: 'Almanac', at: '2031-05-12T06:00:00Z' }),
  ]
  const dayOf = (moment: string) => (moment === '2031-05-14T23:30:00Z' ? '2031-05-15' : moment.slice(0, 10))
  const found = (query: Parameters<typeof findLines>[1]) => findLines(lines, query, dayOf).lines.map(({ id }) => id)
  expect(found({})).toEqual(['a', 'b', 'c'])
  expect(found({ words: 'maree BREST' })).toEqual(['a'])
  expect(found({ words: 'tide pier' })).toEqual(['b'])
  expect(found({ words: 'https://gazette.example/c' })).toEqual(['c'])
  expect(found({ verdict: 'publish' })).toEqual(['b'])
  expect(found({ ruled: true })).toEqual(['b'])
  expect(found({ topic: 'Tides' })).toEqual(['a'])
  expect(found({ provider: 'Almanac' })).toEqual(['c'])
  expect(found({ from: '2031-05-15' })).toEqual(['a'])
  expect(found({ to: '2031-05-12' })).toEqual(['c'])
  expect(found({ order: 'heat' })).toEqual(['c', 'b', 'a'])
})

test('a page that is not there is the last one', () => {
  const lines = Array.from({ length: 120 }, (_, at) => line(String(1000 + at)))
  const { page, pages, total, lines: shown } = findLines(lines, { page: 9 }, (moment) => moment)
  expect([page, pages, total, shown.length]).toEqual([3, 3, 120, 20])
})

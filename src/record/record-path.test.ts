import { expect, test } from 'vitest'
import { recordPath } from './record-path.ts'

const REQUEST = {
  title: 'Harbour opens',
  publishedDateTime: '2024-05-01T02:30:00Z',
  timeZone: 'UTC',
  taken: () => false,
  id: '0123456789abcdef',
}

test("date in the hub's zone, then the slug", () => {
  expect(recordPath(REQUEST)).toBe('_news/2024-05-01-harbour-opens.md')
  expect(recordPath({ ...REQUEST, timeZone: 'America/Los_Angeles' })).toBe('_news/2024-04-30-harbour-opens.md')
  expect(recordPath({ ...REQUEST, timeZone: 'Pacific/Auckland', publishedDateTime: '2024-05-01T13:00:00Z' })).toBe(
    '_news/2024-05-02-harbour-opens.md',
  )
  expect(recordPath({ ...REQUEST, timeZone: 'No/Where' })).toBe('_news/2024-05-01-harbour-opens.md')
})

test("another article's path gets a suffix that is always the same", () => {
  const taken = new Set(['_news/2024-05-01-harbour-opens.md'])
  const path = recordPath({ ...REQUEST, taken: (one) => taken.has(one) })
  expect(path).toBe('_news/2024-05-01-harbour-opens-012345.md')
  expect(recordPath({ ...REQUEST, taken: (one) => taken.has(one) })).toBe(path)
  taken.add(path)
  expect(recordPath({ ...REQUEST, taken: (one) => taken.has(one) })).toBe('_news/2024-05-01-harbour-opens-01234567.md')
})

test('however many are taken there is always a free one', () => {
  const taken = new Set<string>()
  for (let count = 0; count < 20; count += 1) {
    const path = recordPath({ ...REQUEST, taken: (one) => taken.has(one) })
    expect(taken.has(path)).toBe(false)
    taken.add(path)
  }
})

test('a title without letters is named by the id', () => {
  expect(recordPath({ ...REQUEST, title: '???' })).toBe('_news/2024-05-01-0123456789ab.md')
})

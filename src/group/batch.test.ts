import { expect, test } from 'vitest'
import { type BatchLine, batchLines } from './batch.ts'

async function answers(lines: readonly string[], window = {}): Promise<BatchLine[]> {
  const all: BatchLine[] = []
  for await (const line of batchLines(lines, window)) all.push(line)
  return all
}

const storm = [
  {
    id: 'a',
    title: 'Storm floods harbour town',
    text: 'A storm flooded the harbour town on Monday and cut the power.',
  },
  { id: 'b', title: 'Chess champion retires at thirty', text: 'The champion said that she will teach children.' },
  {
    id: 'c',
    title: 'Harbour town under water after storm',
    text: 'The storm left half of the harbour town under water and without power.',
  },
]

test('answers come in input order, each story named after its first document', async () => {
  expect(await answers(storm.map((one) => JSON.stringify(one)))).toEqual([
    { id: 'a', story: 'a' },
    { id: 'b', story: 'b' },
    { id: 'c', story: 'a' },
  ])
})

test('a bad line gets an answer with its number, and the rest goes on', async () => {
  const lines = ['{', '', '{"title":"no id"}', JSON.stringify(storm[0])]
  expect(await answers(lines)).toEqual([
    { id: undefined, error: 'line 1 is not JSON: write one JSON object a line' },
    { id: undefined, error: 'line 3 has no id: give each document a text "id"' },
    { id: 'a', story: 'a' },
  ])
})

test('a document without words stands alone', async () => {
  expect(await answers(['{"id":"x"}', '{"id":"y","title":""}'])).toEqual([
    { id: 'x', story: 'x' },
    { id: 'y', story: 'y' },
  ])
})

test('a long stream keeps its order, and what has left the window is not joined again', async () => {
  const hour = (at: number) => new Date(Date.UTC(2026, 0, 1) + at * 3_600_000).toISOString()
  const lines = Array.from({ length: 2500 }, (_, at) =>
    JSON.stringify({
      id: `n${at}`,
      title: `Storm floods harbour town and cuts power`,
      publishedDateTime: hour(at < 1000 ? 0 : 1000),
    }),
  )
  const got = await answers(lines, { hours: 100 })
  expect(got.map(({ id }) => id)).toEqual(Array.from({ length: 2500 }, (_, at) => `n${at}`))
  expect(new Set(got.map((line) => ('story' in line ? line.story : '')))).toEqual(new Set(['n0', 'n1000']))
})

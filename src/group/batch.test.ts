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

/** Undated reports of a crowded window: ten subjects of twelve words each, on each of them forty events of three reports. */
function crowdedReports(): { id: string; event: string; line: string }[] {
  const numbered = (name: string, count: number) => Array.from({ length: count }, (_, at) => `${name}${letters(at)}`)
  return numbered('subject', 10).flatMap((subject, at) =>
    numbered(`event${letters(at)}`, 40).flatMap((event, number) =>
      [0, 1, 2].map((report) => {
        const id = `${event}-${report}`
        const common = numbered(subject, 12).filter((_, place) => (place + number + report) % 3 > 0)
        const told = numbered(event, 8).filter((_, place) => (place + report) % 4 > 0)
        const own = numbered(`own${event}${letters(report)}`, 6)
        return {
          id,
          event,
          line: JSON.stringify({ id, title: told.slice(0, 3).join(' '), text: [...common, ...told, ...own].join(' ') }),
        }
      }),
    ),
  )
}

/** A number as letters, so that it is part of a word. */
function letters(number: number): string {
  return [...number.toString()].map((digit) => 'klmnoprstz'[Number(digit)]).join('')
}

test('many small events on few subjects are told apart in a crowded window', async () => {
  const reports = crowdedReports()
  const given = new Map(reports.map(({ id, event }) => [id, event]))
  const stories = new Map<string, string[]>()
  for (const line of await answers(reports.map(({ line }) => line)))
    if ('story' in line) stories.set(line.story, [...(stories.get(line.story) ?? []), given.get(line.id) as string])
  const whole = [...stories.values()].filter((events) => events.length === 3 && new Set(events).size === 1)
  const mixed = [...stories.values()].filter((events) => new Set(events).size > 1)
  expect(whole.length).toBeGreaterThan(360)
  expect(mixed.length).toBeLessThan(8)
})

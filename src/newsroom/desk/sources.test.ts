import { expect, test } from 'vitest'
import { createMemoryContent } from '../../adapters/memory/create-memory-content.ts'
import { openLibsql } from '../../adapters/sql/open-libsql.ts'
import type { Poll } from '../../news/poll.ts'
import { parseSources } from '../../schema/sources.ts'
import type { World } from '../world.ts'
import { changeSource, sourceLines } from './sources.ts'

const NOW = '2031-05-14T12:00:00Z'
const FILE = `# ours
- id: gazette
  url: https://gazette.example/feed
- https://almanac.example/feed # tides
- id: courier
  url: https://courier.example/feed
`

async function hub(polls: readonly Poll[] = []) {
  const content = createMemoryContent()
  const store = await openLibsql(':memory:')
  await content.write('sources.yaml', FILE)
  for (const poll of polls) await store.savePoll(poll)
  const world = { content, store, clock: { now: () => NOW } } as unknown as World
  const { sources } = parseSources(FILE, 'sources.yaml')
  const elsewhere = { id: 'opml', kind: 'feed' as const, url: 'https://opml.example/feed' }
  return { world, store, sources: [...sources, elsewhere], text: () => content.readText('sources.yaml') }
}

test('sources in trouble come first, with what their answers gave to remark; those of OPML files are not ours to change', async () => {
  const { world, sources } = await hub([
    { source: 'gazette', failures: 0, lastAt: NOW, lastSuccessAt: NOW },
    { source: 'courier', failures: 0, lastAt: NOW, movedTo: 'https://courier.example/new' },
  ])
  const notice = {
    stage: 'read',
    code: 'feed-repaired',
    level: 'warning',
    subject: 'https://gazette.example/feed',
    message: 'Repaired.',
  } as const
  const rows = await sourceLines(sources, [{ notice, times: 2, firstAt: NOW, lastAt: NOW }], world)
  expect(rows.map(({ source, state, editable }) => [source.id, state, editable])).toEqual([
    ['courier', 'alarm', true],
    [sources[1]?.id, 'new', true],
    ['opml', 'new', false],
    ['gazette', 'fine', true],
  ])
  expect(rows[3]?.notices.map(({ times }) => times)).toEqual([2])
})

test('a moved source gets its new address and keeps its history; it is asked there at once', async () => {
  const { world, store, sources, text } = await hub([
    { source: 'courier', failures: 0, movedTo: 'https://courier.example/new', etag: '"x"' },
  ])
  expect(await changeSource({ source: 'courier', what: 'move' }, sources, world)).toBe('done')
  expect(await text()).toBe(FILE.replace('courier.example/feed', 'courier.example/new'))
  expect(await store.poll('courier')).toEqual({ source: 'courier', failures: 0, etag: '"x"', nextAt: NOW })
  expect(await changeSource({ source: 'courier', what: 'move' }, sources, world)).toBe('refused')
})

test('a move to where another source stands already is its owner’s to decide', async () => {
  const { world, sources, text } = await hub([
    { source: 'courier', failures: 0, movedTo: 'https://gazette.example/feed' },
  ])
  expect(await changeSource({ source: 'courier', what: 'move' }, sources, world)).toBe('refused')
  expect(await text()).toBe(FILE)
})

test('pause, resume and ask; what is gone is asked again when somebody says so', async () => {
  const { world, store, sources, text } = await hub([
    { source: 'gazette', failures: 1, gone: true, nextAt: '2031-06-01T00:00:00Z' },
  ])
  expect(await changeSource({ source: 'gazette', what: 'pause' }, sources, world)).toBe('done')
  expect(await text()).toContain('- id: gazette\n  paused: true\n')
  expect(await changeSource({ source: 'gazette', what: 'pause' }, sources, world)).toBe('refused')
  expect(await changeSource({ source: 'gazette', what: 'resume' }, sources, world)).toBe('done')
  expect(await changeSource({ source: 'gazette', what: 'ask' }, sources, world)).toBe('done')
  expect(await store.poll('gazette')).toEqual({ source: 'gazette', failures: 1, nextAt: NOW })
  expect(await changeSource({ source: 'opml', what: 'pause' }, sources, world)).toBe('refused')
  expect(await changeSource({ source: 'nobody', what: 'ask' }, sources, world)).toBe('unknown')
})

import { expect, test } from 'vitest'
import { createMemoryContent } from '../adapters/memory/create-memory-content.ts'
import { openLibsql } from '../adapters/sql/open-libsql.ts'
import type { CollectionRecord } from '../news/record.ts'
import type { Ruling } from '../news/ruling.ts'
import type { Tombstone } from '../news/tombstone.ts'
import { takeDown } from './withdraw-record.ts'
import type { HubFolder, World } from './world.ts'

const record = (path: string, fields: Record<string, unknown>): CollectionRecord => ({
  path,
  collection: path.slice(1, path.indexOf('/')),
  fields,
  body: '',
})

const FACE = 'https://img.example/face.jpg'
const CREST = 'https://img.example/crest.jpg'
const RECORDS = [
  record('_people/keeper.md', { name: 'Keeper', website: 'https://keeper.example/', images: [FACE, { url: CREST }] }),
  record('_companies/quay.md', { name: 'Quay', website: 'https://quay.example/', images: [{ url: CREST }] }),
  record('_events/fair.md', { name: 'Fair', website: 'https://harbour.example/dates', uid: 'fair@harbour' }),
  record('_events/talk.md', { name: 'Talk', website: 'https://harbour.example/dates' }),
  record('_learning/videos/knots.md', { title: 'Knots', originalUrl: 'https://films.example/knots' }),
  record('_learning/collections/first.md', { title: 'First', type: 'collection', items: ['videos/knots'] }),
]

async function hub() {
  const content = createMemoryContent()
  for (const { path } of RECORDS) await content.write(path, '---\nname: x\n---\n')
  const store = await openLibsql(':memory:')
  const picture = { state: 'usable', width: 800, height: 600 } as const
  for (const [url, file] of [
    [FACE, 'face.avif'],
    [CREST, 'crest.avif'],
  ] as const) {
    await store.savePicture({ ...picture, url, copies: [{ file, width: 320, height: 240 }] })
  }
  const rulings: Ruling[] = []
  const tombstones: Tombstone[] = []
  const copiesRemoved: string[] = []
  const world = {
    content,
    store,
    pictures: { remove: async (files: readonly string[]) => void copiesRemoved.push(...files) },
    clock: { now: () => '2031-05-15T12:00:00Z' },
    key: new Uint8Array(32),
    keepRulings: async (added: readonly Ruling[]) => void rulings.push(...added),
    keepTombstones: async (added: readonly Tombstone[]) => void tombstones.push(...added),
  } as unknown as World
  const folder = {
    hub: { webUrl: 'https://hub.example/tides' },
    records: [],
    collections: RECORDS,
    issues: [{ path: '_newsletters/1.html', html: '<a href="https://films.example/knots">' }],
    sources: [],
  } as unknown as HubFolder
  const down = (subject: string) => takeDown({ subject, why: 'Letter' }, folder, world)
  return { content, store, down, rulings, tombstones, copiesRemoved }
}

test.each([
  ['_people/keeper.md'],
  ['./_people/keeper.md'],
  ['https://keeper.example/'],
  ['https://hub.example/tides/people/keeper/'],
  ['https://hub.example/tides/people/keeper/index.html#x'],
])('%s finds the record, and it is gone with its own pictures only', async (subject) => {
  const { content, store, down, rulings, tombstones, copiesRemoved } = await hub()
  expect(await down(subject)).toEqual({
    path: '_people/keeper.md',
    addresses: ['https://keeper.example/'],
    removed: ['_people/keeper.md'],
    amended: [],
    pictures: [FACE],
    mentions: [],
  })
  expect(await content.read('_people/keeper.md')).toBeUndefined()
  expect(copiesRemoved).toEqual(['face.avif'])
  expect([...(await store.pictures()).keys()]).toEqual([CREST])
  expect(rulings.map(({ subject: of, action, by, why }) => [of, action, by, why])).toEqual([
    ['https://keeper.example/', 'kill', 'takedown', 'Letter'],
    ['_people/keeper.md', 'kill', 'takedown', 'Letter'],
  ])
  expect(tombstones).toEqual([{ path: '_people/keeper.md', at: '2031-05-15T12:00:00Z', reason: 'takedown' }])
})

test('lists and newsletters that name it are told', async () => {
  const { down } = await hub()
  expect((await down('https://films.example/knots'))?.mentions).toEqual([
    '_newsletters/1.html',
    '_learning/collections/first.md',
  ])
})

test('one event of several on a page goes alone, and does not block the others', async () => {
  const { down, rulings } = await hub()
  expect((await down('_events/fair.md'))?.removed).toEqual(['_events/fair.md'])
  expect(rulings.map(({ subject }) => subject)).toEqual(['fair@harbour', '_events/fair.md'])
  rulings.length = 0
  await down('_events/talk.md')
  expect(rulings.map(({ subject }) => subject)).toEqual(['_events/talk.md'])
})

test('an address several records lead to means all of them; what nobody knows is left alone', async () => {
  const { down, rulings } = await hub()
  expect((await down('https://harbour.example/dates'))?.removed).toEqual(['_events/fair.md', '_events/talk.md'])
  rulings.length = 0
  expect(await down('_people/nobody.md')).toBeUndefined()
  expect(rulings).toEqual([])
})

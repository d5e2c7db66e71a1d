import { expect, test } from 'vitest'
import { createMemoryContent } from '../adapters/memory/create-memory-content.ts'
import { openLibsql } from '../adapters/sql/open-libsql.ts'
import type { Article } from '../news/article.ts'
import type { Ruling } from '../news/ruling.ts'
import type { Tombstone } from '../news/tombstone.ts'
import { readRecord } from '../record/read-record.ts'
import { takeDown } from './withdraw-record.ts'
import type { HubFolder, World } from './world.ts'

const KEPT = 'https://gazette.example/lock'
const GONE = 'https://quay.example/lock'

const file = (url: string, related: string, extra = '') => `---
category: news
title: "Lock at ${new URL(url).hostname}"
excerpt: ""
publishedDateTime: 2031-05-01T10:00:00Z
originalUrl: "${url}"
webUrl: "${url}"
type: article
quality: 42
heat: 42
published: true
${extra}
provider:
  name: The Quay
  domain: quay.example

related:
  - title: Lock
    webUrl: "${related}"
---

A note of the editors.
`

/** A hub folder in memory: one record, another one in the archive, and what the newsroom remembers of both. */
async function hub() {
  const content = createMemoryContent()
  const store = await openLibsql(':memory:')
  const kept = file(KEPT, GONE, 'mood: calm # ours\n')
  await content.write('_archive/_news/2031-05-01-lock.md', file(GONE, KEPT))
  await content.write('_news/2031-05-01-kept.md', kept)
  const rulings: Ruling[] = []
  const tombstones: Tombstone[] = []
  const world = {
    content,
    store,
    clock: { now: () => '2031-05-15T12:00:00Z' },
    key: new Uint8Array(32),
    random: (count: number) => new Uint8Array(count),
    keepRulings: async (added: readonly Ruling[]) => void rulings.push(...added),
    keepTombstones: async (added: readonly Tombstone[]) => void tombstones.push(...added),
    dropChanges: async () => {},
  } as unknown as World
  const issue = {
    path: '_newsletters/1.html',
    title: 'x',
    publishedDateTime: '2031-05-02T00:00:00Z',
    topics: [],
    html: GONE,
  }
  const { record } = readRecord(kept, '_news/2031-05-01-kept.md')
  const folder = {
    hub: { webUrl: 'https://hub.example' },
    records: [record],
    collections: [],
    issues: [issue],
    sources: [],
    tombstones: [],
  } as unknown as HubFolder
  await store.saveArticle(
    {
      id: 'gone',
      source: 's',
      originalUrl: `${GONE}?old`,
      webUrl: GONE,
      text: 'Words.',
      images: [],
    } as unknown as Article,
    ['https://short.example/x'],
  )
  return { content, store, world, folder, rulings, tombstones }
}

test('an archived record goes with all addresses it was known by, and no other record names it', async () => {
  const { content, store, world, folder, rulings, tombstones } = await hub()
  const taken = await takeDown({ subject: 'https://short.example/x', why: 'Letter' }, folder, world)
  expect(taken).toMatchObject({
    path: '_news/2031-05-01-lock.md',
    removed: ['_archive/_news/2031-05-01-lock.md'],
    amended: ['_news/2031-05-01-kept.md'],
    mentions: ['_newsletters/1.html'],
  })
  expect(taken?.addresses.sort()).toEqual([GONE, `${GONE}?old`, 'https://short.example/x'].sort())
  expect(new Set(rulings.map(({ subject }) => subject))).toEqual(new Set([...(taken?.addresses ?? []), taken?.path]))
  expect(tombstones[0]).toEqual({ path: taken?.path, webUrl: GONE, at: '2031-05-15T12:00:00Z', reason: 'takedown' })
  expect(await store.article('gone')).toBeUndefined()
  const left = (await content.readText('_news/2031-05-01-kept.md')) ?? ''
  expect(left).not.toContain(GONE)
  expect(left).toContain('mood: calm # ours')
  expect(left).toContain('A note of the editors.')
})

test('a path finds its record; what nobody knows is left alone', async () => {
  const { world, folder, rulings } = await hub()
  expect(await takeDown({ subject: 'https://nobody.example/', why: 'x' }, folder, world)).toBeUndefined()
  expect(rulings).toEqual([])
  const taken = await takeDown({ subject: './_archive/_news/2031-05-01-lock.md', why: 'x' }, folder, world)
  expect(taken?.removed).toEqual(['_archive/_news/2031-05-01-lock.md'])
})

test('the address of its page on the hub finds a record, too', async () => {
  const { content, world, folder } = await hub()
  const taken = await takeDown(
    { subject: 'https://hub.example/news/2031-05-01-kept/?from=mail', why: 'x' },
    folder,
    world,
  )
  expect(taken?.removed).toEqual(['_news/2031-05-01-kept.md'])
  expect(await content.read('_news/2031-05-01-kept.md')).toBeUndefined()
})

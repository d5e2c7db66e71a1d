import { expect, test } from 'vitest'
import { createMemoryContent } from '../adapters/memory/create-memory-content.ts'
import { openLibsql } from '../adapters/sql/open-libsql.ts'
import type { Picture } from '../news/picture.ts'
import { readRecord } from '../record/read-record.ts'
import { purgePictures } from './purge-pictures.ts'
import { sweepPictures } from './sweep-pictures.ts'
import type { HubFolder, World } from './world.ts'

const PATH = '_news/2031-05-01-lock.md'
const RECORD = `---
category: news
title: Lock
publishedDateTime: 2031-05-01T00:00:00Z
originalUrl: https://gazette.example/lock
mood: calm # ours

images:
  - url: https://img.press.example/a.jpg
    width: 800
    height: 450
    isCached: true

related:
  - title: Kept
    webUrl: https://other.example/kept
    images:
      - url: https://press.example/b.jpg
        width: 800
        height: 450
        isCached: true
---

A note of the editors.
`

const picture = (url: string, files: string[], more: Partial<Picture> = {}): Picture => ({
  url,
  state: 'usable',
  width: 800,
  height: 450,
  copies: files.map((file) => ({ file, width: 320, height: 180 })),
  askedAt: '2031-05-01T00:00:00Z',
  ...more,
})

async function hub(...pictures: Picture[]) {
  const content = createMemoryContent({ [PATH]: RECORD })
  const store = await openLibsql(':memory:')
  for (const each of pictures) await store.savePicture(each)
  const removed: string[] = []
  const world = {
    content,
    store,
    clock: { now: () => '2031-05-15T12:00:00Z' },
    key: new Uint8Array(32),
    random: (count: number) => new Uint8Array(count),
    pictures: { remove: async (files: readonly string[]) => void removed.push(...files) },
  } as unknown as World
  const { record } = readRecord(RECORD, PATH)
  const folder = { records: [record], collections: [] } as unknown as HubFolder
  return { content, store, world, folder, removed }
}

test('all copies from a host and those below it go, but for a file that others show, too; records say so', async () => {
  const { content, store, world, folder, removed } = await hub(
    picture('https://img.press.example/a.jpg', ['a.avif', 'both.webp']),
    picture('https://press.example/b.jpg', ['b.avif']),
    picture('https://notpress.example/c.jpg', ['both.webp']),
  )
  const purged = await purgePictures('Press.example', folder, world)
  expect(purged).toEqual({
    pictures: ['https://img.press.example/a.jpg', 'https://press.example/b.jpg'],
    copies: 2,
    amended: [PATH],
  })
  expect(removed.sort()).toEqual(['a.avif', 'b.avif'])
  expect(await store.picture('https://press.example/b.jpg')).toMatchObject({
    copies: [],
    measureOnly: true,
    width: 800,
  })
  expect((await store.picture('https://notpress.example/c.jpg'))?.copies).toHaveLength(1)
  const text = (await content.readText(PATH)) ?? ''
  expect(text).not.toContain('isCached')
  expect(text.replaceAll(/ +isCached: true\n/g, '')).toContain('mood: calm # ours')
  expect(text).toContain('A note of the editors.')
  expect((await purgePictures('press.example', folder, world)).copies).toBe(0)
})

test('copies no record shows are swept after a month; what is known of logos stays', async () => {
  const askedAt = '2031-03-01T00:00:00Z'
  const shared = { name: 'picture-of-many-stories', because: 'Seen.' }
  const { store, world, folder, removed } = await hub(
    picture('https://img.press.example/a.jpg', ['a.avif'], { askedAt }),
    picture('https://press.example/old.jpg', ['old.avif', 'a.avif'], { askedAt }),
    picture('https://press.example/new.jpg', ['new.avif']),
    picture('https://press.example/logo.png', ['logo.avif'], { askedAt, shared }),
  )
  expect(await sweepPictures(folder, world)).toBe(1)
  expect(removed.sort()).toEqual(['logo.avif', 'old.avif'])
  const left = await store.pictures()
  expect([...left.keys()].map((url) => url.split('/').at(-1)).sort()).toEqual(['a.jpg', 'logo.png', 'new.jpg'])
  expect(left.get('https://press.example/logo.png')).toMatchObject({ copies: [], shared })
  expect(await sweepPictures(folder, world)).toBe(0)
})

test('what a collection shows is not swept', async () => {
  const url = 'https://press.example/old.jpg'
  const { world, folder } = await hub(picture(url, ['old.avif'], { askedAt: '2031-03-01T00:00:00Z' }))
  const record = { path: '_people/a.md', collection: 'people', fields: { name: 'A', images: [{ url }] }, body: '' }
  expect(await sweepPictures({ ...folder, collections: [record] }, world)).toBe(0)
  expect(
    await sweepPictures({ ...folder, collections: [{ ...record, fields: { name: 'A', images: [url] } }] }, world),
  ).toBe(0)
  expect(await sweepPictures(folder, world)).toBe(1)
})

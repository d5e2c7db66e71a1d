import { expect, test } from 'vitest'
import { openLibsql } from '../adapters/sql/open-libsql.ts'
import type { Article } from '../news/article.ts'
import { instant } from '../news/instant.ts'
import type { NewsRecord } from '../news/record.ts'
import type { TakenPicture } from '../ports/pictures.ts'
import { holdDuePictures, holdPicture, holdPicturesOf } from './hold-picture.ts'
import type { HubFolder, World } from './world.ts'

const URL_OF_LEAD = 'https://press.example/lead.jpg'
const copies = [{ file: 'ab/ab.avif', width: 320, height: 180 }]
const PICTURE: TakenPicture = { as: 'picture', width: 1600, height: 900, copies, digest: 'd', look: 'ff' }
const answered = (status: number): TakenPicture => {
  const capture = {
    url: URL_OF_LEAD,
    finalUrl: URL_OF_LEAD,
    at: '',
    status,
    headers: {},
    body: new Uint8Array(),
    digest: '',
  }
  return { as: 'unanswered', answer: { ok: true, capture, redirects: [] } }
}

async function newsroom(images: 'cache' | 'measure' = 'cache') {
  const web = { taken: PICTURE, asked: [] as { url: string; keepCopy: boolean }[] }
  const store = await openLibsql(':memory:')
  let now = Date.parse('2031-05-14T12:00:00Z')
  const world = {
    store,
    clock: { now: () => instant(now) },
    pictures: {
      async take(url: string, { keepCopy }: { keepCopy: boolean }) {
        web.asked.push({ url, keepCopy })
        return keepCopy || web.taken.as !== 'picture' ? web.taken : { ...web.taken, copies: [] }
      },
    },
    signal: new AbortController().signal,
  } as unknown as World
  const folder = { hub: { images }, records: [] } as unknown as HubFolder
  return {
    web,
    store,
    world,
    folder,
    known: () => store.picture(URL_OF_LEAD),
    hold: (rights: Article['rights'] = {}) =>
      holdPicture({ images: [{ url: URL_OF_LEAD }], rights } as unknown as Article, folder.hub, world),
    async runs(...hours: number[]) {
      const notices = []
      for (const each of hours) {
        now += each * 3_600_000
        notices.push(...(await holdDuePictures(folder, world)))
      }
      return notices.map(({ code }) => code)
    },
  }
}

test('a picture is asked for once', async () => {
  const { hold, known, web, runs } = await newsroom()
  await hold()
  await hold()
  await runs(1, 100)
  expect(web.asked).toEqual([{ url: URL_OF_LEAD, keepCopy: true }])
  expect(await known()).toMatchObject({ state: 'usable', width: 1600, copies, look: 'ff' })
})

test('what did not come is asked for again, ever more seldom, and held when it comes', async () => {
  const { hold, known, web, runs } = await newsroom()
  web.taken = answered(503)
  await hold()
  await hold()
  expect(await known()).toMatchObject({ state: 'waiting', failures: 1, dueAt: '2031-05-14T12:30:00Z' })
  await runs(0.1, 0.1, 0.3, 1.9)
  expect(web.asked).toHaveLength(2)
  web.taken = PICTURE
  await runs(0.1)
  const { dueAt, failures, state } = (await known()) ?? {}
  expect([state, dueAt, failures]).toEqual(['usable', undefined, undefined])
})

test.each([
  { status: 503, tries: 6 },
  { status: 404, tries: 3 },
])(
  'a picture that answers $status is given up after $tries tries, with a notice, for good',
  async ({ status, tries }) => {
    const { hold, known, web, runs } = await newsroom()
    web.taken = answered(status)
    await hold()
    const codes = await runs(...Array(200).fill(1))
    expect(codes).toEqual(['picture-unreachable'])
    expect(web.asked).toHaveLength(tries)
    expect((await known())?.state).toBe('none')
  },
)

test('who wants no copies gets none, now and later', async () => {
  const { hold, known, web, runs } = await newsroom()
  web.taken = answered(503)
  await hold({ noImageIndex: true })
  web.taken = PICTURE
  await runs(1)
  expect(web.asked.map(({ keepCopy }) => keepCopy)).toEqual([false, false])
  expect(await known()).toMatchObject({ state: 'usable', copies: [], measureOnly: true })
})

test.each(['cache', 'measure'] as const)(
  'pictures of collections are asked for once, with images: %s',
  async (images) => {
    const { folder, web, world, known, runs } = await newsroom(images)
    const shown = [URL_OF_LEAD, URL_OF_LEAD]
    await holdPicturesOf(shown, folder.hub, world)
    await holdPicturesOf(shown, folder.hub, world)
    await runs(1)
    expect(web.asked).toEqual([{ url: URL_OF_LEAD, keepCopy: images === 'cache' }])
    expect((await known())?.copies).toEqual(images === 'cache' ? copies : [])
  },
)

test('pictures of collections: not with images: none; so many a run; what did not come is tried again', async () => {
  const { folder, web, world, runs, store } = await newsroom()
  const many = Array.from({ length: 250 }, (_, index) => `https://press.example/${index}.jpg`)
  await holdPicturesOf(many, { ...folder.hub, images: 'none' }, world)
  expect(web.asked).toHaveLength(0)
  web.taken = answered(503)
  await holdPicturesOf(many, folder.hub, world)
  expect(web.asked).toHaveLength(200)
  web.taken = PICTURE
  await runs(1)
  await holdPicturesOf(many, folder.hub, world)
  expect([...(await store.pictures()).values()].filter(({ state }) => state === 'usable')).toHaveLength(250)
})

test('copies that went with the private state are fetched again for our own records, not for others', async () => {
  const { folder, web, runs, store } = await newsroom()
  const record = (path: string, url: string) =>
    ({ path, fields: { images: [{ url, isCached: true }] } }) as unknown as NewsRecord
  Object.assign(folder, {
    records: [record('ours.md', URL_OF_LEAD), record('theirs.md', 'https://elsewhere.example/a.jpg')],
    readings: new Map([
      ['ours.md', { mark: 'a', decision: {} }],
      ['theirs.md', { mark: 'b' }],
    ]),
  })
  await runs(0, 1)
  expect(web.asked.map(({ url }) => url)).toEqual([URL_OF_LEAD])
  expect((await store.pictures()).size).toBe(1)
})

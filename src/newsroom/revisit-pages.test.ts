import { expect, test } from 'vitest'
import { createMemoryContent } from '../adapters/memory/create-memory-content.ts'
import { openLibsql } from '../adapters/sql/open-libsql.ts'
import type { Capture } from '../news/capture.ts'
import { instant } from '../news/instant.ts'
import type { NewsRecord } from '../news/record.ts'
import type { Tombstone } from '../news/tombstone.ts'
import type { FetchRequest } from '../ports/fetch.ts'
import { readArticles } from './read-articles.ts'
import type { HubFolder, World } from './world.ts'

const URL_OF_PAGE = 'https://gazette.example/a'
const PAGE = `<html lang="en"><head><title>Harbour opens its new lock</title><link rel="canonical" href="${URL_OF_PAGE}">
<meta name="description" content="Ships of 200 metres fit in."></head><body><article><h1>Harbour opens its new lock</h1>
<p>The lock lets ships of 200 metres into the basin, the harbour office says. It was built in four years.</p>
<p>The first ship went through on Monday morning, with a band on the quay and a crowd on the walls.</p></article></body></html>`

/** A newsroom with one published record whose page answers what is asked for it. */
async function newsroom() {
  const site: { status: number; body: string; asked: FetchRequest[] } = { status: 200, body: PAGE, asked: [] }
  const store = await openLibsql(':memory:')
  let now = Date.parse('2031-05-14T12:00:00Z')
  const tombstones: Tombstone[] = []
  const world = {
    store,
    content: createMemoryContent(),
    clock: { now: () => instant(now) },
    async fetch(request: FetchRequest) {
      const isPage = request.url === URL_OF_PAGE
      if (isPage) site.asked.push(request)
      const etag = `"${site.body.length}"`
      const unchanged = request.headers?.['if-none-match'] === etag
      const status = !isPage ? 404 : unchanged && site.status === 200 ? 304 : site.status
      const body = new TextEncoder().encode(status === 200 ? site.body : '')
      const headers = { etag, 'content-type': 'text/html; charset=utf-8' }
      const capture: Capture = {
        url: request.url,
        finalUrl: request.url,
        at: instant(now),
        status,
        headers,
        body,
        digest: etag,
      }
      return { ok: true as const, capture, redirects: [] }
    },
    keepTombstones: async (added: readonly Tombstone[]) => void tombstones.push(...added),
    keepChanges: async () => {},
    signal: new AbortController().signal,
    progress: () => {},
    robot: 'Newswright',
  } as unknown as World
  const record = {
    path: '_news/2031-05-14-lock.md',
    fields: { title: 'Harbour opens its new lock', webUrl: URL_OF_PAGE, originalUrl: URL_OF_PAGE, published: true },
  } as NewsRecord
  const folder = {
    hub: { images: 'none' },
    sources: [],
    records: [record],
    rulings: [],
    tombstones: [],
  } as unknown as HubFolder
  const entry = { source: 'gazette', url: URL_OF_PAGE, authors: [], categories: [], enclosures: [] }
  await store.saveQueued({ key: 'k', entry, seenAt: instant(now), state: 'waiting', attempts: 0 })
  return {
    site,
    store,
    tombstones,
    async pass(hours: number) {
      now += hours * 3_600_000
      return readArticles(folder, world)
    },
  }
}

test('a page that is read is looked at again after 6, 24 and 72 hours, without a body, and then no more', async () => {
  const { site, pass, store } = await newsroom()
  expect((await pass(0)).read).toBe(1)
  for (const hours of [1, 5, 17, 1, 48, 100]) await pass(hours)
  expect(site.asked.map(({ headers }) => headers?.['if-none-match'] ?? 'whole')).toEqual([
    'whole',
    ...Array(3).fill(`"${PAGE.length}"`),
  ])
  expect(await store.revisitsDue('9', 9)).toEqual([])
})

test('404 is believed when it comes twice, on different runs', async () => {
  const { site, pass, tombstones } = await newsroom()
  await pass(0)
  site.status = 404
  expect((await pass(6)).notices.map(({ code }) => code)).toEqual(['page-missing'])
  expect((await pass(0)).withdrawn).toEqual([])
  const { withdrawn, notices } = await pass(1)
  expect(withdrawn).toEqual([expect.objectContaining({ reason: 'deleted-by-publisher', webUrl: URL_OF_PAGE })])
  expect(notices.map(({ code }) => code)).toEqual(['article-withdrawn'])
  expect(tombstones).toEqual(withdrawn)
  await pass(24)
  expect(site.asked.length).toBe(3)
})

test('a page that comes back after one 404 was only away', async () => {
  const { site, pass } = await newsroom()
  await pass(0)
  site.status = 404
  await pass(6)
  site.status = 200
  await pass(1)
  site.status = 404
  expect((await pass(18)).withdrawn).toEqual([])
})

test('410 is believed at once', async () => {
  const { site, pass } = await newsroom()
  await pass(0)
  site.status = 410
  expect((await pass(6)).withdrawn).toHaveLength(1)
})

test('a silent correction is found, remembered and dated by when it was seen', async () => {
  const { site, pass, store } = await newsroom()
  await pass(0)
  site.body = PAGE.replaceAll('200 metres', '180 metres').replace('four years', 'four  YEARS')
  const { notices } = await pass(6)
  expect(notices).toEqual([
    expect.objectContaining({ code: 'article-changed', message: expect.stringContaining('200 became 180') }),
  ])
  const article = await store.articleByUrl(URL_OF_PAGE)
  expect(article?.updatedDateTime).toBe('2031-05-14T18:00:00Z')
  expect(await store.revisions(article?.id ?? '')).toHaveLength(1)
})

test('a trivial change leaves the stored article as it was', async () => {
  const { site, pass, store } = await newsroom()
  await pass(0)
  const before = await store.articleByUrl(URL_OF_PAGE)
  site.body = PAGE.replace('</article>', '<p>Updated 3 hours ago</p></article>')
  expect((await pass(6)).notices).toEqual([])
  expect(await store.articleByUrl(URL_OF_PAGE)).toEqual(before)
})

import { beforeEach, expect, test } from 'vitest'
import { openLibsql } from '../adapters/sql/open-libsql.ts'
import type { Capture } from '../news/capture.ts'
import type { Entry } from '../news/entry.ts'
import type { Store } from '../ports/store.ts'
import { queueEntries } from './queue-entries.ts'

const NOW = '2031-05-14T12:00:00Z'
const capture: Capture = {
  url: 'https://coast.example/feed.xml',
  finalUrl: 'https://coast.example/feed.xml',
  at: NOW,
  status: 200,
  headers: {},
  body: new Uint8Array(),
  digest: '',
}

let store: Store
beforeEach(async () => {
  store = await openLibsql(':memory:')
})

function entry(about: Partial<Entry>): Entry {
  return {
    source: 'coast',
    url: 'https://coast.example/tide',
    title: 'The tide comes in',
    authors: [],
    categories: [],
    enclosures: [],
    ...about,
  }
}
const queue = async (entries: Entry[], now = NOW) => (await queueEntries({ entries, capture, now }, store)).fresh
const addresses = async () => (await store.queued()).map(({ entry: { url } }) => url)

/** As reading does once the page was fetched. */
async function readAll() {
  for (const queued of await store.queued('waiting')) {
    const url = queued.entry.url ?? ''
    const article = {
      id: url,
      source: 'coast',
      originalUrl: url,
      webUrl: url,
      title: '',
      text: '',
      authors: [],
      images: [],
      host: 'coast.example',
      categories: [],
      evidence: [],
      rights: {},
      capturedAt: NOW,
    }
    await store.saveArticle(article, [url])
    await store.saveQueued({ ...queued, state: 'read', article: url })
  }
}

test('the same answer again brings nothing; another title or summary does', async () => {
  expect(await queue([entry({ id: '1' })])).toBe(1)
  await readAll()
  expect(await queue([entry({ id: '1' })])).toBe(0)
  expect(await queue([entry({ id: '1', title: 'The tide goes out' })])).toBe(1)
  expect((await store.queued('waiting')).map(({ article }) => article)).toEqual(['https://coast.example/tide'])
})

test('ids made anew at every answer are no new articles', async () => {
  expect(await queue([entry({ id: 'a' })])).toBe(1)
  await readAll()
  expect(await queue([entry({ id: 'b' })])).toBe(0)
  expect(await store.queued('waiting')).toEqual([])
})

test.each([
  'https://COAST.example/tide?utm_source=rss',
  'https://coast.example/Tide',
  'http://www.coast.example/tide/#comments',
])('%s under the same title is the same entry, in one answer and in the next', async (url) => {
  expect(await queue([entry({}), entry({ url })])).toBe(1)
  await readAll()
  expect(await queue([entry({ url })])).toBe(0)
  expect(await addresses()).toEqual(['https://coast.example/tide'])
})

test('one id on several addresses tells nothing: each address is an entry, and stays one', async () => {
  const shared = [entry({ id: '0' }), entry({ id: '0', url: 'https://coast.example/ebb', title: 'The ebb' })]
  expect(await queue(shared)).toBe(2)
  expect(await queue(shared)).toBe(0)
})

test('two titles for one entry in one answer do not change it back and forth', async () => {
  const both = [entry({ id: '1' }), entry({ id: '1', title: 'Tide, again' })]
  expect(await queue(both)).toBe(1)
  expect(await queue(both)).toBe(0)
})

test('a moment in the future is now for a publication and nothing for a change', async () => {
  await queue([entry({ publishedDateTime: '2093-01-01T00:00:00Z', updatedDateTime: '2031-05-14T14:00:00Z' })])
  const [queued] = await store.queued()
  expect(queued?.entry.publishedDateTime).toBe(NOW)
  expect(queued?.entry).not.toHaveProperty('updatedDateTime')
})

test('a change time that all entries share is that of the answer, no reason to read every page again', async () => {
  const answer = (updatedDateTime: string) =>
    ['a', 'b', 'c'].map((path) => entry({ url: `https://coast.example/${path}`, title: path, updatedDateTime }))
  expect(await queue(answer('2031-05-14T10:00:00Z'))).toBe(3)
  expect(await queue(answer('2031-05-14T11:00:00Z'))).toBe(0)
  const [first, ...others] = answer('2031-05-14T11:00:00Z')
  expect(await queue([{ ...entry({}), ...first, updatedDateTime: '2031-05-14T11:30:00Z' }, ...others])).toBeGreaterThan(
    0,
  )
})

test('texts of any length and with any character are kept within reason', async () => {
  const long = 'x'.repeat(10 * 1024 * 1024)
  await queue([entry({ id: long, title: `N\0U\0L ${long}`, summary: long })])
  const [queued] = await store.queued()
  expect(queued?.entry.title).toHaveLength(1001)
  expect(queued?.entry.title).toMatch(/^NUL x/)
  expect(queued?.entry.summary?.length).toBeLessThan(51_000)
  expect(queued?.key.length).toBeLessThan(2000)
  expect(await queue([entry({ id: long, title: `N\0U\0L ${long}`, summary: long })])).toBe(0)
})

test('entries of a file in the hub folder are queued by their complete addresses; those without one are counted', async () => {
  const file = { ...capture, url: 'links.txt', finalUrl: 'links.txt' }
  const { url: _, ...homeless } = entry({})
  const { fresh, notices } = await queueEntries({ entries: [entry({}), homeless], capture: file, now: NOW }, store)
  expect(fresh).toBe(1)
  expect(notices[0]?.message).toContain('1 of 2 entries')
})

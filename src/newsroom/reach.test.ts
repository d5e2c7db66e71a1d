import { expect, test } from 'vitest'
import { openLibsql } from '../adapters/sql/open-libsql.ts'
import type { Capture } from '../news/capture.ts'
import type { Entry } from '../news/entry.ts'
import { instant } from '../news/instant.ts'
import { queueEntries } from './queue-entries.ts'
import { dateOf, type Reach, reachOf } from './reach.ts'

const NOW = '2031-05-14T12:00:00Z'
const DAY = 86_400_000
const url = 'https://coast.example/sitemap.xml'
const capture: Capture = { url, finalUrl: url, at: NOW, status: 200, headers: {}, body: new Uint8Array(), digest: '' }

function listed(path: string, daysAgo?: number): Entry {
  const dated = daysAgo !== undefined && { updatedDateTime: instant(Date.parse(NOW) - daysAgo * DAY) }
  return { source: 'coast', url: `https://coast.example${path}`, authors: [], categories: [], enclosures: [], ...dated }
}

async function openQueue() {
  const store = await openLibsql(':memory:')
  return {
    take: (entries: Entry[], reach: Reach, now = NOW) => queueEntries({ entries, capture, now, reach }, store),
    waiting: async () => (await store.queued('waiting')).map(({ entry }) => new URL(entry.url ?? '').pathname).sort(),
  }
}

test('of a huge sitemap the newest are taken, old ones left alone, and the notice counts both', async () => {
  const { take, waiting } = await openQueue()
  const entries = Array.from({ length: 3_000 }, (_, index) => listed(`/${index}`, index / 50))
  const { fresh, notices } = await take(entries, reachOf(NOW, { isFirst: true }))
  expect(fresh).toBe(500)
  expect(await waiting()).toEqual(
    entries
      .slice(0, 500)
      .map(({ url: address }) => new URL(address ?? '').pathname)
      .sort(),
  )
  expect(notices).toMatchObject([{ code: 'sitemap-left', subject: 'coast' }])
  expect(notices[0]?.message).toContain(
    'some was left: 1001 new addresses beyond the newest, and 1499 that did not change since 2031-04-14.',
  )
})

test('what was left is not new at the next poll; what is new or changed is', async () => {
  const { take, waiting } = await openQueue()
  const entries = Array.from({ length: 700 }, (_, index) => listed(`/${index}`, 1 + index / 1_000))
  await take(entries, reachOf(NOW, { isFirst: true }))
  const later = reachOf('2031-05-15T12:00:00Z', { isFirst: false })
  expect(await take(entries, later, '2031-05-15T12:00:00Z')).toEqual({ fresh: 0, notices: [] })
  const changed = [listed('/new', 0), listed('/699', 0), ...entries.slice(0, 699)]
  expect((await take(changed, later, '2031-05-15T12:00:00Z')).fresh).toBe(2)
  expect(await waiting()).toEqual(expect.arrayContaining(['/new', '/699']))
})

test('of addresses without a date the last hundred are taken at first; later all that are new', async () => {
  const { take, waiting } = await openQueue()
  const entries = Array.from({ length: 5_000 }, (_, index) => listed(`/${index}`))
  const first = await take(entries, reachOf(NOW, { isFirst: true }))
  expect(first.fresh).toBe(100)
  expect(await waiting()).toContain('/4999')
  const more = Array.from({ length: 150 }, (_, index) => listed(`/more-${index}`))
  expect((await take([...more, ...entries], reachOf(NOW, { isFirst: false }))).fresh).toBe(150)
})

test('a hub that keeps records for longer reaches further back', async () => {
  const { take } = await openQueue()
  const entries = [listed('/a', 50), listed('/b', 500)]
  expect((await take(entries, reachOf(NOW, { isFirst: true }))).fresh).toBe(0)
  expect((await take(entries, reachOf(NOW, { isFirst: true, keptDays: 400 }))).fresh).toBe(1)
})

test.each([
  ['/2031/05/01/tide', '2031-05-01T23:59:59Z'],
  ['/news/2031-05-01-tide', '2031-05-01T23:59:59Z'],
  ['/2031/04/tide', '2031-04-28T23:59:59Z'],
  ['/2031/13/tide', undefined],
  ['/item-20310501', undefined],
  ['/2031/02/31/x', '2031-03-03T23:59:59Z'],
])('the date in %s', (path, date) => {
  const found = dateOf(listed(path))
  // Days that no month has are taken as they come or not at all; either way nothing breaks.
  if (path.includes('02/31')) expect([undefined, date]).toContain(found)
  else expect(found).toBe(date)
})

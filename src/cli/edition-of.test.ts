import { expect, test } from 'vitest'
import { tideEdition } from '../../test/edition.ts'
import { openLibsql } from '../adapters/sql/open-libsql.ts'
import type { Story } from '../news/story.ts'
import { editionMark } from '../publish/marks.ts'
import { publish } from '../publish/publish.ts'
import { editionOf } from './edition-of.ts'

const at = '2026-11-23T10:00:00Z'
const story = (id: string, formerIds: string[], splitFrom?: string[]): Story => ({
  id,
  formerIds,
  ...(splitFrom && { splitFrom }),
  members: [],
  openedAt: at,
  latestAt: at,
})

test('an edition knows where stories went that were joined, and which were one before', async () => {
  const store = await openLibsql(':memory:')
  await store.saveStories([story('tide1', ['older1']), story('wave2', [], ['older1', 'wave2', 'lost3'])])
  const { hub, taxonomy, organizations, records } = tideEdition()
  const folder = { hub, taxonomy, organizations, records, sources: [], collections: [], issues: [] }
  const { edition } = await editionOf(
    { ...folder, rulings: [], tombstones: [], notices: [] },
    { store, key: new Uint8Array(32), clock: { now: () => at } },
  )
  expect(edition.moved?.get('stories/older1/')).toBe('stories/tide1/')
  expect([...(edition.formerIds ?? [])]).toEqual([['tide1', ['older1']]])
  expect([...(edition.splits ?? [])]).toEqual([['wave2', ['lost3', 'tide1']]])
  await store.close()
})

test('what is still news follows the calendar: another day leaves it out, another hour changes nothing', async () => {
  const store = await openLibsql(':memory:')
  const { hub, taxonomy, organizations, records } = tideEdition()
  const content = { hub, taxonomy, organizations, records, sources: [], collections: [], issues: [] }
  const folder = { ...content, rulings: [], tombstones: [], notices: [] }
  const builtAt = async (now: string) => {
    const { edition } = await editionOf(folder, { store, key: new Uint8Array(32), clock: { now: () => now } })
    const sitemap = String(publish(edition).render('news-sitemap.xml')?.body)
    return { edition: editionMark(edition), articles: sitemap.split('<loc>').length - 1 }
  }
  const [morning, evening] = [await builtAt('2026-11-24T06:00:00Z'), await builtAt('2026-11-24T22:00:00Z')]
  expect(morning.articles).toBeGreaterThan(3)
  expect(evening).toEqual(morning)
  const later = await builtAt('2026-12-01T06:00:00Z')
  expect(later.articles).toBe(0)
  expect(later.edition).not.toBe(morning.edition)
  expect((await builtAt('2026-12-08T06:00:00Z')).edition).toBe(later.edition)
  await store.close()
})

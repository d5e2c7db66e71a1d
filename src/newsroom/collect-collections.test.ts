import { expect, test } from 'vitest'
import { createMemoryContent } from '../adapters/memory/create-memory-content.ts'
import { openLibsql } from '../adapters/sql/open-libsql.ts'
import { parseSources } from '../schema/sources.ts'
import { collectCollections } from './collect-collections.ts'
import type { HubFolder, World } from './world.ts'

const CALENDAR = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//Harbour//EN',
  'BEGIN:VEVENT',
  'UID:fair@harbour',
  'DTSTAMP:20261101T000000Z',
  'DTSTART;VALUE=DATE:20270612',
  'SUMMARY:Harbour fair',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n')

const FEED = `<rss version="2.0"><channel><title>Low Water</title><item><title>Why the sea is salt</title>
<link>https://lowwater.example/7</link><guid>7</guid><pubDate>Tue, 17 Nov 2026 06:00:00 GMT</pubDate></item></channel></rss>`

async function hub(sources: string, files: Record<string, string>) {
  const content = createMemoryContent()
  for (const [path, text] of Object.entries(files)) await content.write(path, text)
  const store = await openLibsql(':memory:')
  const world = {
    content,
    store,
    clock: { now: () => '2026-11-25T12:00:00Z' },
    key: new Uint8Array(32),
    random: (count: number) => new Uint8Array(count),
    signal: new AbortController().signal,
    robot: 'newswright',
    fetch: async () => {
      throw new Error('nothing is asked over the network')
    },
  } as unknown as World
  const folder = {
    hub: { maxExcerpt: 300, topic: 'Tides' },
    sources: parseSources(sources, 'sources.yaml').sources,
    organizations: [],
    collections: [],
    tombstones: [],
    rulings: [],
  } as unknown as HubFolder
  return { content, store, collected: await collectCollections(folder, world) }
}

test('a calendar file, and a folder of saved feeds and calendars, are read without the network', async () => {
  const { content, store, collected } = await hub(
    '- dates.ics\n- {url: saved, collection: learning, title: Tide School}\n',
    { 'dates.ics': CALENDAR, 'saved/feed.xml': FEED, 'saved/notes.doc': 'nothing' },
  )
  expect(collected).toMatchObject({ asked: 2, notices: [] })
  expect(collected.changed.sort()).toEqual([
    '_events/2027-06-12-harbour-fair.md',
    '_learning/tide-school-why-the-sea-is-salt.md',
  ])
  const event = (await content.readText('_events/2027-06-12-harbour-fair.md')) ?? ''
  expect(event).toContain('uid: fair@harbour')
  expect(event).not.toContain('provider:')
  expect(await store.poll('dates-ics')).toMatchObject({ failures: 0, entries: 1 })
})

test('a folder of a collection may hold calendars, too', async () => {
  const { collected } = await hub('- {url: saved, collection: events}\n', { 'saved/fair.ics': CALENDAR })
  expect(collected.changed).toEqual(['_events/2027-06-12-harbour-fair.md'])
})

test('a file that is not there is said', async () => {
  const { store, collected } = await hub('- dates.ics\n', {})
  expect(collected.notices.map(({ code }) => code)).toEqual(['source-file-missing'])
  expect(await store.poll('dates-ics')).toMatchObject({ failures: 1 })
})

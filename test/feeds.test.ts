import { parseFeed } from '@rowanmanning/feed-parser'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { expect, test } from 'vitest'
import type { Capture } from '../src/news/capture.ts'
import { publish } from '../src/publish/publish.ts'
import { readFeed } from '../src/read/feed/read-feed.ts'
import { tideEdition } from './edition.ts'

const publication = publish(tideEdition())

function body(path: string): string {
  const rendition = publication.render(path)
  if (!rendition) throw new Error(`no ${path}`)
  return String(rendition.body)
}

const FOLDERS = ['', 'topics/tidal-stream/', 'providers/courier.example/']

interface Plain {
  id: string | undefined
  title: string | undefined
  url: string | undefined
  published: string | undefined
}

const iso = (date: string | Date | null | undefined) => (date ? new Date(date).toISOString() : undefined)

/** What our JSON Feed says, the measure for what others must read from our XML. */
function expected(folder: string): Plain[] {
  const { items } = JSON.parse(body(`${folder}feed.json`)) as {
    items: { id: string; title: string; external_url: string; date_published: string }[]
  }
  return items.map((item) => ({
    id: item.id,
    title: item.title,
    url: item.external_url,
    published: iso(item.date_published),
  }))
}

test.each(FOLDERS)('feedsmith reads what we say from %sfeed.xml', (folder) => {
  const feed = parseRssFeed(body(`${folder}feed.xml`))
  const read = (feed.items ?? []).map((item) => ({
    id: item.guid?.value,
    title: item.title,
    url: item.link,
    published: iso(item.pubDate),
  }))
  expect(read).toEqual(expected(folder))
  expect(read.length).toBeGreaterThan(3)
})

test.each(FOLDERS)('feedsmith reads what we say from %satom.xml', (folder) => {
  const feed = parseAtomFeed(body(`${folder}atom.xml`))
  const read = (feed.entries ?? []).map((entry) => ({
    id: entry.id,
    title: typeof entry.title === 'string' ? entry.title : entry.title?.value,
    url: entry.links?.find(({ rel }) => rel === 'alternate')?.href,
    published: iso(entry.published),
  }))
  expect(read).toEqual(expected(folder))
})

test('feedsmith reads our JSON Feed', () => {
  const feed = parseJsonFeed(body('feed.json'))
  expect(feed.items?.length).toBe(expected('').length)
  expect(feed.title).toBe('Tidewire')
})

test.each(['feed.xml', 'atom.xml'])('feed-parser reads what we say from %s', (file) => {
  const feed = parseFeed(body(file))
  const read = feed.items.map((item) => ({
    id: item.id ?? undefined,
    title: item.title ?? undefined,
    url: item.url ?? undefined,
    published: iso(item.published),
  }))
  expect(read).toEqual(expected(''))
  expect(iso(feed.updated)).toBe('2026-11-23T11:00:00.000Z')
})

test('an update shows in the entry, not only in the feed', () => {
  const updated = parseAtomFeed(body('atom.xml')).entries?.find(({ updated }) => updated === '2026-11-22T19:30:00Z')
  expect(updated?.links?.[0]?.href).toBe('https://coastpost.example/12')
})

test('withdrawals are told as tombstones with the id the entry had', () => {
  const id = 'tag:tidewire.example,2026-11-19:/news-hub/news/2026-11-19-a-withdrawn-claim'
  expect(body('atom.xml')).toContain(`<at:deleted-entry ref="${id}" when="2026-11-21T10:00:00Z"/>`)
  expect(JSON.parse(body('feed.json'))._newswright.deleted).toEqual([
    { id, at: '2026-11-21T10:00:00Z', title: 'A claim its publisher withdrew' },
  ])
})

test('ids do not change when title and address of an article do', () => {
  const ids = (edition: ReturnType<typeof tideEdition>) =>
    (JSON.parse(String(publish(edition).render('feed.json')?.body)) as { items: { id: string }[] }).items.map(
      ({ id }) => id,
    )
  const changed = tideEdition()
  for (const record of changed.records) record.fields.title = `${record.fields.title}, corrected`
  for (const record of changed.records) record.fields.webUrl = `${record.fields.webUrl}?moved`
  expect(ids(changed)).toEqual(ids(tideEdition()))
})

/** In JSON Feed `url` is our page of the article. */
function pageOf(id: string | undefined): string {
  return `https://tidewire.example${id?.replace(/^tag:[^:]*:/, '')}/`
}

function captureOf(path: string): Capture {
  const url = `https://tidewire.example/news-hub/${path}`
  const mediaType = publication.render(path)?.mediaType ?? ''
  const bytes = new TextEncoder().encode(body(path))
  return {
    url,
    finalUrl: url,
    at: '2026-11-23T15:00:00Z',
    status: 200,
    headers: { 'content-type': mediaType },
    body: bytes,
    digest: '',
  }
}

/** RSS does not say whether a title is HTML; readers take markup out of it, ours too, so one odd title is left out. */
const unambiguous = ({ title }: { title?: string | undefined }) => !title?.startsWith('Markup')

test.each(['feed.xml', 'atom.xml', 'feed.json'])('our own reader reads what we say from %s', (path) => {
  const { feed, notices } = readFeed(captureOf(path), 'own')
  const read = feed.entries.map(({ id, title, url, publishedDateTime }) => ({
    id,
    title,
    url,
    published: iso(publishedDateTime),
  }))
  const told = path === 'feed.json' ? expected('').map((entry) => ({ ...entry, url: pageOf(entry.id) })) : expected('')
  expect(read.filter(unambiguous)).toEqual(told.filter(unambiguous))
  expect(notices).toEqual([])
})

test('text with markup in it arrives as text: no reader is handed an element of a title or summary', () => {
  const edition = tideEdition()
  for (const record of edition.records) record.fields.excerpt = 'a <script>alert(1)</script> & b'
  const text = String(publish(edition).render('feed.xml')?.body)
  expect(text).toContain(
    '<description>a &amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt; &amp;amp; b</description>',
  )
  expect(text).not.toContain('<script')
})

test('every story has feeds of its reports', () => {
  const folders = publication.paths().filter((path) => /^stories\/[^/]+\/atom\.xml$/.test(path))
  expect(folders.length).toBeGreaterThan(2)
  for (const path of folders) {
    const entries = parseAtomFeed(body(path)).entries ?? []
    expect(entries.length, path).toBeGreaterThan(0)
    expect(entries.map(({ id }) => id)).toEqual(expected(path.replace('atom.xml', '')).map(({ id }) => id))
  }
})

test('feeds name the WebSub hub of the settings, and none without', () => {
  const edition = tideEdition()
  const told = publish({ ...edition, hub: { ...edition.hub, websubHub: 'https://websub.example' } })
  const text = (path: string) => String(told.render(path)?.body)
  expect(text('topics/tidal-stream/feed.xml')).toContain('<atom:link rel="hub" href="https://websub.example"/>')
  expect(parseAtomFeed(text('atom.xml')).links?.find(({ rel }) => rel === 'hub')?.href).toBe('https://websub.example')
  expect(parseJsonFeed(text('feed.json')).hubs).toEqual([{ type: 'WebSub', url: 'https://websub.example' }])
  expect(body('feed.xml')).not.toContain('rel="hub"')
})

import { parseFeed as rowanmanning } from '@rowanmanning/feed-parser'
import FeedParser from 'feedparser'
import { parseFeed as feedsmith } from 'feedsmith'
import RssParser from 'rss-parser'
import type { Capture } from '../../src/news/capture.ts'
import { readFeed } from '../../src/read/feed/read-feed.ts'

/** A feed reader: from bytes to the number of entries whose title was read. */
export interface Reader {
  name: string
  read(body: Uint8Array): number | Promise<number>
}

const text = (body: Uint8Array) => new TextDecoder().decode(body)

function capture(body: Uint8Array): Capture {
  const url = 'https://press.example/feed'
  return { url, finalUrl: url, at: '2026-01-01T00:00:00Z', status: 200, headers: {}, body, digest: '' }
}

/** Ours and its peers, each from the same bytes to values. */
export const readers: readonly Reader[] = [
  {
    name: 'newswright',
    read: (body) => readFeed(capture(body), 'press').feed.entries.filter(({ title }) => title).length,
  },
  { name: 'feedsmith', read: (body) => countTitles(feedsmith(text(body)).feed) },
  { name: '@rowanmanning/feed-parser', read: readWithRowanmanning },
  { name: 'feedparser', read: readWithFeedparser },
  { name: 'rss-parser', read: async (body) => countTitles(await new RssParser().parseString(text(body))) },
]

function countTitles(feed: unknown): number {
  const { items, entries } = feed as { items?: unknown[]; entries?: unknown[] }
  return (items ?? entries ?? []).filter((entry) => (entry as { title?: unknown }).title).length
}

/** Its fields are worked out when they are asked for, in time that grows with the square of the entries. */
function readWithRowanmanning(body: Uint8Array): number {
  let count = 0
  for (const { title, url, id, description, content, published, updated } of rowanmanning(text(body)).items) {
    if (title && [url, id, description, content, published, updated].some(Boolean)) count++
  }
  return count
}

function readWithFeedparser(body: Uint8Array): Promise<number> {
  return new Promise((resolve, reject) => {
    let count = 0
    const parser = new FeedParser({ addmeta: false })
    parser.on('error', reject)
    parser.on('readable', () => {
      for (let item = parser.read(); item; item = parser.read()) if (item.title) count++
    })
    parser.on('end', () => resolve(count))
    parser.end(Buffer.from(body))
  })
}

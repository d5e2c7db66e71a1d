import { isAddress } from '../news/address.ts'
import type { Capture } from '../news/capture.ts'
import type { Feed } from '../news/entry.ts'
import type { Instant } from '../news/instant.ts'
import type { Notice } from '../news/notice.ts'
import type { Source } from '../news/source.ts'
import { readCalendar } from './calendar/read-calendar.ts'
import { readFeed } from './feed/read-feed.ts'
import { readListing } from './listing/read-listing.ts'
import { readMessage } from './mailbox/read-message.ts'
import { readSitemap } from './sitemap/read-sitemap.ts'

/** What a source's answer says, whatever its kind. */
export interface SourceReading {
  feed: Feed
  notices: Notice[]
  /** Of a sitemap index: the sitemaps to ask next. */
  sitemaps?: { url: string; updatedDateTime?: Instant }[]
}

/** Reads an answer as its source's kind asks for: a search answers with a feed. */
export function readSource(capture: Capture, source: Source): SourceReading {
  switch (source.kind) {
    case 'feed':
    case 'search':
      return readFeed(capture, source.id)
    case 'calendar':
      return readCalendar(capture, source.id)
    case 'page':
      return readListing(capture, source)
    case 'sitemap':
      return readSitemap(capture, source.id)
    case 'mailbox':
      return readMessage(capture.body, source.id)
    case 'list':
      return readList(capture, source.id)
    case 'folder':
      return readFile(capture, source)
  }
}

/** A file of a folder by its ending: letters, saved feeds, or lists of addresses. */
function readFile(capture: Capture, source: Source): SourceReading {
  if (/\.(ics|ical)$/i.test(capture.url)) return readCalendar(capture, source.id)
  if (/\.(eml|mbox)$/i.test(capture.url)) return readMessage(capture.body, source.id)
  if (/\.(xml|rss|atom|json)$/i.test(capture.url)) return readFeed(capture, source.id)
  return readList(capture, source.id)
}

/** One address a line; empty lines and lines that begin with `#` are passed over. */
function readList(capture: Capture, source: string): SourceReading {
  const notices: Notice[] = []
  const lines = new TextDecoder().decode(capture.body).split(/\r?\n/)
  const entries = lines.flatMap((line, index) => {
    const url = line.trim()
    if (url === '' || url.startsWith('#')) return []
    if (/^https?:\/\//i.test(url) && isAddress(url)) {
      return [{ source, url, authors: [], categories: [], enclosures: [] }]
    }
    notices.push({
      stage: 'read',
      code: 'not-a-web-address',
      level: 'warning',
      subject: capture.url,
      line: index + 1,
      message: `"${url.slice(0, 80)}" is no http or https address.`,
      remedy: 'Write one address a line, or begin the line with #.',
    })
    return []
  })
  return { feed: { format: 'listing', authors: [], categories: [], entries }, notices }
}

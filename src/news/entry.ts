import type { Instant } from './instant.ts'

/** A file that an entry carries: picture, audio, video. */
export interface Enclosure {
  url: string
  mediaType?: string
  bytes?: number
  width?: number
  height?: number
  /** What role it plays: the entry's picture, a small one, or the content itself. */
  role: 'image' | 'thumbnail' | 'audio' | 'video' | 'other'
  title?: string
  credit?: string
  seconds?: number
}

/**
 * When and where an event is, as a calendar says it. A day (`2027-06-12`) means all of it; a time without offset
 * (`2026-12-10T18:00`) is on the clocks of the zone, else of the hub's.
 */
export interface Occasion {
  start: string
  /** Of whole days the last one. */
  end?: string
  /** IANA name. */
  timeZone?: string
  place?: string
  status?: 'tentative' | 'cancelled'
}

/** One item as a feed (or sitemap, listing, mail) said it. */
export interface Entry {
  /** `Source.id` of the source that said it. */
  source: string
  /** The feed's own id of the item (guid, atom:id), exactly as given. */
  id?: string
  /** Absolute address of the article. */
  url?: string
  /** Plain text. */
  title?: string
  /** The summary as given, possibly HTML. */
  summary?: string
  /** The full content as given, possibly HTML. */
  content?: string
  authors: string[]
  publishedDateTime?: Instant
  updatedDateTime?: Instant
  categories: string[]
  language?: string
  enclosures: Enclosure[]
  /** Name and address of the publication an aggregated item came from. */
  origin?: { title?: string; url?: string }
  rights?: string
  /** Address of an AMP version, where the feed names one. */
  ampWebUrl?: string
  /** How many comments it had when the feed was made. */
  comments?: number
  /** What it answers: the id and address of another entry. */
  replyTo?: { id?: string; url?: string }
  /** Where it is about, degrees north and east; of a line or an area the middle. */
  place?: { latitude: number; longitude: number; name?: string }
  /** Of an event: when and where. */
  occasion?: Occasion
}

/** What a source said in one answer: the feed itself and its entries. */
export interface Feed {
  /** Which format it turned out to be. */
  format: 'rss' | 'rdf' | 'atom' | 'json-feed' | 'sitemap' | 'listing' | 'mail' | 'calendar' | 'unknown'
  title?: string
  /** The web page it belongs to. */
  url?: string
  description?: string
  language?: string
  image?: string
  updatedDateTime?: Instant
  authors: string[]
  categories: string[]
  /** WebSub hub and the topic address it knows this feed by. */
  websub?: { hub: string; self?: string }
  /** The publisher's wish: do not ask again before so many minutes. */
  ttlMinutes?: number
  /** Hours (0-23, UTC) and days the publisher wants no polls. */
  skipHours?: number[]
  skipDays?: string[]
  entries: Entry[]
}

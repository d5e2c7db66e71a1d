import type { Enclosure } from '../../news/entry.ts'

/** Text as a feed gave it. */
export interface GivenText {
  value: string
  /** `unsure`: RSS does not say whether a title is text or HTML; its look decides. */
  kind: 'text' | 'html' | 'unsure'
  /** The `xml:base` in effect, when there is one. */
  base?: string
}

/** An address as a feed gave it, perhaps relative. */
export interface GivenLink {
  href: string
  base?: string
  /** It leads to something else than HTML; a link to a page takes its place. */
  notPage?: boolean
}

/** A file with its address as given. */
export type GivenEnclosure = Enclosure & { base?: string }

/** What feeds and entries say of themselves in the same words. Dates are the text as it stands. */
export interface Given {
  id?: string
  title?: GivenText
  link?: GivenLink
  /** Description, subtitle, summary. */
  summary?: GivenText
  published?: string
  updated?: string
  authors?: string[]
  categories?: string[]
  language?: string
  rights?: string
  image?: GivenLink
}

/** An entry in the feed's own words. */
export interface GivenEntry extends Given {
  content?: GivenText
  enclosures?: GivenEnclosure[]
  origin?: { title?: string; url?: string }
  ampLink?: GivenLink
  comments?: number
  /** How long what the entry carries plays. */
  seconds?: number
  replyTo?: { id?: string; link?: GivenLink }
  /** Degrees; a place needs both. */
  latitude?: number
  longitude?: number
  placeName?: string
  /** The publisher's address behind a counting redirect (FeedBurner, Pheedo). */
  originalLink?: GivenLink
  /** An address that serves when there is no link: a permalink guid, `content src`, `related`. */
  spareLink?: GivenLink
  /** What other vocabularies than the format's own say; counts where that is silent. */
  spare?: GivenEntry
}

/** A feed in its own words. */
export interface GivenFeed extends Given {
  format: 'rss' | 'rdf' | 'atom' | 'json-feed' | 'unknown'
  hub?: string
  self?: string
  ttlMinutes?: number
  /** The syndication module's rhythm: so many updates in so many minutes. */
  periodMinutes?: number | undefined
  timesAPeriod?: number
  skipHours?: number[]
  skipDays?: string[]
  /** What other vocabularies than the format's own say. */
  spare?: GivenFeed
  entries: GivenEntry[]
  /** How many entries were left out because there are too many. */
  left?: number
}

/** Adds a word to a list that may not exist yet; empty words and repetitions are left out. */
export function addTo(target: Given, list: 'authors' | 'categories', word: string | undefined): void {
  const trimmed = word?.replace(/\s+/g, ' ').trim()
  if (!trimmed) return
  const words = target[list]
  if (words === undefined) target[list] = [trimmed]
  else if (!words.includes(trimmed)) words.push(trimmed)
}

/** Adds a file; the same address twice is one file, what the second says completes the first. */
export function addEnclosure(target: GivenEntry, enclosure: GivenEnclosure): void {
  target.enclosures ??= []
  const known = target.enclosures.find(({ url }) => url === enclosure.url)
  if (known) Object.assign(known, { ...enclosure, ...known })
  else target.enclosures.push(enclosure)
}

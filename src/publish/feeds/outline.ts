import type { Instant } from '../../news/instant.ts'
import type { NewsRecord } from '../../news/record.ts'
import type { Tombstone } from '../../news/tombstone.ts'
import { articlePath, publisherUrl, siteUrl, slugOf } from '../addresses.ts'
import type { Catalogue } from '../catalogue.ts'
import { displayText } from '../display-text.ts'
import type { HeldImage } from '../edition.ts'
import { stringsFor } from '../site/strings/pick.ts'

/** One entry as all three formats tell it. */
export interface Outline {
  /** Stable for ever: a tag URI made of the record's path, which never changes. */
  id: string
  title: string
  /** The publisher's article. */
  externalUrl: string
  /** The hub's own page of it. */
  pageUrl: string
  summary: string
  providerName: string
  authors: string[]
  topics: string[]
  published: Instant
  updated: Instant
  image?: { url: string; held: HeldImage }
}

/** What is left of an entry that was withdrawn. */
export interface Withdrawal {
  id: string
  at: Instant
  title?: string
}

/** A feed as all three formats tell it. */
export interface FeedOutline {
  title: string
  description: string
  /** The page it belongs to. */
  pageUrl: string
  /** Folder of the feed's three files: nothing, or `topics/ai/`. */
  folder: string
  siteUrl: string
  locale: string
  updated: Instant
  /** WebSub hub to subscribe at. */
  websubHub?: string
  entries: Outline[]
  withdrawals: Withdrawal[]
}

/** Entries a feed; about what readers keep, and what fits in 100 kB. */
export const FEED_ENTRIES = 50
/** A withdrawal is told for so many days: readers that poll less often than monthly are rare. */
const WITHDRAWAL_DAYS = 31

/** A tag URI (RFC 4151) from the hub's host, the day in the record's name and the record's path. */
export function entryId(record: Pick<NewsRecord, 'path'>, webUrl: string): string {
  const { hostname, pathname } = new URL(webUrl)
  const slug = slugOf(record)
  const day = /^\d{4}-\d{2}-\d{2}/.exec(slug)?.[0] ?? '2026-01-01'
  return `tag:${hostname},${day}:${pathname.replace(/\/+$/, '')}/news/${slug}`
}

function outlineOf(record: NewsRecord, catalogue: Catalogue): Outline {
  const { fields } = record
  const { hub, heldImages } = catalogue.edition
  const lead = fields.images[0]
  const held = lead?.isCached ? heldImages?.get(lead.url) : undefined
  return {
    id: entryId(record, hub.webUrl),
    title: fields.title,
    externalUrl: publisherUrl(fields),
    pageUrl: siteUrl(hub, articlePath(record)),
    summary: withCorrection(displayText(fields.excerpt), record, catalogue),
    providerName: fields.provider.name,
    authors: fields.provider.authors?.map(({ name }) => name) ?? [],
    topics: fields.topics,
    published: fields.publishedDateTime,
    updated: fields.updatedDateTime ?? fields.publishedDateTime,
    ...(held && { image: { url: siteUrl(hub, held.path), held } }),
  }
}

/** A reader who keeps the old entry is told what its publisher corrected. */
function withCorrection(summary: string, { path }: NewsRecord, { edition }: Catalogue): string {
  const correction = edition.changes?.get(path)?.findLast((change) => change.what.includes('correction'))?.correction
  if (correction === undefined) return summary
  const note = `${stringsFor(edition.hub.locale).publisherCorrected}${correction}`
  return summary === '' ? note : `${summary} [${note}]`
}

/** Those the feeds still tell of, newest first. */
export function withdrawalsOf(catalogue: Catalogue): Withdrawal[] {
  const { hub, tombstones, asOf } = catalogue.edition
  const since = new Date(Date.parse(asOf) - WITHDRAWAL_DAYS * 86_400_000).toISOString()
  return tombstones
    .filter(({ path, at }) => path.startsWith('_news/') && at >= since)
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .map((tombstone: Tombstone) => ({
      id: entryId(tombstone, hub.webUrl),
      at: tombstone.at,
      ...(tombstone.title !== undefined && { title: tombstone.title }),
    }))
}

/** A feed of records, newest first; withdrawals are told in every feed, for nobody knows any more where they stood. */
export function feedOutline(
  catalogue: Catalogue,
  about: { title: string; description: string; folder: string; records: readonly NewsRecord[] },
): FeedOutline {
  const { hub, asOf } = catalogue.edition
  const entries = about.records.slice(0, FEED_ENTRIES).map((record) => outlineOf(record, catalogue))
  const withdrawals = withdrawalsOf(catalogue)
  const moments = [...entries.map(({ updated }) => updated), ...withdrawals.map(({ at }) => at)].sort()
  return {
    title: about.title,
    description: about.description,
    pageUrl: siteUrl(hub, about.folder),
    folder: about.folder,
    siteUrl: hub.webUrl,
    locale: hub.locale,
    updated: moments.at(-1) ?? asOf,
    ...(hub.websubHub !== undefined && { websubHub: hub.websubHub }),
    entries,
    withdrawals,
  }
}

import { collect } from '../collect/collect.ts'
import type { RobotsGate } from '../collect/robots-gate.ts'
import type { Entry } from '../news/entry.ts'
import { type Instant, instant } from '../news/instant.ts'
import type { Notice } from '../news/notice.ts'
import type { Poll } from '../news/poll.ts'
import type { Source } from '../news/source.ts'
import type { Store } from '../ports/store.ts'
import { readSource, type SourceReading } from '../read/read-source.ts'
import type { World } from './world.ts'

/** Sitemaps of an index asked in one poll. */
const MOST_SITEMAPS = 12

const DAY = 86_400_000

type Sitemap = NonNullable<SourceReading['sitemaps']>[number]

/** The index the sitemaps are of, and what asking needs. */
export interface SitemapIndex {
  source: Source
  /** When the index last answered, before this poll. */
  before: Instant | undefined
  now: Instant
  world: Pick<World, 'fetch' | 'store' | 'signal'>
  gate: RobotsGate
}

/** What the sitemaps of an index brought; the polls are to be saved with the entries. */
export interface SitemapParts {
  entries: Entry[]
  polls: Poll[]
  notices: Notice[]
  /** One of them answered for the first time. */
  isFirst: boolean
}

/**
 * Asks those sitemaps of an index that may hold something new, each with the validators of its own last answer and with
 * leave of its host's robots.txt.
 */
export async function collectSitemaps(sitemaps: readonly Sitemap[], index: SitemapIndex): Promise<SitemapParts> {
  const parts: SitemapParts = { entries: [], polls: [], notices: [], isFirst: false }
  for (const { sitemap, poll } of await choose(sitemaps, index)) {
    if (index.world.signal.aborted) break
    await askSitemap(sitemap.url, { poll, index, parts })
  }
  return parts
}

async function askSitemap(
  url: string,
  { poll, index, parts }: { poll: Poll | undefined; index: SitemapIndex; parts: SitemapParts },
): Promise<void> {
  const { source, now, world, gate } = index
  const part: Source = { id: partId(source, url), kind: 'sitemap', url }
  const answer = await collect(part, poll, { fetch: world.fetch, now, signal: world.signal, allows: gate.allows })
  if (world.signal.aborted && !answer.capture) return
  // Its index says when it is worth asking; a moment of its own would wake the server for nothing.
  const { nextAt: _, ...known } = answer.poll
  parts.polls.push(known)
  parts.notices.push(...answer.notices)
  if (!answer.capture) return
  const { feed, notices } = readSource(answer.capture, source)
  // An own loop: 50,000 entries are too many for the arguments of one call.
  for (const entry of feed.entries) parts.entries.push(entry)
  parts.isFirst ||= poll?.lastSuccessAt === undefined
  parts.notices.push(...notices)
}

interface Chosen {
  sitemap: Sitemap
  poll: Poll | undefined
}

/** The sitemaps to ask: the newest first; those without a date last, the longest unasked first. */
async function choose(sitemaps: readonly Sitemap[], index: SitemapIndex): Promise<Chosen[]> {
  const polls = await pollsOf(sitemaps, index)
  return polls
    .filter((one) => mayBringNews(one, index.before))
    .sort((one, other) => {
      const [a = '', b = ''] = [one.sitemap.updatedDateTime, other.sitemap.updatedDateTime]
      if (a !== b) return a > b ? -1 : 1
      return (one.poll?.lastAt ?? '') < (other.poll?.lastAt ?? '') ? -1 : 1
    })
    .slice(0, MOST_SITEMAPS)
}

async function pollsOf(sitemaps: readonly Sitemap[], { source, world }: SitemapIndex): Promise<Chosen[]> {
  const known: Chosen[] = []
  for (const sitemap of sitemaps) {
    known.push({ sitemap, poll: await world.store.poll(partId(source, sitemap.url)) })
  }
  return known
}

/** It changed since it, or else its index, last answered; or nobody says when it changed; or it failed last time. */
function mayBringNews({ sitemap, poll }: Chosen, indexBefore: Instant | undefined): boolean {
  const changed = sitemap.updatedDateTime
  if (poll?.gone) return false
  if (changed === undefined || (poll && poll.failures > 0)) return true
  const since = poll?.lastSuccessAt ?? indexBefore
  return since === undefined || endOf(changed) > since
}

/** A moment at midnight is most often a day without its time: it lasts until the day is over. */
function endOf(changed: Instant): Instant {
  return changed.endsWith('T00:00:00Z') ? instant(Date.parse(changed) + DAY) : changed
}

/** Name of a sitemap's poll; a blank is in no source's id, so that it meets no source. */
function partId({ id }: Source, url: string): string {
  return `${id} ${url}`
}

/** The sitemaps of an index that answered "unchanged": those that carry no date may have changed all the same. */
export async function knownSitemaps(source: Source, store: Store): Promise<Sitemap[]> {
  if (source.kind !== 'sitemap') return []
  const capture = await store.capture(source.url)
  const head = new TextDecoder().decode(capture?.body.subarray(0, 4096))
  return capture && /<(\w+:)?sitemapindex/i.test(head) ? (readSource(capture, source).sitemaps ?? []) : []
}

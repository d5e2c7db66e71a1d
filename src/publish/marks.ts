import type { Provider } from '../news/provider.ts'
import type { CollectionRecord, NewsRecord } from '../news/record.ts'
import { folderName } from './addresses.ts'
import { eventCalendar } from './collections/event-times.ts'
import type { Placement } from './collections/sponsorships.ts'
import { listedSponsorships, messageOn, sponsorshipsAt, sponsorshipsOn } from './collections/sponsorships.ts'
import { digest } from './digest.ts'
import type { Edition } from './edition.ts'
import { presentOf } from './edition.ts'
import { isStillNews } from './sitemaps/news-days.ts'
import type { CoveredStory } from './stories.ts'
import { dayName, wallClock } from './time.ts'

/**
 * Marks: short texts that are equal only when what they stand for is. A plan's key is made of the marks of all it
 * shows, so that a build can leave out what the last one made already. Whoever shows something new on a page adds it
 * here; a test changes editions at random and looks for pages that changed while their key did not.
 */
export interface Marks {
  /** All that the edition itself says: settings, taxonomy, organizations, year. */
  frame: string
  /** What advertisers say today in one place of the site. */
  sponsored(placement: Placement, topic?: string): string
  /** A record with its decision, changes, held pictures, whether it is pinned, and which of its publishers have a page. */
  record(record: NewsRecord): string
  story(story: CoveredStory): string
}

/** What of the catalogue marks are made from. */
interface Marked {
  edition: Edition
  /** Folder names of publishers with a page. */
  providers: ReadonlyMap<string, unknown>
  /** Topics that have news, by name. */
  byTopic: ReadonlyMap<string, unknown>
  /** What advertisers pay for today. */
  sponsorships: readonly CollectionRecord[]
  /** The present day, in the hub's zone: `2026-11-23`. */
  day: string
  /** The year of the edition's moment. */
  year: number
}

/** Remembers what was computed for each object. */
function remembered<Key extends object>(compute: (key: Key) => string): (key: Key) => string {
  const known = new Map<Key, string>()
  return (key) => {
    const found = known.get(key)
    if (found !== undefined) return found
    const computed = compute(key)
    known.set(key, computed)
    return computed
  }
}

/** What a record's file and decision say. */
function ownMark(record: NewsRecord, edition: Edition): string {
  return edition.marks?.get(record.path) ?? JSON.stringify([record, edition.decisions.get(record.path)])
}

/** Mark of everything an edition holds: two editions with the same mark have the same pages. */
export function editionMark(edition: Edition): string {
  const {
    records,
    decisions: _,
    gists: __,
    marks: ___,
    changes,
    moved,
    splits,
    formerIds,
    pins,
    heldImages,
    deadLinks,
    drawCard,
    today: ____,
    ...small
  } = edition
  const tables = [changes, moved, splits, formerIds, pins, heldImages, deadLinks].map((table) => [...(table ?? [])])
  const parts = [JSON.stringify([small, tables, drawCard !== undefined, calendarStand(edition)])]
  for (const record of records) parts.push(record.path, ownMark(record, edition))
  return digest(parts.join('\n'))
}

/** What of an edition is another on another day, though nothing is new: a day that changes none of it changes no page. */
function calendarStand(edition: Edition) {
  const { records, collections, hub } = edition
  const now = presentOf(edition)
  const wall = wallClock(hub.timeZone)(now)
  const day = dayName(wall)
  const events = collections.filter(({ collection }) => collection === 'events')
  const { upcoming, past } = eventCalendar(events, { now, timeZone: hub.timeZone })
  return [
    wall.year,
    records.filter(isStillNews(edition)).length,
    [upcoming, past].map((list) => list.map(({ path }) => path)),
    listedSponsorships(collections, day).map(({ record, status }) => [record.path, status]),
    sponsorshipsOn(collections, day).map((record) => [record.path, messageOn(record, day)]),
  ]
}

function frameOf({ edition, byTopic, year }: Marked): string {
  const { hub, taxonomy, organizations, theme, drawCard } = edition
  const topics = taxonomy.map(({ name }) => byTopic.has(name))
  return digest(JSON.stringify([hub, taxonomy, organizations, theme, topics, year, drawCard !== undefined]))
}

/** Marks of an edition; each is computed when it is first asked for. */
export function marksOf(marked: Marked): Marks {
  const { edition, providers } = marked
  const hasPage = (provider: Provider | undefined) =>
    provider !== undefined && providers.has(folderName(provider.domain))
  const record = remembered((each: NewsRecord) => {
    const { fields } = each
    const held = fields.images.map(({ url }) => edition.heldImages?.get(url))
    const changes = edition.changes?.get(each.path)
    let pages = hasPage(fields.provider) ? '+' : '-'
    for (const { provider } of fields.related) pages += hasPage(provider) ? '+' : '-'
    const pinned = edition.pins?.get(each.path)
    const rest = changes || pinned || held.some(Boolean) ? JSON.stringify([changes, held, pinned]) : ''
    return digest(`${ownMark(each, edition)} ${pages} ${rest}`)
  })
  const story = remembered((each: CoveredStory) => {
    // All that can be said of a story of one record is in the record.
    if (each.coverage.length === 1 && each.coverage[0]?.record === each.head) return digest(each.id + record(each.head))
    // What has no record of its own stands in one of those that have: it need only be said which.
    const coverage = each.coverage.map((one) => (one.record ? record(one.record) : `${one.webUrl} ${one.title}`))
    const history = JSON.stringify([edition.formerIds?.get(each.id), edition.splits?.get(each.id)])
    return digest([each.id, history, record(each.head), ...coverage].join('\n'))
  })
  const sponsored = (placement: Placement, topic?: string) =>
    JSON.stringify(sponsorshipsAt(marked.sponsorships, placement, topic).map((each) => messageOn(each, marked.day)))
  return { frame: frameOf(marked), sponsored, record, story }
}

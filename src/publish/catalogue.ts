import type { Instant } from '../news/instant.ts'
import type { Organization } from '../news/provider.ts'
import type { CollectionRecord, NewsRecord } from '../news/record.ts'
import type { Topic } from '../news/topic.ts'
import { folderName } from './addresses.ts'
import { sponsorshipsOn } from './collections/sponsorships.ts'
import type { Edition } from './edition.ts'
import { presentOf } from './edition.ts'
import type { Marks } from './marks.ts'
import { marksOf } from './marks.ts'
import type { ReasonWords } from './reasons/reason-words.ts'
import { reasonWordsFor } from './reasons/reason-words.ts'
import type { CoveredStory } from './stories.ts'
import { coveredStories, isHidden } from './stories.ts'
import type { WallClock } from './time.ts'
import { dayName, wallClock } from './time.ts'

/** A publisher with what the hub shows of it, newest first; nothing for an organization without news. */
export interface Shelf {
  name: string
  domain: string
  records: NewsRecord[]
}

/** An edition with everything looked up once that several renditions need. Nothing in it is changed afterwards. */
export interface Catalogue {
  edition: Edition
  /** The hub's own clock. */
  clock: WallClock
  /** The rules' reasons in the hub's language. */
  reasons: ReasonWords
  /** Newest first. */
  published: readonly NewsRecord[]
  /** Published, and hidden behind a better record: these have a page and a detail file. */
  shown: readonly NewsRecord[]
  topics: ReadonlyMap<string, Topic>
  /** Published records by topic name, newest first. */
  byTopic: ReadonlyMap<string, readonly NewsRecord[]>
  /** By folder name of the domain, names in order. */
  providers: ReadonlyMap<string, Shelf>
  /** By day in the hub's time zone, newest day first. */
  byDay: ReadonlyMap<string, readonly NewsRecord[]>
  /** Hottest first. */
  stories: readonly CoveredStory[]
  /** The same by topic name. */
  storiesByTopic: ReadonlyMap<string, readonly CoveredStory[]>
  /** By record path, hidden records included. */
  storyOf: ReadonlyMap<string, CoveredStory>
  /** See `presentOf`. */
  now: Instant
  /** Sponsorships scheduled for today. */
  sponsorships: readonly CollectionRecord[]
  /** What keys of plans are made of. */
  marks: Marks
}

/** Newest first; the path decides between records of one second, so that the order is always the same. */
export function newestFirst(left: NewsRecord, right: NewsRecord): number {
  const [a, b] = [left.fields.publishedDateTime, right.fields.publishedDateTime]
  if (a !== b) return a < b ? 1 : -1
  return left.path < right.path ? 1 : -1
}

/** Values by each of their keys, in the order they had; a key named twice counts once. */
function grouped<Value>(values: readonly Value[], keysOf: (value: Value) => readonly string[]): Map<string, Value[]> {
  const groups = new Map<string, Value[]>()
  for (const value of values) {
    const keys = keysOf(value)
    keys.forEach((key, index) => {
      const group = groups.get(key)
      if (!group) groups.set(key, [value])
      else if (keys.indexOf(key) === index) group.push(value)
    })
  }
  return groups
}

/** Everybody with news, and every organization the hub knows. */
function providerShelves(published: readonly NewsRecord[], organizations: readonly Organization[]): Map<string, Shelf> {
  const shelves = new Map<string, Shelf>()
  for (const record of published) {
    const { name, domain } = record.fields.provider
    const folder = folderName(domain)
    const shelf = shelves.get(folder)
    if (shelf) shelf.records.push(record)
    else shelves.set(folder, { name, domain, records: [record] })
  }
  for (const { name, domain } of organizations) {
    const folder = folderName(domain)
    if (!shelves.has(folder)) shelves.set(folder, { name, domain, records: [] })
  }
  return new Map([...shelves].sort(([, a], [, b]) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1)))
}

function storiesByRecord(stories: readonly CoveredStory[]): Map<string, CoveredStory> {
  const byRecord = new Map<string, CoveredStory>()
  for (const story of stories) {
    for (const { record } of story.coverage) if (record && !byRecord.has(record.path)) byRecord.set(record.path, story)
  }
  return byRecord
}

/** Looks an edition through once. */
export function catalogueOf(edition: Edition): Catalogue {
  const shown = edition.records.filter((record) => record.fields.published || isHidden(record)).sort(newestFirst)
  const published = shown.filter((record) => record.fields.published)
  const stories = coveredStories(edition)
  const clock = wallClock(edition.hub.timeZone)
  const byTopic = grouped(published, (record) => record.fields.topics)
  const providers = providerShelves(published, edition.organizations)
  const now = presentOf(edition)
  const day = dayName(clock(now))
  const sponsorships = sponsorshipsOn(edition.collections, day)
  return {
    edition,
    clock,
    reasons: reasonWordsFor(edition.hub.locale),
    sponsorships,
    published,
    shown,
    topics: new Map(edition.taxonomy.map((topic) => [topic.name, topic])),
    byTopic,
    providers,
    byDay: grouped(published, (record) => [dayName(clock(record.fields.publishedDateTime))]),
    stories,
    storiesByTopic: grouped(stories, (story) => story.topics),
    storyOf: storiesByRecord(stories),
    now,
    marks: marksOf({ edition, providers, byTopic, day, year: clock(edition.asOf).year, sponsorships }),
  }
}

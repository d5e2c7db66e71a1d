import type { Instant } from '../news/instant.ts'
import type { Provider } from '../news/provider.ts'
import type { NewsRecord, RelatedRecord } from '../news/record.ts'
import { hostOf, publisherUrl, safeLink, slugOf } from './addresses.ts'
import type { Edition, Gist } from './edition.ts'

/** One article of a story, whether it is a record of its own or only named by one. */
export interface Coverage {
  title: string
  excerpt?: string
  webUrl: string
  type?: string
  publishedDateTime?: Instant
  provider?: Provider
  quality?: number
  /** The record, where the article has a page of its own on the hub. */
  record?: NewsRecord
}

/** A story as the content tree tells it: published records on one event with all coverage they name. */
export interface CoveredStory {
  /** Stable: the grouping's own id where known, else the slug of the story's first record. */
  id: string
  /** The record that stands for the story. */
  head: NewsRecord
  /** In order of publication, undated last. */
  coverage: Coverage[]
  /** Distinct names of the publishers, in the order in which they reported. */
  providers: string[]
  heat: number
  openedAt: Instant
  latestAt: Instant
  /** When an editor last chose it to stand first, where that is so. */
  pinnedAt?: Instant
  /** Topics of all its records, the head's first. */
  topics: string[]
}

type Unpublished = Pick<Edition, 'records' | 'decisions' | 'gists' | 'tombstones' | 'pins'>

function gistOf({ path }: NewsRecord, { gists, decisions }: Pick<Edition, 'gists' | 'decisions'>): Gist | undefined {
  return gists?.get(path) ?? decisions.get(path)
}

/** Calls back with each address under which an article may be named: of tens of thousands no lists are made. */
function eachAddress({ fields }: NewsRecord, visit: (url: string) => void): void {
  const { webUrl, originalUrl, ampWebUrl } = fields
  if (webUrl !== undefined) visit(webUrl)
  if (originalUrl !== undefined && originalUrl !== webUrl) visit(originalUrl)
  if (ampWebUrl !== undefined) visit(ampWebUrl)
}

/** Hidden behind a better record of the same story: not listed, but part of the story's coverage. */
export function isHidden(record: NewsRecord): boolean {
  return !record.fields.published && record.fields.heat === -1
}

/** Addresses that must not appear anywhere: withdrawn, or held and rejected by a decision. */
function withheldAddresses(edition: Unpublished): Set<string> {
  const withheld = new Set<string>()
  for (const tombstone of edition.tombstones) if (tombstone.webUrl) withheld.add(tombstone.webUrl)
  for (const record of edition.records) {
    if (record.fields.published) continue
    const verdict = gistOf(record, edition)?.verdict
    if (verdict !== 'hold' && verdict !== 'reject') continue
    eachAddress(record, (url) => withheld.add(url))
  }
  return withheld
}

/** Groups of published records that name each other (or the same coverage), by disjoint sets. */
function groups(published: readonly NewsRecord[]): NewsRecord[][] {
  const leader = published.map((_, index) => index)
  const find = (index: number): number => {
    let at = index
    for (let up = leader[at]; up !== undefined && up !== at; up = leader[at]) {
      leader[at] = leader[up] ?? up
      at = up
    }
    return at
  }
  const seen = new Map<string, number>()
  const meet = (url: string, index: number) => {
    const other = seen.get(url)
    if (other === undefined) seen.set(url, index)
    else if (other !== index) leader[Math.max(find(index), find(other))] = Math.min(find(index), find(other))
  }
  published.forEach((record, index) => {
    eachAddress(record, (url) => meet(url, index))
    for (const { webUrl } of record.fields.related) meet(webUrl, index)
  })
  const members = new Map<number, NewsRecord[]>()
  published.forEach((record, index) => {
    const root = find(index)
    const group = members.get(root)
    if (group) group.push(record)
    else members.set(root, [record])
  })
  return [...members.values()]
}

function coverageOfRecord(record: NewsRecord): Coverage {
  const { title, excerpt, type, publishedDateTime, provider, quality } = record.fields
  return { title, excerpt, webUrl: publisherUrl(record.fields), type, publishedDateTime, provider, quality, record }
}

function coverageOfRelated(related: RelatedRecord): Coverage {
  const { title, excerpt, webUrl, type, publishedDateTime, provider, quality } = related
  const found: Coverage = { title, webUrl: safeLink(webUrl) }
  return Object.assign(
    found,
    excerpt !== undefined && { excerpt },
    type !== undefined && { type },
    publishedDateTime !== undefined && { publishedDateTime },
    provider !== undefined && { provider },
    quality !== undefined && { quality },
  )
}

function byTime(left: Coverage, right: Coverage): number {
  const [a, b] = [left.publishedDateTime ?? '9', right.publishedDateTime ?? '9']
  if (a !== b) return a < b ? -1 : 1
  return left.webUrl < right.webUrl ? -1 : 1
}

interface Shelf {
  byUrl: ReadonlyMap<string, NewsRecord>
  withheld: ReadonlySet<string>
  edition: Unpublished
}

/** All articles of a group: its records, then what they name that is not a record of the group. */
function coverageOf(group: readonly NewsRecord[], shelf: Shelf): Coverage[] {
  const known = new Set<string>()
  const coverage: Coverage[] = []
  for (const record of group) {
    eachAddress(record, (url) => known.add(url))
    coverage.push(coverageOfRecord(record))
  }
  for (const related of group.flatMap((record) => record.fields.related)) {
    if (known.has(related.webUrl) || shelf.withheld.has(related.webUrl)) continue
    const record = shelf.byUrl.get(related.webUrl)
    known.add(related.webUrl)
    if (record) eachAddress(record, (url) => known.add(url))
    coverage.push(record ? coverageOfRecord(record) : coverageOfRelated(related))
  }
  return coverage.sort(byTime)
}

function headOf(group: readonly NewsRecord[]): NewsRecord {
  return group.reduce((best, record) => {
    const [a, b] = [best.fields, record.fields]
    if (a.heat !== b.heat) return a.heat > b.heat ? best : record
    if (a.quality !== b.quality) return a.quality > b.quality ? best : record
    return best.path <= record.path ? best : record
  })
}

function isEarlier(left: NewsRecord, right: NewsRecord): boolean {
  const [a, b] = [left.fields.publishedDateTime, right.fields.publishedDateTime]
  return a === b ? left.path < right.path : a < b
}

/** Most stories are one article. */
function loneStory(record: NewsRecord, shelf: Shelf): CoveredStory {
  const { heat, publishedDateTime, topics, provider } = record.fields
  const coverage = coverageOfRecord(record)
  return {
    id: gistOf(record, shelf.edition)?.story ?? slugOf(record),
    head: record,
    coverage: [coverage],
    providers: [provider.name ?? hostOf(coverage.webUrl)],
    heat,
    openedAt: publishedDateTime,
    latestAt: publishedDateTime,
    topics: [...new Set(topics)],
  }
}

function storyOf(group: readonly NewsRecord[], shelf: Shelf): CoveredStory {
  const [only] = group
  if (group.length === 1 && only?.fields.related.length === 0) return loneStory(only, shelf)
  const head = headOf(group)
  const first = group.reduce((earliest, record) => (isEarlier(record, earliest) ? record : earliest))
  const coverage = coverageOf(group, shelf)
  const times = coverage.map((each) => each.publishedDateTime).filter((time) => time !== undefined)
  return {
    id: gistOf(head, shelf.edition)?.story ?? slugOf(first),
    head,
    coverage,
    providers: [...new Set(coverage.map((each) => each.provider?.name ?? hostOf(each.webUrl)))],
    heat: head.fields.heat,
    openedAt: times[0] ?? head.fields.publishedDateTime,
    latestAt: times.at(-1) ?? head.fields.publishedDateTime,
    topics: [...new Set([head, ...group].flatMap((record) => record.fields.topics))],
  }
}

/** A story stands first with any of its records; the newest choice counts. */
function withPin(story: CoveredStory, group: readonly NewsRecord[], { pins }: Unpublished): CoveredStory {
  const moments = pins?.size ? group.flatMap(({ path }) => pins.get(path) ?? []).sort() : []
  const pinnedAt = moments.at(-1)
  return pinnedAt === undefined ? story : { ...story, pinnedAt }
}

/** Gives every story an address of its own, should the grouping have used one id twice. */
function withDistinctIds(stories: CoveredStory[]): CoveredStory[] {
  const taken = new Set<string>()
  return stories.map((story) => {
    const id = taken.has(story.id) ? slugOf(story.head) : story.id
    taken.add(id)
    return id === story.id ? story : { ...story, id }
  })
}

/**
 * The stories of an edition, hottest first: a record and its `related`, joined with every published record that names
 * the same article. Every published record is in exactly one story; a story may have a single article.
 */
export function coveredStories(edition: Unpublished): CoveredStory[] {
  const byUrl = new Map<string, NewsRecord>()
  for (const record of edition.records) {
    if (!record.fields.published && !isHidden(record)) continue
    eachAddress(record, (url) => {
      if (!byUrl.has(url)) byUrl.set(url, record)
    })
  }
  const shelf: Shelf = { byUrl, withheld: withheldAddresses(edition), edition }
  const published = edition.records.filter((record) => record.fields.published)
  const stories = groups(published).map((group) => withPin(storyOf(group, shelf), group, edition))
  stories.sort((a, b) => b.heat - a.heat || (a.latestAt < b.latestAt ? 1 : -1))
  return withDistinctIds(stories)
}

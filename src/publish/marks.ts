import type { Provider } from '../news/provider.ts'
import type { CollectionRecord, NewsRecord } from '../news/record.ts'
import { folderName } from './addresses.ts'
import { digest } from './digest.ts'
import type { Edition } from './edition.ts'
import type { CoveredStory } from './stories.ts'

/**
 * Marks: short texts that are equal only when what they stand for is. A plan's key is made of the marks of all it
 * shows, so that a build can leave out what the last one made already. Whoever shows something new on a page adds it
 * here; a test changes editions at random and looks for pages that changed while their key did not.
 */
export interface Marks {
  /** All that the edition itself says: settings, taxonomy, organizations, year, today's sponsorships. */
  frame: string
  /** A record with its decision, changes, held pictures, and which of its publishers have a page. */
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
  /** The present year, in the hub's zone. */
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
    heldImages,
    deadLinks,
    drawCard,
    ...small
  } = edition
  const tables = [changes, moved, heldImages, deadLinks].map((table) => [...(table ?? [])])
  const parts = [JSON.stringify([small, tables, drawCard !== undefined])]
  for (const record of records) parts.push(record.path, ownMark(record, edition))
  return digest(parts.join('\n'))
}

function frameOf({ edition, byTopic, year, sponsorships }: Marked): string {
  const { hub, taxonomy, organizations, theme, drawCard } = edition
  const topics = taxonomy.map(({ name }) => byTopic.has(name))
  return digest(
    JSON.stringify([hub, taxonomy, organizations, theme, topics, year, sponsorships, drawCard !== undefined]),
  )
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
    const rest = changes || held.some(Boolean) ? JSON.stringify([changes, held]) : ''
    return digest(`${ownMark(each, edition)} ${pages} ${rest}`)
  })
  const story = remembered((each: CoveredStory) => {
    // All that can be said of a story of one record is in the record.
    if (each.coverage.length === 1 && each.coverage[0]?.record === each.head) return digest(each.id + record(each.head))
    // What has no record of its own stands in one of those that have: it need only be said which.
    const coverage = each.coverage.map((one) => (one.record ? record(one.record) : `${one.webUrl} ${one.title}`))
    return digest([each.id, record(each.head), ...coverage].join('\n'))
  })
  return { frame: frameOf(marked), record, story }
}

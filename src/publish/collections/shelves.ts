import type { Instant } from '../../news/instant.ts'
import type { CollectionRecord } from '../../news/record.ts'
import type { Edition } from '../edition.ts'
import { eventCalendar } from './event-times.ts'
import { numberField } from './fields.ts'

/** The collections of the reference with the titles of their lists. */
export const COLLECTION_TITLES: Readonly<Record<string, string>> = {
  learning: 'Learning Resources',
  samples: 'Samples',
  people: 'People',
  communities: 'Communities',
  events: 'Events',
  companies: 'Companies',
  projects: 'Projects',
  challenges: 'Challenges',
  forms: 'Forms',
}

function hottestFirst(left: CollectionRecord, right: CollectionRecord): number {
  const difference = (numberField(right.fields.heat) ?? 0) - (numberField(left.fields.heat) ?? 0)
  if (difference !== 0) return difference
  return left.path < right.path ? -1 : 1
}

/** Whether a record is to be seen: not withdrawn, not held back. */
export function isShown({ fields }: CollectionRecord): boolean {
  return fields.published !== false && fields.removed !== true && fields.deleted !== true
}

function inOrder(collection: string, records: CollectionRecord[], { edition, now }: Shelved): CollectionRecord[] {
  if (collection !== 'events') return records.sort(hottestFirst)
  const { upcoming, past } = eventCalendar(records, { now, timeZone: edition.hub.timeZone })
  return [...upcoming, ...past]
}

/** What of the catalogue shelves are made from. */
interface Shelved {
  edition: Edition
  now: Instant
}

/**
 * Shown records by collection, hottest first; events in the order of the calendar, those to come before those past. The
 * reference's collections even when empty, then any other the hub has. Sponsorships are no shelf.
 */
export function collectionShelves(shelved: Shelved): Map<string, CollectionRecord[]> {
  const shelves = new Map<string, CollectionRecord[]>(Object.keys(COLLECTION_TITLES).map((name) => [name, []]))
  for (const record of shelved.edition.collections.filter(isShown)) {
    if (record.collection === 'sponsorships') continue
    const shelf = shelves.get(record.collection)
    if (shelf) shelf.push(record)
    else shelves.set(record.collection, [record])
  }
  for (const [collection, records] of shelves) shelves.set(collection, inOrder(collection, records, shelved))
  return shelves
}

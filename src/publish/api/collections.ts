import { ownValue } from '../../news/own-value.ts'
import type { CollectionRecord } from '../../news/record.ts'
import { collectionSlug, folderName } from '../addresses.ts'
import type { Catalogue } from '../catalogue.ts'
import { digest } from '../digest.ts'
import type { Plan } from '../plan.ts'
import { jsonPlan } from '../plan.ts'
import { numberField, textsField } from './collection-fields.ts'
import type { Lookup } from './collection-item.ts'
import { collectionDetail, collectionItem } from './collection-item.ts'
import { pagedPlans } from './paging.ts'

/** The collections of the reference with the titles of their lists. */
const TITLES: Readonly<Record<string, string>> = {
  learning: 'Learning Resources',
  samples: 'Samples',
  people: 'People',
  communities: 'Communities',
  events: 'Events',
  companies: 'Companies',
  projects: 'Projects',
}

function titleOf(collection: string): string {
  return ownValue(TITLES, collection) ?? collection.charAt(0).toUpperCase() + collection.slice(1)
}

function hottestFirst(left: CollectionRecord, right: CollectionRecord): number {
  const difference = (numberField(right.fields.heat) ?? 0) - (numberField(left.fields.heat) ?? 0)
  if (difference !== 0) return difference
  return left.path < right.path ? -1 : 1
}

function listPlans(collection: string, records: readonly CollectionRecord[], catalogue: Catalogue): Plan[] {
  const byPath = new Map(records.map((record) => [record.path, record]))
  const lookup: Lookup = (path) => byPath.get(path)
  // Records show parts of each other, so all are made again when one changed.
  const whole = catalogue.marks.frame + digest(JSON.stringify(records))
  const mark = () => whole
  const list = (folder: string, entries: readonly CollectionRecord[]) =>
    pagedPlans({
      folder,
      head: { title: titleOf(collection), path: `_${collection}` },
      entries,
      size: collection === 'learning' ? 30 : 25,
      item: (record) => collectionItem(record, catalogue, lookup),
      mark,
    })
  const byTopic = catalogue.edition.taxonomy.flatMap((topic) =>
    list(
      `api/${collection}/${folderName(topic.id)}/`,
      records.filter((record) => textsField(record.fields.topics).includes(topic.name)),
    ),
  )
  const details = records.map((record) =>
    jsonPlan(
      `api/${collection}/${collectionSlug(record)}/index.json`,
      () => collectionDetail(record, catalogue, lookup),
      mark,
    ),
  )
  return [...list(`api/${collection}/`, records), ...byTopic, ...details]
}

/** Whether a record is to be seen: not withdrawn, not held back. */
export function isShown({ fields }: CollectionRecord): boolean {
  return fields.published !== false && fields.removed !== true && fields.deleted !== true
}

/** Shown records by collection, hottest first: the reference's collections even when empty, then any other the hub has. */
export function collectionShelves(records: readonly CollectionRecord[]): Map<string, CollectionRecord[]> {
  const shelves = new Map<string, CollectionRecord[]>(Object.keys(TITLES).map((name) => [name, []]))
  for (const record of records.filter(isShown)) {
    const shelf = shelves.get(record.collection)
    if (shelf) shelf.push(record)
    else shelves.set(record.collection, [record])
  }
  for (const shelf of shelves.values()) shelf.sort(hottestFirst)
  return shelves
}

/** Lists, lists by topic and detail files of every collection but news, newsletters and sponsorships. */
export function collectionPlans(catalogue: Catalogue): Plan[] {
  const shelves = collectionShelves(catalogue.edition.collections)
  return [...shelves]
    .filter(([collection]) => collection !== 'sponsorships')
    .flatMap(([collection, records]) => listPlans(collection, records, catalogue))
}

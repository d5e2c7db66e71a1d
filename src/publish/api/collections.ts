import { ownValue } from '../../news/own-value.ts'
import type { CollectionRecord } from '../../news/record.ts'
import { collectionSlug, folderName } from '../addresses.ts'
import type { Catalogue } from '../catalogue.ts'
import { textsField } from '../collections/fields.ts'
import { COLLECTION_TITLES, collectionShelves } from '../collections/shelves.ts'
import { digest } from '../digest.ts'
import type { Plan } from '../plan.ts'
import { jsonPlan } from '../plan.ts'
import type { Lookup } from './collection-item.ts'
import { collectionDetail, collectionItem } from './collection-item.ts'
import { pagedPlans } from './paging.ts'

function titleOf(collection: string): string {
  return ownValue(COLLECTION_TITLES, collection) ?? collection.charAt(0).toUpperCase() + collection.slice(1)
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

/** Lists, lists by topic and detail files of every collection but news, newsletters and sponsorships. */
export function collectionPlans(catalogue: Catalogue): Plan[] {
  const shelves = collectionShelves(catalogue)
  return [...shelves].flatMap(([collection, records]) => listPlans(collection, records, catalogue))
}

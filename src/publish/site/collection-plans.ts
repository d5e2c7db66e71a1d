import type { CollectionRecord } from '../../news/record.ts'
import { collectionPath, collectionSlug } from '../addresses.ts'
import { textsField } from '../api/collection-fields.ts'
import { collectionShelves } from '../api/collections.ts'
import { leaves } from '../api/paging.ts'
import type { Catalogue } from '../catalogue.ts'
import type { Plan } from '../plan.ts'
import { CollectionPage, CollectionRecordPage } from './collection-page.tsx'
import type { Html } from './html.ts'
import type { View } from './view.ts'

const PAGE_SIZE = 50

type Planner = (folder: string, draw: (view: View) => Html) => Plan

/** Names of the collections that have something to show. */
export function shownCollections({ edition }: Catalogue): string[] {
  const shelves = collectionShelves(edition.collections)
  return [...shelves].filter(([name, records]) => records.length > 0 && name !== 'sponsorships').map(([name]) => name)
}

function shelfPlans(collection: string, records: readonly CollectionRecord[], plan: Planner): Plan[] {
  const folder = collectionPath(collection)
  const byPath = new Map(records.map((record) => [record.path, record]))
  const partsOf = (record: CollectionRecord) =>
    textsField(record.fields.items).flatMap((name) => byPath.get(`_${collection}/${name}.md`) ?? [])
  const lists = leaves(records, PAGE_SIZE).map((leaf) =>
    plan(leaf.page === 1 ? folder : `${folder}page/${leaf.page}/`, (view) =>
      CollectionPage({ view, collection, leaf }),
    ),
  )
  const pages = records.map((record) =>
    plan(`${folder}${collectionSlug(record)}/`, (view) =>
      CollectionRecordPage({ view, record, parts: partsOf(record) }),
    ),
  )
  return [...lists, ...pages]
}

/** Pages of every collection that has records, and of each of these. */
export function collectionPagePlans(catalogue: Catalogue, plan: Planner): Plan[] {
  const shelves = collectionShelves(catalogue.edition.collections)
  return shownCollections(catalogue).flatMap((name) => shelfPlans(name, shelves.get(name) ?? [], plan))
}

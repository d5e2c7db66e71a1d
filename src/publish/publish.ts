import { articlePath, collectionRecordPath, collectionSlug } from './addresses.ts'
import { apiPlans } from './api/api.ts'
import { bundlesOf } from './bundles.ts'
import type { Catalogue } from './catalogue.ts'
import { catalogueOf } from './catalogue.ts'
import type { Edition, Publication } from './edition.ts'
import { editionMark } from './marks.ts'
import { movedFiles } from './moved-files.ts'
import type { Bundle, Plan } from './plan.ts'
import { findablesOf } from './site/search-index.ts'
import { movedPlans } from './site/site.ts'
import { sitemapPlans } from './sitemaps/sitemaps.ts'

/** The bundle of pages that send on to others. */
const MOVED = 'moved'

/** Where the page and the data file of a record lie. */
function foldersOf(path: string): string[] {
  const collection = /^_([^/]+)\//.exec(path)?.[1] ?? ''
  const folder = collection === 'news' ? articlePath({ path }) : collectionRecordPath({ path, collection })
  return [folder, `api/${collection}/${collectionSlug({ path })}/`]
}

/**
 * Publishes an edition: names what it is made of, and each path and body when it is asked for. The same edition gives
 * the same bytes. Where two things claim one path (a topic called like a record), the first keeps it.
 */
export function publish(edition: Edition): Publication {
  const catalogue = catalogueOf(edition)
  let index: ReturnType<typeof indexOf> | undefined
  const find = (path: string) => {
    index ??= indexOf(allBundles(catalogue))
    return index.get(path)
  }
  let paths: readonly string[] | undefined
  let mark: string | undefined
  const withdrawn = new Set(edition.tombstones.flatMap(({ path }) => foldersOf(path)))
  return {
    bundles: () => allBundles(catalogue),
    findables: () => findablesOf(catalogue),
    paths: () => {
      index ??= indexOf(allBundles(catalogue))
      paths ??= [...index.keys()].sort()
      return paths
    },
    render: (path) => {
      const plan = find(path)?.plan
      return plan && { path, mediaType: plan.mediaType, body: plan.body() }
    },
    movedTo: (folder) => (find(`${folder}index.html`)?.bundle.name === MOVED ? edition.moved?.get(folder) : undefined),
    isGone: (path) => withdrawn.has(path.replace(/\/?(?:[^/]+\.(?:html|json|ics|png))?$/, '/')) && !find(path),
    key: (path) => {
      const found = find(path)
      if (!found) return undefined
      mark ??= editionMark(edition)
      return found.plan.key?.() ?? found.bundle.key?.() ?? mark
    },
    asOf: edition.asOf,
  }
}

/** Every bundle; the last two speak of the pages in those before. */
function* allBundles(catalogue: Catalogue): Generator<Bundle> {
  let known: Set<string> | undefined
  const pages = (before: Iterable<string>) => {
    known ??= pagesAmong(before)
    return known
  }
  yield* bundlesOf(catalogue)
  yield { name: 'sitemaps', plans: (before) => sitemapPlans(catalogue, pages(before)) }
  const { moved } = catalogue.edition
  if (moved && moved.size > 0) {
    const files = () => new Map(apiPlans(catalogue).map((plan) => [plan.path, plan]))
    const plans = (before: Iterable<string>) => [...movedPlans(catalogue, pages(before)), ...movedFiles(moved, files())]
    yield { name: MOVED, plans }
  }
}

function pagesAmong(paths: Iterable<string>): Set<string> {
  const pages = new Set<string>()
  for (const path of paths) if (path === 'index.html' || path.endsWith('/index.html')) pages.add(path)
  return pages
}

function indexOf(bundles: Iterable<Bundle>): Map<string, { plan: Plan; bundle: Bundle }> {
  const index = new Map<string, { plan: Plan; bundle: Bundle }>()
  for (const bundle of bundles) {
    for (const plan of bundle.plans(index.keys())) if (!index.has(plan.path)) index.set(plan.path, { plan, bundle })
  }
  return index
}

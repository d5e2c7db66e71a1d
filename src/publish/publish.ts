import { apiPlans } from './api/api.ts'
import { catalogueOf } from './catalogue.ts'
import type { Edition, Publication } from './edition.ts'
import { feedPlans } from './feeds/feeds.ts'
import { editionMark } from './marks.ts'
import type { Plan } from './plan.ts'
import { cardPlans } from './site/cards/cards.ts'
import { movedPlans, sitePlans } from './site/site.ts'
import { sitemapPlans } from './sitemaps/sitemaps.ts'

/**
 * Publishes an edition: names every path at once and makes each body when it is asked for. The same edition gives the
 * same bytes. Where two things claim one path (a topic called like a record), the first keeps it.
 */
export function publish(edition: Edition): Publication {
  const catalogue = catalogueOf(edition)
  const plans = new Map<string, Plan>()
  const families = [apiPlans, feedPlans, sitePlans]
  for (const family of families) {
    for (const plan of family(catalogue)) if (!plans.has(plan.path)) plans.set(plan.path, plan)
  }
  for (const plan of sitemapPlans(catalogue, [...plans.keys()])) plans.set(plan.path, plan)
  // After the sitemaps, which do not name them.
  for (const plan of cardPlans(catalogue)) if (!plans.has(plan.path)) plans.set(plan.path, plan)
  const moved = movedPlans(catalogue, plans)
  for (const plan of moved) plans.set(plan.path, plan)
  const goes = new Set(moved.map(({ path }) => path))
  let paths: readonly string[] | undefined
  let mark: string | undefined
  const keyOf = (plan: Plan): string => {
    if (plan.key) return plan.key()
    mark ??= editionMark(edition)
    return mark
  }
  return {
    paths: () => {
      paths ??= [...plans.keys()].sort()
      return paths
    },
    keys: function* () {
      for (const [path, plan] of plans) yield [path, keyOf(plan)]
    },
    render: (path) => {
      const plan = plans.get(path)
      return plan && { path, mediaType: plan.mediaType, body: plan.body() }
    },
    movedTo: (folder) => (goes.has(`${folder}index.html`) ? edition.moved?.get(folder) : undefined),
    key: (path) => {
      const plan = plans.get(path)
      return plan && keyOf(plan)
    },
    asOf: edition.asOf,
  }
}

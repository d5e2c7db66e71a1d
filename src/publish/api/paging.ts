import { digest } from '../digest.ts'
import type { Plan } from '../plan.ts'
import { jsonPlan } from '../plan.ts'

/** One page of a list: its number from 1, what stands on it, and the number of the next page. */
export interface Leaf<Entry> {
  page: number
  entries: readonly Entry[]
  nextPage: number | null
}

/** Cuts a list into pages; an empty list has one empty page. */
export function leaves<Entry>(entries: readonly Entry[], size: number): Leaf<Entry>[] {
  const count = Math.max(1, Math.ceil(entries.length / size))
  return Array.from({ length: count }, (_, index) => ({
    page: index + 1,
    entries: entries.slice(index * size, (index + 1) * size),
    nextPage: index + 1 < count ? index + 2 : null,
  }))
}

/** A list to be published below a folder. */
export interface PagedList<Entry> {
  /** `api/news/` */
  folder: string
  entries: readonly Entry[]
  /** Entries a page. */
  size: number
  /** Members of the envelope that stand before `page`. */
  head?: Readonly<Record<string, unknown>>
  item(entry: Entry): unknown
  /** Mark of an entry: equal only when what `item` gives is, as long as `frame` is. Lists without it are always made again. */
  mark?: (entry: Entry) => string
  frame?: string
}

/** `index.json`, the same again as `page/1/index.json`, and the further pages. */
export function pagedPlans<Entry>(list: PagedList<Entry>): Plan[] {
  return leaves(list.entries, list.size).flatMap(({ page, entries, nextPage }) => {
    const value = () => ({ ...list.head, page, value: entries.map((entry) => list.item(entry)), nextPage })
    const { mark } = list
    const key = mark && (() => digest([list.frame, nextPage, ...entries.map(mark)].join()))
    const plan = jsonPlan(`${list.folder}page/${page}/index.json`, value, key)
    return page === 1 ? [jsonPlan(`${list.folder}index.json`, value, key), plan] : [plan]
  })
}

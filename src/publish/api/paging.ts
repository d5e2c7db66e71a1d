import { digest } from '../digest.ts'
import type { Plan } from '../plan.ts'
import { JSON_TYPE, jsonText } from '../plan.ts'

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
  /** Texts of entries that other lists show the same way: each is made once. */
  texts?: Map<Entry, string>
  /** Mark of an entry: equal only when what `item` gives is, as long as `frame` is. Lists without it are always made again. */
  mark?: (entry: Entry) => string
  frame?: string
}

/** So many texts are kept for other lists, of about a kilobyte each. */
const KEPT = 20_000

/** An entry as it stands between the others of its page. */
function entryText<Entry>({ item, texts }: PagedList<Entry>, entry: Entry): string {
  const known = texts?.get(entry)
  if (known !== undefined) return known
  const text = jsonText(item(entry)).replaceAll('\n', '\n    ')
  if (texts && texts.size < KEPT) texts.set(entry, text)
  return text
}

/** `index.json`, the same again as `page/1/index.json`, and the further pages. */
export function pagedPlans<Entry>(list: PagedList<Entry>): Plan[] {
  return leaves(list.entries, list.size).flatMap((leaf) => {
    const { mark } = list
    const key = mark && (() => digest([list.frame, leaf.nextPage, ...leaf.entries.map(mark)].join()))
    const plan = (path: string): Plan => ({
      path,
      mediaType: JSON_TYPE,
      body: () => pageText(list, leaf),
      ...(key && { key }),
    })
    const paged = plan(`${list.folder}page/${leaf.page}/index.json`)
    return leaf.page === 1 ? [plan(`${list.folder}index.json`), paged] : [paged]
  })
}

const NO_ENTRIES = '\n  "value": []'

/** A page of a list with the texts of its entries: one article more moves them all, and changes none. */
function pageText<Entry>(list: PagedList<Entry>, { page, entries, nextPage }: Leaf<Entry>): string {
  const envelope = `${jsonText({ ...list.head, page, value: [], nextPage })}\n`
  if (entries.length === 0) return envelope
  const at = envelope.indexOf(NO_ENTRIES)
  const value = `\n  "value": [\n    ${entries.map((entry) => entryText(list, entry)).join(',\n    ')}\n  ]`
  return envelope.slice(0, at) + value + envelope.slice(at + NO_ENTRIES.length)
}

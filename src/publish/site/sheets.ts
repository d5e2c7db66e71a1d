import type { NewsRecord } from '../../news/record.ts'

/** One page of a list that grows at its newer end. */
export interface Sheet {
  /** Number in its address, from 1 for the oldest; the newest page is the list's own and has none. */
  number?: number
  records: readonly NewsRecord[]
  /** The next older page. */
  older?: number
  /** The next newer page: a number, or the list's own. */
  newer?: number | 'newest'
}

/** Articles on a full page. */
const SIZE = 30

/**
 * Cuts a list, newest first, into pages that stay as they are: full ones are numbered from the oldest, and what is newer
 * stands on the list's own page, half a page to one and a half. A new article changes that page only, and a link to any
 * other leads to the same articles for ever.
 */
export function sheetsOf(records: readonly NewsRecord[]): Sheet[] {
  const full = Math.max(0, Math.floor((records.length - SIZE / 2) / SIZE))
  const first = records.length - full * SIZE
  const newest: Sheet = { records: records.slice(0, first), ...(full > 0 && { older: full }) }
  const others = Array.from({ length: full }, (_, index): Sheet => {
    const number = full - index
    const start = first + index * SIZE
    return {
      number,
      records: records.slice(start, start + SIZE),
      ...(number > 1 && { older: number - 1 }),
      newer: number === full ? 'newest' : number + 1,
    }
  })
  return [newest, ...others]
}

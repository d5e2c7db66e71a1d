import type { Instant } from './instant.ts'

/** A person's decision; it wins over every policy until it is withdrawn. Kept in `_data/rulings.yaml`. */
export interface Ruling {
  /** Record path, e.g. `_news/2021-06-25-slug.md`, or an article's address. */
  subject: string
  action: 'pin' | 'hold' | 'hide' | 'publish' | 'correct' | 'kill' | 'merge' | 'split'
  /** For `correct`: the record's field and the value it is to have. */
  field?: string
  /** For `merge` and `split`: the other articles, by path or address; a `split` without any stands alone. */
  value?: unknown
  at: Instant
  /** Who, as far as known: `desk`, `file edit`, a name. */
  by: string
  why?: string
  /** Until when it holds, of a `pin` its place; for ever when left out. */
  until?: Instant
}

/** Whether the date a ruling was given has passed. */
export function hasEnded({ until }: Ruling, at: Instant): boolean {
  return until !== undefined && until <= at
}

/** Whether a ruling still decides on its subject. What was pinned stays published when only its place has ended. */
export function isInForce(ruling: Ruling, at: Instant): boolean {
  return ruling.action === 'pin' || !hasEnded(ruling, at)
}

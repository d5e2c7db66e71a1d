import type { Instant } from './instant.ts'

/**
 * How an address in a record was found: `fine`; `moved` for good, and fine there; `gone` (404, 410); `soft-missing`: it answers,
 * but what stood there does not; `refused` to us (401, 403, 451), which says nothing of readers; `failing`: errors, no answer;
 * `kept-out` by robots.txt, so that nobody looked;
 * `waiting`: its host asked for a pause before anything was known.
 */
export type LinkState = 'fine' | 'moved' | 'gone' | 'soft-missing' | 'refused' | 'failing' | 'kept-out' | 'waiting'

/** What is known of an address that a record names. */
export interface LinkCheck {
  url: string
  state: LinkState
  /** In a short sentence, for people. */
  because: string
  /** When it was last asked. */
  at: Instant
  /** Since when it has been in this state. */
  since: Instant
  /** Looks in a row with this state. */
  looks: number
  nextAt: Instant
  status?: number
  /** Where it moved to. */
  movedTo?: string
  etag?: string
  lastModified?: string
}

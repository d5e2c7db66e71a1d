import type { Instant } from '../news/instant.ts'

/** Tells the time; tests and replays hand in their own. */
export interface Clock {
  now(): Instant
}

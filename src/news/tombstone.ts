import type { Instant } from './instant.ts'

/** What is left of something withdrawn; kept in `_data/tombstones.yaml`. */
export interface Tombstone {
  /** Path of the withdrawn record. */
  path: string
  webUrl?: string
  title?: string
  at: Instant
  /** `deleted-by-publisher`, `takedown`, `killed`, `merged`. */
  reason: string
}

import type { Instant } from './instant.ts'

/** A change of a record that readers are told of; kept in `_data/changes.yaml`. */
export interface Change {
  /** Path of the record. */
  path: string
  /** The publisher's own time of the change, else when it was seen. */
  at: Instant
  what: ('title' | 'excerpt' | 'correction')[]
  /** The title before, where it changed. */
  earlierTitle?: string
  /** The publisher's note of correction, in the publisher's words. */
  correction?: string
}

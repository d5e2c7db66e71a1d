import type { Instant } from './instant.ts'

/** What we know from asking a source; learnt, never configured. */
export interface Poll {
  /** `Source.id` */
  source: string
  /** The address that was asked; what was learnt holds for it alone. */
  url?: string
  lastAt?: Instant
  lastSuccessAt?: Instant
  /** Not before this moment again. */
  nextAt?: Instant
  /** The exact validators of the last stored answer. */
  etag?: string
  lastModified?: string
  /** SHA-256 (hex) of the last body, to know when a 200 brings nothing new. */
  bodyDigest?: string
  /** Status of the last answer; 0 when none came. */
  status?: number
  /** Failures in a row. */
  failures: number
  /** Entries in the last answer that could be read. */
  entries?: number
  /** Answers in a row that were fine and brought no entry at all (the silent-zero alarm). */
  empties?: number
  /** Moment of the newest entry ever seen. */
  newestEntryAt?: Instant
  /** Median minutes between its entries. */
  rhythmMinutes?: number
  /** The source's own wishes in its last answer: the cache's `max-age`, the feed's `ttl`, hours and days without polls. */
  maxAgeMinutes?: number
  ttlMinutes?: number
  skipHours?: number[]
  skipDays?: string[]
  /** The WebSub hub the feed names, and the topic address it knows the feed by. */
  websub?: { hub: string; self?: string }
  /** How far a folder on a mail server was read: whose address, the server's numbering (UIDVALIDITY), the last letter's number. */
  mailbox?: { url: string; validity: string; uid: number }
  /** Where a permanent redirect points; proposed to the user, never applied silently. */
  movedTo?: string
  /** Answered 410: asked no more until the user says so. */
  gone?: boolean
  lastNotice?: string
  /** Why the last answer could not be read as what the source is: a web page where a feed should be. */
  unreadable?: string
}

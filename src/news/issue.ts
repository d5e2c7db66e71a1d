import type { Instant } from './instant.ts'

/** A newsletter as mailed: `_newsletters/*.html`. */
export interface Issue {
  path: string
  title: string
  excerpt?: string
  publishedDateTime: Instant
  webUrl?: string
  topics: string[]
  html: string
}

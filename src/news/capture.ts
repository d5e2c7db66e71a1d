import type { Instant } from './instant.ts'

/** An answer byte for byte, with the time it came and the URL it finally came from. */
export interface Capture {
  /** The address asked for. */
  url: string
  /** The address that answered, after redirects. */
  finalUrl: string
  at: Instant
  status: number
  /** Response headers, names in lower case. */
  headers: Readonly<Record<string, string>>
  /** The body with transfer and content encoding undone. */
  body: Uint8Array
  /** SHA-256 of the body, hex. */
  digest: string
}

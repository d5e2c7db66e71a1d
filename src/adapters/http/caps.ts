import type { FetchRequest } from '../../ports/fetch.ts'

/** Limits on one answer. */
export interface Caps {
  /** Bytes of the body, on the wire and decoded. */
  bytes: number
  /** What `Accept` says. */
  accept: string
  /** A longer body is cut instead of refused. */
  cuts?: boolean
}

const MEBIBYTE = 1024 * 1024

/** Limits by purpose; sitemaps.org allows 50 MiB a sitemap, RFC 9309 asks for at least 500 KiB of robots.txt. */
export const CAPS: Readonly<Record<FetchRequest['purpose'], Caps>> = {
  feed: {
    bytes: 24 * MEBIBYTE,
    accept:
      'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, text/html;q=0.5, */*;q=0.3',
  },
  page: { bytes: 12 * MEBIBYTE, accept: 'text/html, application/xhtml+xml, application/xml;q=0.8, */*;q=0.3' },
  image: { bytes: 16 * MEBIBYTE, accept: 'image/webp, image/png, image/jpeg, image/gif, image/*;q=0.8' },
  link: { bytes: 64 * 1024, accept: 'text/html, */*;q=0.8', cuts: true },
  robots: { bytes: 512 * 1024, accept: 'text/plain, */*;q=0.1', cuts: true },
  sitemap: { bytes: 50 * MEBIBYTE, accept: 'application/xml, text/xml, text/plain;q=0.8, */*;q=0.3' },
}

/** Redirects followed for one request; the Fetch standard follows 20, crawlers 5 (RFC 9309) to 10. */
export const MAX_REDIRECTS = 8

/** Bytes of response headers in all. */
export const MAX_HEADER_BYTES = 32 * 1024

/** Decoded bytes for each byte on the wire, once more than a mebibyte came out; honest feeds stay below 50. */
export const MAX_RATIO = 200

/** Bodies up to this size are never called a bomb, whatever the ratio. */
export const RATIO_FLOOR_BYTES = MEBIBYTE

/**
 * Sent with every answer. The site has no inline script or style; `data:` pictures are allowed for SVG marks in themes.
 * Only our own pages may frame, and only newsletters as they were mailed; these can run nothing.
 */
const ALWAYS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self'; form-action 'self'; frame-src 'self'; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
}

/** Everything published is public: any page of any site may read it. */
const READING: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Last-Modified',
}

/** For a newsletter as it was mailed: shown in a frame of ours, runs nothing, loads nothing from elsewhere. */
const LETTER =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox"

/** What a path needs besides; nothing for most. */
export function ownHeaders(path: string): Readonly<Record<string, string>> {
  return /^newsletter\/.+\/letter\.html$/.test(path) ? { 'content-security-policy': LETTER } : {}
}

/** How long a copy may be used without asking: assets by their versioned address for good, data and pages for a minute. */
export function cacheControl(path: string, versioned: boolean): string {
  // Named by their content.
  if (path.startsWith('assets/images/')) return 'public, max-age=31536000, immutable'
  if (path.startsWith('assets/') && versioned) return 'public, max-age=31536000, immutable'
  return 'public, max-age=60, stale-while-revalidate=600'
}

export function answerHeaders(own: Readonly<Record<string, string>>): Headers {
  return new Headers({ ...ALWAYS, ...READING, ...own })
}

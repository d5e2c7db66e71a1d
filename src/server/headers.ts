/**
 * Sent with every answer. The site has no inline script or style; `data:` pictures are allowed for SVG marks in themes.
 * Frames: newsletters are shown nowhere inside the site, so nothing may frame it.
 */
const ALWAYS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
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

/** How long a copy may be used without asking: assets by their versioned address for good, data and pages for a minute. */
export function cacheControl(path: string, versioned: boolean): string {
  if (path.startsWith('assets/') && versioned) return 'public, max-age=31536000, immutable'
  if (path.startsWith('assets/images/')) return 'public, max-age=86400'
  return 'public, max-age=60, stale-while-revalidate=600'
}

export function answerHeaders(own: Readonly<Record<string, string>>): Headers {
  return new Headers({ ...ALWAYS, ...READING, ...own })
}

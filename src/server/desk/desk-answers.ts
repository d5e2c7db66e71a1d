/**
 * Sent with everything of the desk: nobody caches it, frames it, reads it from another site, or learns from a link which
 * page it was on.
 */
const ALWAYS: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-robots-tag': 'noindex, nofollow',
}

export function deskHeaders(own: Readonly<Record<string, string>> = {}): Headers {
  return new Headers({ ...ALWAYS, ...own })
}

export function page(html: string, status = 200): Response {
  return new Response(html, { status, headers: deskHeaders({ 'content-type': 'text/html; charset=utf-8' }) })
}

/** The browser shows another page of the desk. @param to relative, so that it can lead to no other host */
export function goTo(to: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(null, { status: 303, headers: deskHeaders({ location: to, ...headers }) })
}

/** A plain sentence, for what a person sees only when something is wrong. */
export function refuse(status: number, sentence: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(`${sentence}\n`, {
    status,
    headers: deskHeaders({ 'content-type': 'text/plain; charset=utf-8', ...headers }),
  })
}

import { timingSafeEqual } from 'node:crypto'

/**
 * Whether a request that changes something comes from a page of this very site: browsers say so in `Sec-Fetch-Site`, and
 * in `Origin`, whose host must be the one that was asked. Who says neither is no browser we know, and is refused. The
 * scheme is left aside: behind a proxy it is another inside than outside.
 */
export function isFromOurPage(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin') return false
  const origin = request.headers.get('origin')
  if (origin === null) return site === 'same-origin'
  return hostOf(origin) === (request.headers.get('host') ?? new URL(request.url).host).toLowerCase()
}

/** `null` (a page that hides where it is) and nonsense have none. */
function hostOf(origin: string): string | undefined {
  return /^https?:\/\/([^/\s]+)$/i.exec(origin)?.[1]?.toLowerCase()
}

/** Compares two secrets without telling by its time where they differ. */
export function isSameSecret(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

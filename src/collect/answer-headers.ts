import { type Instant, instant } from '../news/instant.ts'

type Headers = Readonly<Record<string, string>>

/** A day; nobody is waited for longer on one answer's word. */
const LONGEST_WAIT = 86_400_000

/**
 * The moment `Retry-After` names (RFC 9110, section 10.2.3): seconds or an HTTP date; at most a day ahead. A date is
 * read by the server's own clock where its `Date` header tells it, for clocks differ. Undefined when the header is missing or
 * means nothing.
 */
export function retryAfter(headers: Headers, now: Instant): Instant | undefined {
  const value = headers['retry-after']?.trim() ?? ''
  const from = Date.parse(now)
  const skew = Date.parse(headers.date ?? '') - from || 0
  const until = /^\d+$/.test(value) ? from + Number(value) * 1000 : Date.parse(value) - skew
  return Number.isNaN(until) ? undefined : instant(Math.min(Math.max(until, from), from + LONGEST_WAIT))
}

/** Whole minutes the answer stays fresh (RFC 9111): `max-age` less `Age`, else `Expires` less `Date`. */
export function maxAgeMinutes(headers: Headers): number | undefined {
  const control = headers['cache-control']?.toLowerCase() ?? ''
  if (/\bno-(cache|store)\b/.test(control)) return undefined
  const maxAge = /(?:^|[\s,])max-age\s*=\s*"?(\d+)/.exec(control)?.[1]
  const seconds =
    maxAge === undefined
      ? (Date.parse(headers.expires ?? '') - Date.parse(headers.date ?? '')) / 1000
      : Number(maxAge) - Number(headers.age ?? 0)
  return seconds >= 60 ? Math.floor(seconds / 60) : undefined
}

/** The WebSub hub and topic that `Link` names (RFC 8288): `<https://hub.example/>; rel="hub"`; complete addresses only. */
export function websubLinks(headers: Headers): { hub: string; self?: string } | undefined {
  const links = [...(headers.link ?? '').matchAll(/<([^<>]+)>\s*;([^<]*)/g)]
  const linked = (relation: string) =>
    links.find(
      ([, url = '', rest = '']) =>
        /^https?:/i.test(url) && (/\brel\s*=\s*"?([^";]*)/i.exec(rest)?.[1] ?? '').split(/[\s,]+/).includes(relation),
    )?.[1]
  const [hub, self] = [linked('hub'), linked('self')]
  return hub === undefined ? undefined : { hub, ...(self !== undefined && { self }) }
}

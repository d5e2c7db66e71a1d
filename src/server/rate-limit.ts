import { problem } from './problem.ts'

export interface RateLimit {
  /** Requests a client may make at once. */
  burst: number
  /** Requests a second it may go on with. */
  perSecond: number
}

/** Generous: a browser asks for some twenty files a page, an application polls; both stay far below. */
export const USUAL_LIMIT: RateLimit = { burst: 600, perSecond: 20 }

/** Clients remembered at once; beyond that those who have been quiet are forgotten first. */
const MOST_CLIENTS = 20_000

interface Bucket {
  tokens: number
  at: number
}

/**
 * A token bucket for every client address. An IPv6 client is its /64, for that is what a single customer is given.
 * Memory is bounded: a full bucket is the same as none.
 */
export class RateLimiter {
  readonly #limit: RateLimit
  readonly #buckets = new Map<string, Bucket>()

  constructor(limit: RateLimit = USUAL_LIMIT) {
    this.#limit = limit
  }

  /**
   * Counts a request.
   *
   * @param now milliseconds
   * @returns the answer to one too many, with the seconds to wait in `Retry-After`; undefined when it may pass
   */
  refuse(address: string, now: number): Response | undefined {
    const { burst, perSecond } = this.#limit
    const client = clientOf(address)
    const before = this.#buckets.get(client) ?? { tokens: burst, at: now }
    const tokens = Math.min(burst, before.tokens + ((now - before.at) / 1000) * perSecond)
    this.#buckets.delete(client)
    this.#buckets.set(client, { tokens: Math.max(0, tokens - 1), at: now })
    this.#forget()
    if (tokens >= 1) return undefined
    const seconds = Math.max(1, Math.ceil((1 - tokens) / perSecond))
    const what = { status: 429, title: 'Too many requests', detail: `Ask again in ${seconds} s.` }
    return problem(what, { 'retry-after': String(seconds) })
  }

  #forget(): void {
    const [oldest] = this.#buckets.keys()
    if (this.#buckets.size > MOST_CLIENTS && oldest !== undefined) this.#buckets.delete(oldest)
  }
}

/** `2001:db8:1:2:3:4:5:6` is `2001:db8:1:2`; an IPv4 address in IPv6 clothing is the IPv4 address. */
export function clientOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (!plain.includes(':')) return plain
  const [head = '', tail] = plain.split('::')
  const left = head.split(':').filter(Boolean)
  const right = tail?.split(':').filter(Boolean) ?? []
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length)
  return [...left, ...Array.from({ length: zeros }, () => '0'), ...right].slice(0, 4).join(':')
}

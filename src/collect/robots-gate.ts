import { parseAddress } from '../news/address.ts'
import type { Fetch } from '../ports/fetch.ts'
import { isAllowed, parseRobots, type Robots } from './robots.ts'

/** Asks robots.txt before a page is asked. */
export interface RobotsGate {
  /** Whether the address may be asked; its host's robots.txt is fetched once and kept by this gate. */
  allows(url: string, signal?: AbortSignal): Promise<boolean>
}

const EVERYTHING: Robots = { groups: [], sitemaps: [] }
const NOTHING: Robots = { groups: [{ agents: ['*'], rules: [{ allow: false, pattern: '/' }] }], sitemaps: [] }

/**
 * A gate for one run. RFC 9309, section 2.3.1: 4xx means no rules; 5xx, 429 and no answer mean keep out.
 *
 * @param userAgentToken product token the rules are looked up by, e.g. `Newswright`.
 */
export function createRobotsGate(fetch: Fetch, userAgentToken: string): RobotsGate {
  const known = new Map<string, Promise<Robots>>()
  return {
    async allows(url, signal) {
      const origin = parseAddress(url)?.origin
      if (origin === undefined) return true
      const robots = known.get(origin) ?? askRobots(fetch, origin, signal)
      known.set(origin, robots)
      robots.catch(() => known.delete(origin))
      return isAllowed(await robots, userAgentToken, url)
    },
  }
}

async function askRobots(fetch: Fetch, origin: string, signal: AbortSignal | undefined): Promise<Robots> {
  const answer = await fetch({ url: `${origin}/robots.txt`, purpose: 'robots', ...(signal && { signal }) })
  if (!answer.ok) return NOTHING
  const { status, body } = answer.capture
  if (status >= 200 && status < 300) return parseRobots(new TextDecoder().decode(body))
  return status === 429 || status >= 500 ? NOTHING : EVERYTHING
}

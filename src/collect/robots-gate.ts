import { parseAddress } from '../news/address.ts'
import type { Fetch } from '../ports/fetch.ts'
import { isReserved, parseTdmrep, type Reservation } from './reservations.ts'
import { isAllowed, parseRobots, type Robots, usageOf } from './robots.ts'

/** Asks what a site lets us do, before and after a page is asked. */
export interface RobotsGate {
  /** Whether the address may be asked; its host's robots.txt is fetched once and kept by this gate. */
  allows(url: string, signal?: AbortSignal): Promise<boolean>
  /** Why the host of an address said nothing when it was asked for its rules; undefined where it answered. */
  silence(url: string, signal?: AbortSignal): Promise<string | undefined>
  /** Whether the site, by robots.txt or `/.well-known/tdmrep.json`, reserves the page's use by language models. */
  reservesModels(url: string, signal?: AbortSignal): Promise<boolean>
}

const EVERYTHING: Robots = { groups: [], sitemaps: [] }
const NOTHING: Robots = { groups: [{ agents: ['*'], rules: [{ allow: false, pattern: '/' }] }], sitemaps: [] }

/**
 * A gate for one run. RFC 9309, section 2.3.1: 4xx means no rules; 5xx, 429 and no answer mean keep out.
 *
 * @param userAgentToken product token the rules are looked up by, e.g. `Newswright`.
 */
export function createRobotsGate(fetch: Fetch, userAgentToken: string): RobotsGate {
  const robotsOf = once((origin, signal) => askRobots(fetch, origin, signal))
  const reservationsOf = once((origin, signal) => askTdmrep(fetch, origin, signal))
  return {
    async allows(url, signal) {
      const origin = parseAddress(url)?.origin
      return origin === undefined || isAllowed((await robotsOf(origin, signal)).robots, userAgentToken, url)
    },
    async silence(url, signal) {
      const origin = parseAddress(url)?.origin
      return origin === undefined ? undefined : (await robotsOf(origin, signal)).silence
    },
    async reservesModels(url, signal) {
      const origin = parseAddress(url)?.origin
      if (origin === undefined) return false
      return (
        isReserved(usageOf((await robotsOf(origin, signal)).robots, userAgentToken), url) ||
        isReserved(await reservationsOf(origin, signal), url)
      )
    },
  }
}

type Ask<T> = (origin: string, signal: AbortSignal | undefined) => Promise<T>

/** Asks once for each origin; what failed by an abort is asked again. */
function once<T>(ask: Ask<T>): Ask<T> {
  const known = new Map<string, Promise<T>>()
  return (origin, signal) => {
    const answer = known.get(origin) ?? ask(origin, signal)
    known.set(origin, answer)
    answer.catch(() => known.delete(origin))
    return answer
  }
}

async function askTdmrep(fetch: Fetch, origin: string, signal: AbortSignal | undefined): Promise<Reservation[]> {
  const url = `${origin}/.well-known/tdmrep.json`
  const answer = await fetch({ url, purpose: 'robots', ...(signal && { signal }) })
  if (!answer.ok || answer.capture.status !== 200) return []
  return parseTdmrep(new TextDecoder().decode(answer.capture.body))
}

interface Heard {
  robots: Robots
  /** Why there was no answer. */
  silence?: string
}

async function askRobots(fetch: Fetch, origin: string, signal: AbortSignal | undefined): Promise<Heard> {
  const answer = await fetch({ url: `${origin}/robots.txt`, purpose: 'robots', ...(signal && { signal }) })
  if (!answer.ok) {
    const { code, message } = answer.notice
    return { robots: NOTHING, ...(code !== 'host-resting' && { silence: message }) }
  }
  const { status, body } = answer.capture
  if (status >= 200 && status < 300) return { robots: parseRobots(new TextDecoder().decode(body)) }
  return { robots: status === 429 || status >= 500 ? NOTHING : EVERYTHING }
}

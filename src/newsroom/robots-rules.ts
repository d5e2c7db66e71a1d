import { isAllowed, parseRobots } from '../collect/robots.ts'
import type { World } from './world.ts'

/** A day: how long a host's robots.txt is believed (RFC 9309, 2.4), hours. */
const BELIEVED_HOURS = 24

/** Asks each host's robots.txt once per run at most, and says whether a page may be read. */
export function robotsRules(world: World): (url: string) => Promise<boolean> {
  const hosts = new Map<string, Promise<ReturnType<typeof parseRobots> | 'unreachable'>>()
  return async (url) => {
    const { origin } = new URL(url)
    let rules = hosts.get(origin)
    if (!rules) {
      rules = rulesOf(`${origin}/robots.txt`, world)
      hosts.set(origin, rules)
    }
    const known = await rules
    return known !== 'unreachable' && isAllowed(known, world.robot, url)
  }
}

/** RFC 9309, 2.3.1: 4xx means no rules, 5xx or no answer means keep out for now. */
async function rulesOf(url: string, world: World): Promise<ReturnType<typeof parseRobots> | 'unreachable'> {
  const kept = await world.store.capture(url)
  if (kept && (Date.parse(world.clock.now()) - Date.parse(kept.at)) / 3_600_000 < BELIEVED_HOURS) {
    return parseRobots(new TextDecoder().decode(kept.body))
  }
  const answer = await world.fetch({ url, purpose: 'robots', signal: world.signal })
  if (!answer.ok || answer.capture.status >= 500) {
    return kept ? parseRobots(new TextDecoder().decode(kept.body)) : 'unreachable'
  }
  const capture =
    answer.capture.status >= 400 ? { ...answer.capture, body: new Uint8Array(), digest: 'no-robots' } : answer.capture
  await world.store.saveCapture({ ...capture, url })
  return parseRobots(new TextDecoder().decode(capture.body))
}

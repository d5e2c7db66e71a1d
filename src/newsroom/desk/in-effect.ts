import { setTimeout as wait } from 'node:timers/promises'
import type { Ruling } from '../../news/ruling.ts'
import { isOfStories } from '../story-rulings.ts'
import type { DeskEntry } from './entries.ts'
import { judgeAgain } from './judge-again.ts'
import type { ServedHub } from './served-hub.ts'

/** Whoever rules waits so long for the effect, and no longer; it comes all the same. Milliseconds. */
const PATIENCE = 4000

/**
 * Puts rulings into effect, those that come while we are at it together.
 *
 * @returns waits until a ruling on an article shows, but no longer than people do
 */
export function inEffect(hub: ServedHub): (entry: DeskEntry, ruling: Ruling) => Promise<void> {
  const ruled = new Map<string, DeskEntry>()
  let regroup = false
  let last: Promise<void> = Promise.resolve()
  let next: Promise<void> | undefined
  const work = async () => {
    next = undefined
    const entries = [...ruled.values()]
    const order = { ruled: entries, regroup }
    ruled.clear()
    regroup = false
    await judgeAgain(hub.read, order, hub.world)
    await hub.show()
  }
  return async (entry, ruling) => {
    ruled.set(entry.id, entry)
    regroup ||= isOfStories(ruling)
    next ??= last.then(work).catch(hub.onError)
    last = next
    await Promise.race([next, wait(PATIENCE, undefined, { ref: false })])
  }
}

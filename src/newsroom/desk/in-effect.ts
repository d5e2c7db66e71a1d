import { setTimeout as wait } from 'node:timers/promises'
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
export function inEffect(hub: ServedHub): (entry: DeskEntry) => Promise<void> {
  const ruled = new Map<string, DeskEntry>()
  let last: Promise<void> = Promise.resolve()
  let next: Promise<void> | undefined
  const work = async () => {
    next = undefined
    const entries = [...ruled.values()]
    ruled.clear()
    await judgeAgain(hub.read, entries, hub.world)
    await hub.show()
  }
  return async (entry) => {
    ruled.set(entry.id, entry)
    next ??= last.then(work).catch(hub.onError)
    last = next
    await Promise.race([next, wait(PATIENCE, undefined, { ref: false })])
  }
}

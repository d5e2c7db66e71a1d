import { hoursBetween, type Instant } from '../../news/instant.ts'
import type { DeskLine, QueuedLine } from '../../ports/desk.ts'

/** Below this confidence a decision by the policy alone wants a look; at the threshold it is 0.5. */
const DOUBTFUL = 0.6
/** A doubtful decision that nobody minded for so long needs nobody now, hours. */
const DOUBTFUL_HOURS = 72
/** What was held and left for so long is history, hours. */
const HELD_HOURS = 24 * 30

/**
 * What waits for a person: what is held first, then what the policy was not sure of; the hottest first, of equal heat the
 * better, then the newer. What people ruled on is out of it, until an embargo ends.
 */
export function queueOf(lines: readonly DeskLine[], now: Instant): QueuedLine[] {
  return lines
    .flatMap((line): QueuedLine[] => {
      const queuedAs = queued(line, now)
      return queuedAs === undefined ? [] : [{ ...line, queuedAs }]
    })
    .sort(
      (a, b) =>
        Number(a.queuedAs === 'doubtful') - Number(b.queuedAs === 'doubtful') ||
        b.heat - a.heat ||
        b.quality - a.quality ||
        compare(b.at, a.at) ||
        compare(a.id, b.id),
    )
}

function queued(line: DeskLine, now: Instant): QueuedLine['queuedAs'] | undefined {
  if (line.ruling !== undefined) return undefined
  const age = hoursBetween(line.at, now)
  if (line.verdict === 'hold') return age < HELD_HOURS ? 'held' : undefined
  const isOpen = line.verdict === 'publish' || line.verdict === 'reject'
  return isOpen && line.confidence < DOUBTFUL && age < DOUBTFUL_HOURS ? 'doubtful' : undefined
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

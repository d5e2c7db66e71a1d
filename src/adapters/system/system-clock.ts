import { type Instant, instant } from '../../news/instant.ts'
import type { Clock } from '../../ports/clock.ts'

/** The machine's clock, or a fixed moment for rehearsals and replays. */
export function systemClock(fixed?: Instant): Clock {
  return { now: () => fixed ?? instant(Date.now()) }
}

import { type Instant, instant } from '../../news/instant.ts'
import { clockTime, dayName, wallClock } from '../../publish/time.ts'

const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/

/**
 * The moment at which the clocks of a zone show what somebody typed. Where they show it twice (summer time ends), the
 * first; where they leap over it, the moment after the leap.
 *
 * @param text `2026-11-25T22:30`
 */
export function momentIn(timeZone: string, text: string): Instant | undefined {
  const utc = LOCAL.test(text) ? Date.parse(`${text}Z`) : Number.NaN
  if (Number.isNaN(utc)) return undefined
  const clock = wallClock(timeZone)
  const shown = (at: number) => {
    const wall = clock(instant(at))
    return Date.parse(`${dayName(wall)}T${clockTime(wall)}Z`)
  }
  // The zone's distance from UTC a day before and after: one of the two holds at the moment itself.
  const distances = [-86_400_000, 86_400_000].map((day) => shown(utc + day) - (utc + day))
  const candidates = distances.map((distance) => utc - distance).sort((a, b) => a - b)
  const found = candidates.find((at) => shown(at) === utc) ?? candidates.at(-1)
  return found === undefined ? undefined : instant(found)
}

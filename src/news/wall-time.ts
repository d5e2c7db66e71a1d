import type { Instant } from './instant.ts'
import { instant } from './instant.ts'

/**
 * What the clocks of a zone show, in numbers alone: the words of Intl differ between versions of ICU.
 *
 * @param timeZone IANA name
 * @throws RangeError for an unknown zone
 */
export function clockOf(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
}

/** Milliseconds by which a zone's clocks are ahead of UTC at a moment (milliseconds since 1970). */
function offsetAt(milliseconds: number, format: Intl.DateTimeFormat): number {
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {}
  for (const { type, value } of format.formatToParts(milliseconds)) part[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(milliseconds / 1000) * 1000
}

/**
 * The moment at which a zone's clocks show a time. Where the clocks skip the time (spring), the moment that would have
 * been; where they show it twice (autumn), the first.
 *
 * @param wall `2026-11-25T18:00` or `2026-11-25T18:00:30`, as the clocks show it
 * @param timeZone IANA name
 * @throws RangeError for an unknown zone or a time that is none
 */
export function instantOfWall(wall: string, timeZone: string): Instant {
  const asUtc = Date.parse(`${wall}Z`)
  if (Number.isNaN(asUtc)) throw new RangeError(`${wall} is no time`)
  if (timeZone === 'UTC') return instant(asUtc)
  const format = clockOf(timeZone)
  // The offset of the day before and after: one of the two holds at the time itself.
  const [before, after] = [asUtc - DAY, asUtc + DAY].map((around) => offsetAt(around, format)) as [number, number]
  const fits = [before, after].map((offset) => asUtc - offset).filter((at) => offsetAt(at, format) === asUtc - at)
  return instant(fits.length > 0 ? Math.min(...fits) : asUtc - before)
}

const DAY = 86_400_000

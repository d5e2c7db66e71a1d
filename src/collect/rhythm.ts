import type { Entry } from '../news/entry.ts'
import type { Instant } from '../news/instant.ts'

/** Entries looked at, newest first. */
const WINDOW = 24

/** How a source publishes: its newest entry and the median minutes between entries. */
export interface Rhythm {
  newestEntryAt?: Instant
  rhythmMinutes?: number
}

/**
 * The rhythm of entries by their times of publication. Times in the future (clock skew, announcements) do not count.
 * The median is used because one pause over a holiday must not slow the polls down.
 */
export function rhythmOf(entries: readonly Entry[], now: Instant): Rhythm {
  const times = entries.map(({ publishedDateTime, updatedDateTime }) => publishedDateTime ?? updatedDateTime)
  const known = times.filter((time) => time !== undefined && time <= now) as Instant[]
  const newestFirst = known.sort().reverse().slice(0, WINDOW)
  const [newestEntryAt] = newestFirst
  const gaps = newestFirst.slice(1).map((time, index) => minutesBetween(time, newestFirst[index] ?? time))
  const middle = gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)]
  return {
    ...(newestEntryAt && { newestEntryAt }),
    ...(middle !== undefined && gaps.length >= 2 && { rhythmMinutes: Math.round(middle) }),
  }
}

function minutesBetween(earlier: Instant, later: Instant): number {
  return (Date.parse(later) - Date.parse(earlier)) / 60_000
}

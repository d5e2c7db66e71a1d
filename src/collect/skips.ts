import { type Instant, instant } from '../news/instant.ts'
import type { Poll } from '../news/poll.ts'

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

/**
 * The first moment at or after another that lies in no hour (0 to 23, UTC) and on no day the publisher asked to be
 * skipped. A feed that skips all hours or all days is taken for a mistake and skips nothing.
 */
export function afterSkips(moment: Instant, wishes: Pick<Poll, 'skipHours' | 'skipDays'>): Instant {
  // RSS 0.91 numbers the hours 1 to 24; 24 is midnight.
  const hours = new Set((wishes.skipHours ?? []).map((hour) => hour % 24))
  const days = new Set((wishes.skipDays ?? []).map((day) => DAYS.indexOf(day.trim().toLowerCase())))
  if (hours.size === 0 && days.size === 0) return moment
  for (let hour = 0; hour <= 7 * 24; hour += 1) {
    const at = new Date(Date.parse(moment) + hour * 3_600_000)
    if (hour > 0) at.setUTCMinutes(0, 0, 0)
    if (!hours.has(at.getUTCHours()) && !days.has(at.getUTCDay())) return instant(at.getTime())
  }
  return moment
}

import type { Instant } from '../../news/instant.ts'
import { instant } from '../../news/instant.ts'
import type { CollectionRecord } from '../../news/record.ts'
import { instantOfWall } from '../../news/wall-time.ts'
import { instantField, textField } from './fields.ts'

/** When an event is. Days and times without an offset are on the clocks of its own zone, else of the hub's. */
export interface EventTimes {
  start: Instant
  /** The first moment after it; the start itself where no end is known. */
  end: Instant
  /** Whole days: the first and the last, `2026-12-01`. */
  days?: { first: string; last: string }
  timeZone: string
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** The moment a written time means; undefined when it means none. */
function momentOf(written: string, timeZone: string): Instant | undefined {
  const text = written.trim().replace(' ', 'T')
  const at = /(?:Z|[+-]\d{2}:?\d{2})$/.test(text) ? Date.parse(text) : undefined
  if (at !== undefined) return Number.isNaN(at) ? undefined : instant(at)
  const wall = DAY.test(text) ? `${text}T00:00` : text.replace(/\.\d+$/, '')
  try {
    return instantOfWall(wall, timeZone)
  } catch {
    return undefined
  }
}

/** The day after `2026-12-31`. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
}

function zoneOf(record: CollectionRecord, hubZone: string): string {
  const named = textField(record.fields.timeZone)
  if (named === undefined) return hubZone
  try {
    new Intl.DateTimeFormat('en', { timeZone: named })
    return named
  } catch {
    return hubZone
  }
}

/** Reads the times of an event; undefined when it does not say when it begins. */
export function eventTimes(record: CollectionRecord, hubZone: string): EventTimes | undefined {
  const timeZone = zoneOf(record, hubZone)
  const first = instantField(record.fields.startDateTime)?.trim()
  const start = first === undefined ? undefined : momentOf(first, timeZone)
  if (first === undefined || start === undefined) return undefined
  const last = instantField(record.fields.endDateTime)?.trim() ?? first
  if (DAY.test(first)) {
    const lastDay = DAY.test(last) && last > first ? last : first
    const end = momentOf(dayAfter(lastDay), timeZone) ?? start
    return { start, end, days: { first, last: lastDay }, timeZone }
  }
  const written = momentOf(DAY.test(last) ? dayAfter(last) : last, timeZone) ?? start
  return { start, end: written > start ? written : start, timeZone }
}

/** Events of a hub: those still to come (or on), the soonest first, and those past, the latest first. */
export interface EventCalendar {
  upcoming: CollectionRecord[]
  past: CollectionRecord[]
}

/** Parts events by what is over at a moment; those that do not say when stand at the end of what is to come. */
export function eventCalendar(
  events: readonly CollectionRecord[],
  { now, timeZone }: { now: Instant; timeZone: string },
): EventCalendar {
  const timed = events.map((record) => ({ record, times: eventTimes(record, timeZone) }))
  const byStart = timed.toSorted((a, b) => {
    const [left, right] = [a.times?.start ?? '9999', b.times?.start ?? '9999']
    if (left !== right) return left < right ? -1 : 1
    return a.record.path < b.record.path ? -1 : 1
  })
  const isOver = ({ times }: (typeof timed)[number]) =>
    times !== undefined && (times.end > times.start ? times.end <= now : times.start < now)
  return {
    upcoming: byStart.filter((each) => !isOver(each)).map(({ record }) => record),
    past: byStart
      .filter(isOver)
      .map(({ record }) => record)
      .reverse(),
  }
}

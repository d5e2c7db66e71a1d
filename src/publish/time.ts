import type { Instant } from '../news/instant.ts'
import { clockOf } from '../news/wall-time.ts'

/** A moment on the wall clock of a time zone. */
export interface WallTime {
  year: number
  /** 1 to 12 */
  month: number
  day: number
  hour: number
  minute: number
}

/** Tells what the clocks of one zone show at a moment. */
export type WallClock = (at: Instant) => WallTime

function utcWall(at: Instant): WallTime {
  const part = (from: number, to: number) => Number(at.slice(from, to))
  return { year: part(0, 4), month: part(5, 7), day: part(8, 10), hour: part(11, 13), minute: part(14, 16) }
}

/** The clock of an IANA time zone; the same on every machine, as a build must be. */
export function wallClock(timeZone: string): WallClock {
  if (timeZone === 'UTC') return utcWall
  const format = clockOf(timeZone)
  return (at) => {
    const wall: WallTime = { year: 0, month: 1, day: 1, hour: 0, minute: 0 }
    for (const { type, value } of format.formatToParts(Date.parse(at))) {
      if (type === 'year' || type === 'month' || type === 'day' || type === 'hour' || type === 'minute') {
        wall[type] = Number(value)
      }
    }
    return wall
  }
}

const two = (value: number): string => String(value).padStart(2, '0')

/** A day as addresses name it: `2026-11-23`. */
export function dayName(wall: WallTime): string {
  return `${wall.year}-${two(wall.month)}-${two(wall.day)}`
}

/** Hours and minutes: `09:05`. */
export function clockTime(wall: WallTime): string {
  return `${two(wall.hour)}:${two(wall.minute)}`
}

/** The date form of RSS (RFC 822 with a four-digit year): `Fri, 25 Jun 2021 18:19:00 GMT`. */
export function rssDate(at: Instant): string {
  return new Date(at).toUTCString()
}

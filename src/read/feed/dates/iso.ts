import { fullYear, moment, type Parts } from './moment.ts'
import { zoneMinutes } from './zones.ts'

const DAY = 86_400_000

const TIME = String.raw`(?:(?:\s*t\s*|\s+)(\d{1,2})(?::?(\d{2})(?::?(\d{2})(?:[.,]\d*)?)?)?\s*(z|[a-z]{2,4}|(?:gmt|utc)?[+\-−]\d{1,2}(?::?\d{2})?)?)?`
const PROFILE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(Z|[+-]\d\d:\d\d)$/
const CALENDAR = new RegExp(String.raw`^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?${TIME}$`, 'i')
const COMPACT = new RegExp(String.raw`^(\d{4}|\d{2})(\d{2})(\d{2})${TIME}$`, 'i')
const SHORT_YEAR = new RegExp(String.raw`^(\d{2})-(\d{2})-(\d{2})${TIME}$`, 'i')
const WEEK = new RegExp(String.raw`^(\d{4})-?w(\d{2})(?:-?([1-7]))?${TIME}$`, 'i')
const ORDINAL = new RegExp(String.raw`^(\d{4}|\d{2})-?(\d{3})${TIME}$`, 'i')

/** W3CDTF (Atom, dc:date) and the other forms of ISO 8601: compact, week and ordinal dates, fractions, hour 24. */
export function parseIso(text: string): number | undefined {
  const profile = PROFILE.exec(text)
  if (profile) return byPlaces(text, profile[1] ?? 'Z')
  const calendar = CALENDAR.exec(text) ?? COMPACT.exec(text) ?? SHORT_YEAR.exec(text)
  if (calendar) {
    return withTime(calendar.slice(4), {
      year: fullYear(calendar[1] ?? ''),
      ...(calendar[2] !== undefined && { month: Number(calendar[2]) }),
      ...(calendar[3] !== undefined && { day: Number(calendar[3]) }),
    })
  }
  const week = WEEK.exec(text)
  if (week) return plusDays(withTime(week.slice(4), { year: Number(week[1]) }), weekOffset(week))
  const ordinal = ORDINAL.exec(text)
  const day = Number(ordinal?.[2])
  if (!ordinal || day < 1 || day > 366) return undefined
  return plusDays(withTime(ordinal.slice(3), { year: fullYear(ordinal[1] ?? '') }), day - 1)
}

/** RFC 3339 to the letter, as nearly every Atom feed writes it: all parts stand at fixed places. */
function byPlaces(text: string, zone: string): number | undefined {
  const part = (from: number, to: number) => Number(text.slice(from, to))
  const minutes = zone === 'Z' ? 0 : zoneMinutes(zone)
  if (minutes === undefined) return undefined
  const [year, month, day] = [part(0, 4), part(5, 7), part(8, 10)]
  return moment({ year, month, day, hour: part(11, 13), minute: part(14, 16), second: part(17, 19), zone: minutes })
}

function withTime(time: (string | undefined)[], date: Parts): number | undefined {
  const [hour, minute, second, zone] = time
  const minutes = zone === undefined ? 0 : zoneMinutes(zone)
  if (minutes === undefined) return undefined
  return moment({
    ...date,
    hour: Number(hour ?? 0),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    zone: minutes,
  })
}

function plusDays(milliseconds: number | undefined, days: number | undefined): number | undefined {
  return milliseconds === undefined || days === undefined ? undefined : milliseconds + days * DAY
}

/** Days from 1 January to a day of an ISO week: week 1 is the one with 4 January in it, weeks begin on Monday. */
function weekOffset(match: RegExpExecArray): number | undefined {
  const week = Number(match[2])
  if (week < 1 || week > 53) return undefined
  const fourth = new Date(Date.UTC(Number(match[1]), 0, 4)).getUTCDay() || 7
  return 3 - (fourth - 1) + (week - 1) * 7 + (Number(match[3] ?? 1) - 1)
}

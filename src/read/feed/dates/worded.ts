import { fullYear, moment, type Parts } from './moment.ts'
import { monthByName } from './months.ts'
import { zoneMinutes } from './zones.ts'

/** A time of day with seconds, fractions and half-day marks of English, Korean, Japanese, Chinese and Greek. */
const CLOCK =
  /(?<before>오전|오후|午前|午後|上午|下午|am|pm)?\s*(?<!\d)(?<hour>\d{1,2})[:시時点h]\s*(?<minute>\d{2})(?:\s*[:분分]\s*(?<second>\d{2})(?:[.,]\d+)?)?\s*[분분초分秒]?\s*(?<after>[ap]\.?m\b\.?|πμ|μμ)?/iu
const ZONE_AFTER = /^\s*\(?(?<zone>(?:gmt|utc?)?\s*[+\-−]\s*\d{1,2}(?::?\d{2})?|[a-z]{1,4})\b\)?/i
const ZONE_NAME = /\b(?:utc|gmt|[ecmp][sd]t|ces?t|bst|ist|jst|kst|msk)\b/i

/**
 * Dates in words and numbers in whatever order: RFC 822 with missing, long, swapped or foreign parts, asctime,
 * `2004년 05월 28일`, `July 4, 2004 3:07 pm`, `13/07/2004`, `2004. 7. 13.`
 */
export function parseWorded(text: string): number | undefined {
  const clock = CLOCK.exec(text)
  const rest = clock ? `${text.slice(0, clock.index)} ${text.slice(clock.index + clock[0].length)}` : text
  const zoneText = clock ? ZONE_AFTER.exec(text.slice(clock.index + clock[0].length)) : null
  const zone = zoneOf(zoneText?.groups?.zone) ?? zoneOf(ZONE_NAME.exec(rest)?.[0])
  const day = dayOf(zoneText && zone !== undefined ? rest.replace(zoneText[0].trim(), ' ') : rest)
  if (!day) return undefined
  return moment({ ...day, ...(clock && timeOf(clock)), ...(zone !== undefined && { zone }) })
}

function zoneOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : zoneMinutes(text.replace(/\s+/g, ''))
}

function timeOf(clock: RegExpExecArray): { hour: number; minute: number; second: number } {
  const { before = '', after = '', hour = '0', minute = '0', second = '0' } = clock.groups ?? {}
  const half = `${before}${after}`.toLowerCase().replaceAll('.', '')
  const isAfternoon = /^(오후|午後|下午|pm|μμ)/.test(half)
  const isMorning = /^(오전|午前|上午|am|πμ)/.test(half)
  const twelve = Number(hour)
  const full = isAfternoon && twelve < 12 ? twelve + 12 : isMorning && twelve === 12 ? 0 : twelve
  return { hour: full, minute: Number(minute), second: Number(second) }
}

type Day = Pick<Parts, 'year' | 'month' | 'day'>

function dayOf(text: string): Day | undefined {
  return byMonthName(text) ?? byNumbers(text)
}

function byMonthName(text: string): Day | undefined {
  const words = text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []
  // A weekday may look like a month (`mar. 13 janv.`), and stands first: the last month named is the one.
  const month = words.map(monthByName).findLast((named) => named !== undefined)
  if (month === undefined) return undefined
  const numbers: readonly string[] = text.match(/\d+/g) ?? []
  const yearAt = yearPlace(numbers)
  const year = numbers[yearAt]
  if (year === undefined) return undefined
  const day = numbers.find((_, index) => index !== yearAt)
  return { year: fullYear(year), month, day: day !== undefined && day.length <= 2 ? Number(day) : 1 }
}

/** The number of four digits, else the second one: `Thu, 01 Jan 04`. */
function yearPlace(numbers: readonly string[]): number {
  const four = numbers.findIndex((number) => number.length === 4)
  return four < 0 && numbers.length >= 2 ? 1 : four
}

function byNumbers(text: string): Day | undefined {
  const yearFirst = /(?<!\d)(\d{4})\s*[-/.년年]\s*(\d{1,2})\s*[-/.월月]\s*(\d{1,2})(?!\d)/u.exec(text)
  if (yearFirst) return { year: Number(yearFirst[1]), month: Number(yearFirst[2]), day: Number(yearFirst[3]) }
  const yearLast = /(?<!\d)(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})(?!\d)/.exec(text)
  if (!yearLast) return undefined
  const [first, second] = [Number(yearLast[1]), Number(yearLast[3])]
  // Day first, as most of the world writes it, unless slashes (North America) or the numbers say otherwise.
  const monthFirst = second > 12 || (yearLast[2] === '/' && first <= 12)
  return { year: fullYear(yearLast[4] ?? ''), month: monthFirst ? first : second, day: monthFirst ? second : first }
}

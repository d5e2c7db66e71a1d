import { type Instant, instant } from '../../../../news/instant.ts'
import { monthNumber } from './month-names.ts'

/** A moment read from text. */
export interface ReadDate {
  at: Instant
  /** The text named a time of day, not only a day. */
  hasTime: boolean
  /** The same moment as the text gave it, with its zone: `2020-02-14T09:30:00+01:00`; only where it names a zone but UTC. */
  local?: string
  /** The text said that it is in UTC; a time without any zone is only taken for it. */
  inUtc?: boolean
}

interface Day {
  year: number
  month: number
  day: number
}

/** How `03/04/2020` is to be read where both readings are possible. */
export interface DateReading {
  /** Month first, as in the United States. */
  monthFirst: boolean
}

const OLDEST_YEAR = 1990
const ISO =
  /(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2}(?!\d))?)?/i
const COMPACT = /(?<!\d)(20\d\d)([01]\d)([0-3]\d)(?:T?([0-2]\d)([0-5]\d)([0-5]\d)?)?(?!\d)/
const YEAR_FIRST = /(?<!\d)(\d{4})\s?[./年년]\s?(\d{1,2})\s?[./月월]\s?(\d{1,2})(?!\d)/
const NUMERIC = /(?<![\d.])(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?![\d.]\d)/
const DAY_MONTH =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.|º|ª)?[\s\-/]*(?:de\s|of\s|d[’'])?\s*([\p{L}\p{M}]{3,12})\.?,?(?:\s?\/\s?\p{L}{3,8}\s)?[\s\-/]*(?:de\s|del\s)?(\d{4})(?!\d)/u
const MONTH_DAY = /([\p{L}\p{M}]{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(?:at\s.{1,12}\s)?(\d{4})(?!\d)/u
const YEAR_MONTH_DAY = /(?<!\d)(\d{4})[.,]?\s([\p{L}\p{M}]{3,12})\s(\d{1,2})(?!\d)/u
const TIME = /(?<!\d)([01]?\d|2[0-3])[:.h]([0-5]\d)(?::([0-5]\d))?(?:\s*([ap])\.?\s?m\b)?/i
const ZONE =
  /^[^\d]{0,12}?\s*(?:\(?(Z|UTC|GMT)?([+-]\d{2}:?\d{2})|\b(Z|UTC|GMT|EDT|EST|CDT|CST|MDT|MST|PDT|PST|CET|CEST|MEZ|MESZ|BST|IST|JST|AEST|AEDT)\b)/
/** Minutes east of UTC. IST and CST are taken for India and the United States, where most such pages come from. */
const ZONE_MINUTES: Readonly<Record<string, number>> = {
  ...{ Z: 0, UTC: 0, GMT: 0, EDT: -240, EST: -300, CDT: -300, CST: -360, MDT: -360, MST: -420, PDT: -420, PST: -480 },
  ...{ CET: 60, MEZ: 60, CEST: 120, MESZ: 120, BST: 60, IST: 330, JST: 540, AEST: 600, AEDT: 660 },
}

function valid({ year, month, day }: Day): boolean {
  if (year < OLDEST_YEAR || year > 2100 || month < 1 || month > 12 || day < 1) return false
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function offsetMinutes(zone: string): number {
  const named = ZONE_MINUTES[zone.toUpperCase()]
  if (named !== undefined) return named
  const [, sign, hours, minutes] = zone.match(/([+-])(\d{2}):?(\d{2})?/) ?? []
  return (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * (sign === '-' ? -1 : 1)
}

interface Found extends Day {
  /** Where the day ends in the text: a time may follow. */
  end: number
}

function readNumeric(match: RegExpMatchArray, reading: DateReading): Day {
  const [, first, separator, second, years] = match
  const [a, b] = [Number(first), Number(second)]
  const year = Number(years) < 100 ? 2000 + Number(years) : Number(years)
  const monthFirst = b > 12 || (a <= 12 && separator === '/' && reading.monthFirst)
  return monthFirst ? { year, month: a, day: b } : { year, month: b, day: a }
}

/** Only the last form, the numeric one, does without. */
const LONG_YEAR = /\d{4}/

/** The forms of days in the order they are tried. */
const FORMS: readonly { pattern: RegExp; day(match: RegExpMatchArray, reading: DateReading): Day }[] = [
  { pattern: YEAR_FIRST, day: ([, y, m, d]) => ({ year: Number(y), month: Number(m), day: Number(d) }) },
  { pattern: DAY_MONTH, day: ([, d, m, y]) => ({ year: Number(y), month: monthNumber(m ?? '') ?? 0, day: Number(d) }) },
  { pattern: MONTH_DAY, day: ([, m, d, y]) => ({ year: Number(y), month: monthNumber(m ?? '') ?? 0, day: Number(d) }) },
  {
    pattern: YEAR_MONTH_DAY,
    day: ([, y, m, d]) => ({ year: Number(y), month: monthNumber(m ?? '') ?? 0, day: Number(d) }),
  },
  { pattern: NUMERIC, day: readNumeric },
]

function findDay(text: string, reading: DateReading): Found | undefined {
  for (const { pattern, day } of LONG_YEAR.test(text) ? FORMS : FORMS.slice(-1)) {
    const match = text.match(pattern)
    if (!match) continue
    const found = day(match, reading)
    if (valid(found)) return { ...found, end: (match.index ?? 0) + match[0].length }
  }
  return undefined
}

const two = (value: number): string => String(value).padStart(2, '0')

/** A moment with its local form where the text named a zone other than UTC. */
function moment(day: Day, time: [number, number, number], offset: number | undefined): ReadDate {
  const moment = at(day, time, offset ?? 0)
  if (offset === undefined) return { at: moment, hasTime: true }
  return { at: moment, hasTime: true, ...(offset === 0 ? { inUtc: true } : { local: inZone(moment, offset) }) }
}

/** The same moment on clocks so many minutes east of UTC, in ISO 8601 with that offset. */
export function inZone(at: Instant, offset: number): string {
  const local = instant(Date.parse(at) + offset * 60_000)
  const zone = `${offset < 0 ? '-' : '+'}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`
  return local.replace('Z', zone)
}

function at(day: Day, [hours, minutes, seconds]: [number, number, number], offset: number): Instant {
  return instant(Date.UTC(day.year, day.month - 1, day.day, hours, minutes - offset, seconds))
}

function readIso(text: string): ReadDate | undefined {
  const match = LONG_YEAR.test(text) ? (text.match(ISO) ?? text.match(COMPACT)) : undefined
  if (!match) return undefined
  const [, year, month, date, hours, minutes, seconds, zone] = match
  const day = { year: Number(year), month: Number(month), day: Number(date) }
  if (!valid(day) || Number(hours ?? 0) > 24 || Number(minutes ?? 0) > 59) return undefined
  const time: [number, number, number] = [Number(hours ?? 0), Number(minutes ?? 0), Number(seconds ?? 0)]
  if (hours === undefined) return { at: at(day, time, 0), hasTime: false }
  return moment(day, time, zone ? offsetMinutes(zone) : undefined)
}

function readEpoch(text: string): ReadDate | undefined {
  const digits = text.match(/^\s*(1[0-9]{9})(\d{3})?\s*$/)
  return digits ? { at: instant(Number(digits[1]) * 1000), hasTime: true, inUtc: true } : undefined
}

function readTime(after: string): { time: [number, number, number]; offset: number | undefined } | undefined {
  const match = after.slice(0, 40).match(TIME)
  if (!match) return undefined
  const half = match[4]?.toLowerCase()
  const hour = Number(match[1])
  const hours = half === 'p' && hour < 12 ? hour + 12 : half === 'a' && hour === 12 ? 0 : hour
  const zone = after.slice((match.index ?? 0) + match[0].length, 60).match(ZONE)
  const named = zone?.[2] ?? zone?.[3]
  return { time: [hours, Number(match[2]), Number(match[3] ?? 0)], offset: named ? offsetMinutes(named) : undefined }
}

/** Where the digits of other scripts begin: Arabic, Persian, Devanagari, Bengali, Gurmukhi, Gujarati, Odia, Tamil, Telugu, Kannada, Malayalam, Thai, and wide ones. */
const ZEROS = [...[0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66], ...[0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xff10]]
const OTHER_DIGITS = `[${ZEROS.map((zero) => `${String.fromCharCode(zero)}-${String.fromCharCode(zero + 9)}`).join('')}]`
const OTHER_DIGIT = new RegExp(OTHER_DIGITS)
const EVERY_OTHER_DIGIT = new RegExp(OTHER_DIGITS, 'g')

function plainDigit(digit: string): string {
  const code = digit.charCodeAt(0)
  const zero = ZEROS.find((one) => code >= one && code <= one + 9) ?? code
  return String(code - zero)
}

/** Every form has a year, or a day, month and year of two digits. */
const DIGITS = /\d\d/
const DAY_FIRST: DateReading = { monthFirst: false }

/**
 * Reads a date, in the forms pages use (ISO 8601, RFC 822, numeric, with month names in some thirty languages).
 * A zone is honoured; a time without one is taken as UTC, a day without a time as its midnight in UTC.
 */
export function parseDate(written: string, reading: DateReading = DAY_FIRST): ReadDate | undefined {
  if (written.length > 400) return undefined
  const text = OTHER_DIGIT.test(written) ? written.replace(EVERY_OTHER_DIGIT, plainDigit) : written
  if (!DIGITS.test(text)) return undefined
  const exact = readEpoch(text) ?? readIso(text)
  if (exact) return exact
  const day = findDay(text, reading)
  if (!day) return undefined
  const found = readTime(text.slice(day.end))
  return found ? moment(day, found.time, found.offset) : { at: at(day, [0, 0, 0], 0), hasTime: false }
}

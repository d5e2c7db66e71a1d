/** A date and time as read, before it is a moment. Missing parts count as their first value. */
export interface Parts {
  year: number
  /** 1 to 12 */
  month?: number
  day?: number
  hour?: number
  minute?: number
  second?: number
  /** Minutes east of UTC. */
  zone?: number
}

const DAY_LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Milliseconds since 1970 of a date and time; undefined when a part is out of range. 24:00 and second 60 are allowed. */
export function moment(parts: Parts): number | undefined {
  const { year, month = 1, day = 1, hour = 0, minute = 0, second = 0, zone = 0 } = parts
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1) return undefined
  if (day > (DAY_LENGTHS[month - 1] ?? 0) || (month === 2 && day === 29 && !isLeap(year))) return undefined
  if (hour > 24 || (hour === 24 && minute + second > 0) || minute > 59 || second >= 61) return undefined
  const milliseconds = Date.UTC(year, month - 1, day, hour, minute, Math.floor(second)) - zone * 60_000
  return Number.isFinite(milliseconds) ? milliseconds : undefined
}

/** The year of two digits: 90 to 99 lie in the last century, as RSS began in 1999 and mail before. */
export function fullYear(text: string): number {
  const year = Number(text)
  if (text.length > 2) return text.length === 3 ? 1900 + year : year
  return year < 90 ? 2000 + year : 1900 + year
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

import { fullYear, moment } from './moment.ts'
import { monthByName } from './months.ts'
import { zoneMinutes } from './zones.ts'

const INTERNET = /^(?:[a-z]{3},\s+)?(\d{1,2}) ([a-z]{3}) (\d{4}) (\d{2}):(\d{2}):(\d{2}) ([a-z]{1,4}|[+-]\d{4})$/i

/** RFC 822 as RFC 1123 and RSS 2.0 write it, to the letter: the quick way for nearly every RSS feed. */
export function parseInternetDate(text: string): number | undefined {
  const match = INTERNET.exec(text)
  if (!match) return undefined
  const month = monthByName(match[2] ?? '')
  const zone = zoneMinutes(match[7] ?? '')
  if (month === undefined || zone === undefined) return undefined
  const [day, hour, minute, second] = [Number(match[1]), Number(match[4]), Number(match[5]), Number(match[6])]
  return moment({ year: fullYear(match[3] ?? ''), month, day, hour, minute, second, zone })
}

import { instant } from '../../../../news/instant.ts'
import { countryOffset } from './country-zones.ts'
import { inZone, type ReadDate } from './parse-date.ts'

/** What a page lets know of its own zone, beside the moment itself. */
export interface ZoneClues {
  source: string
  /** Other readings of the page's dates: other claims, what readers see. */
  others: readonly ReadDate[]
  /** Days (`2020-02-14`) that the address and the visible text name. */
  days: readonly string[]
  /** ISO 3166 code of the page's country. */
  country?: string
}

const MINUTE = 60_000
const QUARTER = 15 * MINUTE
/** The zones in use lie within so many minutes of UTC. */
const FARTHEST = 14 * 60
/** Places in the source that are looked at. */
const MOST_TRIED = 3_000

/**
 * A moment given in UTC, with the zone the page keeps elsewhere: another claim of the same moment with its zone, a clock
 * time of the same minutes in text or scripts, or its country's zone where only that fits the day readers see.
 */
export function withPageZone(date: ReadDate, clues: ZoneClues): ReadDate {
  if (date.local !== undefined || !date.hasTime) return date
  return date.inUtc ? shownInZone(mislabelled(date, clues) ?? date, clues) : readInZone(date, clues)
}

/** Some pages call their local time UTC: where readers see just that clock time, another claim of the same minutes is the moment. */
function mislabelled(date: ReadDate, { others }: ZoneClues): ReadDate | undefined {
  const clock = minuteOf(date)
  const isSeen = others.some((one) => one.hasTime && !one.inUtc && one.local === undefined && minuteOf(one) === clock)
  return isSeen ? others.find((one) => one.inUtc && isOffset(clock - minuteOf(one))) : undefined
}

/** A time without any zone is one on the page's clocks: another claim tells the moment it stands for, or the country. */
function readInZone(date: ReadDate, { others, country }: ZoneClues): ReadDate {
  const clock = Date.parse(date.at)
  for (const other of others) {
    const minutes = minuteOf(date) - minuteOf(other)
    const isSame = other.hasTime && (minutes === 0 || isOffset(minutes))
    if (isSame && other.local !== undefined && offsetOf(other.local) === minutes) return other
    if (isSame && other.inUtc) return minutes === 0 ? other : { ...other, local: inZone(other.at, minutes) }
  }
  const offset = country === undefined ? undefined : countryOffset(country, clock)
  if (!offset) return date
  const at = instant(clock - offset * MINUTE)
  return { at, hasTime: true, local: inZone(at, offset) }
}

function shownInZone(date: ReadDate, clues: ZoneClues): ReadDate {
  const offset = claimedOffset(date, clues) ?? stampedOffset(date, clues) ?? nationalOffset(date, clues)
  return offset === undefined || offset === 0 ? date : { ...date, local: inZone(date.at, offset) }
}

function claimedOffset(date: ReadDate, { others }: ZoneClues): number | undefined {
  const moment = minuteOf(date)
  for (const other of others) {
    if (!other.hasTime) continue
    const minutes = minuteOf(other) - moment
    if (other.local !== undefined && minutes === 0) return offsetOf(other.local)
    if (other.local === undefined && !other.inUtc && isOffset(minutes)) return minutes
  }
  return undefined
}

function offsetOf(local: string): number | undefined {
  const [, sign, hours, minutes] = local.match(/([+-])(\d\d):(\d\d)$/) ?? []
  return sign === undefined ? undefined : (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1)
}

/** Clock times that readers see have no seconds: whole minutes since 1970 are compared. */
function minuteOf({ at }: ReadDate): number {
  return Math.floor(Date.parse(at) / MINUTE)
}

function isOffset(minutes: number): boolean {
  return minutes !== 0 && Math.abs(minutes) <= FARTHEST && (minutes * MINUTE) % QUARTER === 0
}

/** Time stamps in the source (`2020-02-14T09:30:15+01:00`, `2020-02-14 09:30:15`) that share the moment's minutes. */
function stampedOffset(date: ReadDate, { source, days }: ZoneClues): number | undefined {
  const minutes = date.at.slice(13, 16)
  let tried = 0
  for (let at = source.indexOf(minutes, 13); at > 0; at = source.indexOf(minutes, at + 3)) {
    if (++tried > MOST_TRIED) return undefined
    const divider = source.charCodeAt(at - 3)
    if ((divider !== 0x54 && divider !== 0x20) || source.charCodeAt(at - 6) !== 0x2d) continue
    const offset = stampOffset(source.slice(at - 13, at + 16), date, days)
    if (offset !== undefined) return offset
  }
  return undefined
}

const STAMP = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::(\d\d)(?:\.\d+)?)?\s?(Z|UTC|GMT|[+-]\d\d:?\d\d)?/

/** With a zone it must be the same moment; without one it must share the seconds too, or be of a day readers see. */
function stampOffset(text: string, date: ReadDate, days: readonly string[]): number | undefined {
  const [, day = '', time = '', seconds, zone] = text.match(STAMP) ?? []
  const clock = Date.parse(`${day}T${time}:00Z`)
  if (!Number.isFinite(clock)) return undefined
  const minutes = Math.round(clock / MINUTE) - minuteOf(date)
  if (!isOffset(minutes)) return undefined
  if (zone !== undefined) return offsetOf(zone.replace(/(\d\d):?(\d\d)$/, '$1:$2')) === minutes ? minutes : undefined
  const sameSecond = seconds !== undefined && seconds !== '00' && seconds === date.at.slice(17, 19)
  return sameSecond || days.includes(day) ? minutes : undefined
}

function nationalOffset(date: ReadDate, { country, days }: ZoneClues): number | undefined {
  if (country === undefined || days.length === 0 || days.includes(date.at.slice(0, 10))) return undefined
  const offset = countryOffset(country, Date.parse(date.at))
  return offset !== undefined && days.includes(inZone(date.at, offset).slice(0, 10)) ? offset : undefined
}

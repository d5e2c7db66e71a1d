import type { Instant } from '../../../../news/instant.ts'
import { parseDate } from './parse-date.ts'

const SEPARATED = /[/_.=-]((?:19|20)\d\d)([/_-])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?!\d)/
const COMPACT = /[/_.=-](20[0-3]\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/
const DAY_FIRST = /[/_-](0[1-9]|[12]\d|3[01])([_-])(0[1-9]|1[0-2])\2(20\d\d)(?!\d)/
/** A year and month in the path, then the day with both once more, in six digits: `/2015/08/150803-`. */
const SHORT = /\/20(\d\d)\/(0[1-9]|1[0-2])\/(?:[^?#]{0,80}\/)?\1\2(0[1-9]|[12]\d|3[01])(?!\d)/
/** A snapshot's address in a web archive holds the page's own address. */
const SNAPSHOT = /^https?:\/\/web\.archive\.org\/web\/\d+[a-z_]*\//

/** The day (`2013-11-10`) on which a web archive took its snapshot, by the address. */
export function snapshotDay(url: string): string | undefined {
  const [, year, month, date] = url.match(/^https?:\/\/web\.archive\.org\/web\/(\d{4})(\d\d)(\d\d)/) ?? []
  return year === undefined ? undefined : `${year}-${month}-${date}`
}

/** The day an address names (`/2020/02/14/`, `/20200214-`, `/14-02-2020`), as its midnight in UTC. */
export function urlDate(url: string): Instant | undefined {
  const path = url.replace(SNAPSHOT, '').replace(/^https?:\/\/[^/]+/, '')
  const separated = path.match(SEPARATED)
  if (separated) return day(separated[1], separated[3], separated[4])
  const compact = path.match(COMPACT)
  if (compact) return day(compact[1], compact[2], compact[3])
  const short = path.match(SHORT)
  if (short) return day(`20${short[1]}`, short[2], short[3])
  const dayFirst = path.match(DAY_FIRST)
  return dayFirst ? day(dayFirst[4], dayFirst[3], dayFirst[1]) : undefined
}

function day(year = '', month = '', date = ''): Instant | undefined {
  return parseDate(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)?.at
}

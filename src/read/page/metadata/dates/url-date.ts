import type { Instant } from '../../../../news/instant.ts'
import { parseDate } from './parse-date.ts'

const SEPARATED = /[/_.=-]((?:19|20)\d\d)([/_-])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?!\d)/
const COMPACT = /[/_.=-](20[0-3]\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/
const DAY_FIRST = /[/_-](0[1-9]|[12]\d|3[01])([_-])(0[1-9]|1[0-2])\2(20\d\d)(?!\d)/
/** A snapshot's address in a web archive holds the page's own address. */
const SNAPSHOT = /^https?:\/\/web\.archive\.org\/web\/\d+[a-z_]*\//

/** The day an address names (`/2020/02/14/`, `/20200214-`, `/14-02-2020`), as its midnight in UTC. */
export function urlDate(url: string): Instant | undefined {
  const path = url.replace(SNAPSHOT, '').replace(/^https?:\/\/[^/]+/, '')
  const separated = path.match(SEPARATED)
  if (separated) return day(separated[1], separated[3], separated[4])
  const compact = path.match(COMPACT)
  if (compact) return day(compact[1], compact[2], compact[3])
  const dayFirst = path.match(DAY_FIRST)
  return dayFirst ? day(dayFirst[4], dayFirst[3], dayFirst[1]) : undefined
}

function day(year = '', month = '', date = ''): Instant | undefined {
  return parseDate(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)?.at
}

import type { Instant } from '../../../../news/instant.ts'
import { parseDate } from './parse-date.ts'

const WHOLE = /[/_-]((?:19|20)\d\d)[/_-]?(0?[1-9]|1[0-2])[/_-]?([0-2]\d|3[01]|[1-9](?=[/_-]))(?=[/_.-]|$|[a-z])/i

/** The day an address names (`/2020/02/14/`, `/20200214-`), as its midnight in UTC. */
export function urlDate(url: string): Instant | undefined {
  const match = url.replace(/^https?:\/\/[^/]+/, '').match(WHOLE)
  if (!match) return undefined
  const [, year, month = '', day = ''] = match
  return parseDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)?.at
}

import type { Entry } from '../news/entry.ts'
import { type Instant, instant } from '../news/instant.ts'
import type { Notice } from '../news/notice.ts'

/** Addresses of a sitemap that are news are days old; this old they are left alone, unless the hub keeps records longer. */
const OLDEST_DAYS = 30
/** New addresses taken in one poll, the newest first. */
const MOST_FRESH = 500
/** Of those that nobody says the age of, at the first poll: it brings all a site ever wrote. */
const MOST_UNDATED_AT_FIRST = 100

const DAY = 86_400_000

/** How much of what a sitemap lists is taken. */
export interface Reach {
  /** What changed last before this moment is left alone. */
  oldest: Instant
  most: number
  mostUndated: number
  /** Nothing was known of the sitemap, or of one of its index, before. */
  isFirst: boolean
}

/**
 * The reach of one poll of a sitemap.
 *
 * @param keptDays after so many days the hub archives its records; never when left out
 */
export function reachOf(
  now: Instant,
  { isFirst, keptDays }: { isFirst: boolean; keptDays?: number | undefined },
): Reach {
  const days = keptDays ?? OLDEST_DAYS
  return {
    oldest: instant(Date.parse(now) - days * DAY),
    most: MOST_FRESH,
    isFirst,
    mostUndated: isFirst ? MOST_UNDATED_AT_FIRST : MOST_FRESH,
  }
}

/** When an entry was published or changed last, as it says itself or as its address does (`/2026/11/25/`). */
export function dateOf({ publishedDateTime, updatedDateTime, url = '' }: Entry): Instant | undefined {
  const said = [publishedDateTime ?? '', updatedDateTime ?? ''].sort().at(-1)
  if (said) return said
  const [, year, month, day = '28'] =
    /\/((?:19|20)\d\d)[/-](0\d|1[0-2])(?:[/-]([0-2]\d|3[01]))?(?=[/-])/.exec(url) ?? []
  const milliseconds = Date.parse(`${year}-${month}-${day}T23:59:59Z`)
  return Number.isNaN(milliseconds) ? undefined : instant(milliseconds)
}

/** What lies within reach, the newest first; those without a date last, those that were listed last before the others. */
export function withinReach<T extends { entry: Entry }>(listed: readonly T[], { oldest }: Reach): T[] {
  const dated = listed.map((one) => ({ one, date: dateOf(one.entry) }))
  const near = dated.toReversed().filter(({ date }) => date === undefined || date >= oldest)
  return near.sort((a, b) => compare(b.date ?? '', a.date ?? '')).map(({ one }) => one)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Counts new entries; false once there is no room for one more. */
export function roomIn(reach: Reach | undefined): (entry: Entry) => boolean {
  let [taken, undated] = [0, 0]
  return (entry) => {
    if (!reach) return true
    if (dateOf(entry) === undefined && ++undated > reach.mostUndated) return false
    return ++taken <= reach.most
  }
}

/** What was left out; undefined when nothing was, or only what is old, which the first poll told. */
export function leftOut(subject: string, left: { old: number; fresh: number }, reach: Reach): Notice | undefined {
  if (left.fresh === 0 && !(reach.isFirst && left.old > 0)) return undefined
  const parts = [
    left.fresh > 0 ? `${left.fresh} new addresses beyond the newest` : '',
    left.old > 0 ? `${left.old} that did not change since ${reach.oldest.slice(0, 10)}` : '',
  ].filter((part) => part !== '')
  return {
    stage: 'collect',
    code: 'sitemap-left',
    level: 'info',
    subject,
    message: `Of what the sitemap lists, some was left: ${parts.join(', and ')}.`,
    remedy: 'Nothing to do; articles you miss can be listed in a source of kind "list".',
  }
}

import type { Instant } from '../../../../news/instant.ts'
import type { Clues } from '../clues.ts'
import { textIn } from '../linked-data.ts'
import { type DateClaim, dateText, daysOf, labelled, markedUp, mostAgreed, structuredClaims } from './claims.ts'
import { countryOf } from './country-zones.ts'
import { UPDATED_METAS } from './date-metas.ts'
import { withPageZone } from './page-zone.ts'
import { type DateReading, parseDate, type ReadDate } from './parse-date.ts'
import { scriptDate } from './script-date.ts'
import { snapshotDay, urlDate } from './url-date.ts'
import { dateNearTitle, type Read, visibleDate } from './visible-date.ts'

/** When the page says it was published and changed. */
export interface PageDates {
  published?: Instant
  /** The same moment with the page's own zone, where it named one. */
  publishedLocal?: string
  updated?: Instant
}

export interface DateContext {
  url: string
  /** Dates after this moment are not believed. */
  capturedAt: Instant
  reading: DateReading
  /** Texts of the page's lines, in order, and its title: for dates that only readers see. */
  lines: readonly string[]
  title: string
  /** The page's source, for dates that only its scripts name. */
  source: string
}

const DAY = 86_400_000

/** Finds the dates of a page: structured data first, then marked-up elements, the address, and visible text. */
export function findDates(clues: Clues, context: DateContext): PageDates {
  const latest = Date.parse(context.capturedAt) + DAY
  const snapshot = snapshotDay(context.url)
  const read: Read = (text) => {
    const date = text === undefined ? undefined : parseDate(text, context.reading)
    return date && Date.parse(date.at) < latest && date.at.slice(0, 10) !== snapshot ? date : undefined
  }
  const change = findUpdated(clues, read)
  const published = findPublished(clues, context, { read, updated: change })
  const updated = change?.at
  const first = published ?? (updated ? { at: updated } : undefined)
  if (!first) return {}
  const local = 'local' in first ? first.local : undefined
  return {
    published: first.at,
    ...(local ? { publishedLocal: local } : {}),
    ...(updated && updated > first.at ? { updated } : {}),
  }
}

/** Days by which a claim may differ from the day in the address before the address is believed instead. */
const TOLERANCE = 3
/** Lines looked at; a page's own date comes early. */
const MOST_LINES = 1_000

/** What the page says in structured data and shows, weighed; the day in the address comes before all. */
function findPublished(
  clues: Clues,
  context: DateContext,
  { read, updated }: { read: Read; updated: ReadDate | undefined },
): ReadDate | undefined {
  const lines = context.lines.slice(0, MOST_LINES)
  const fromUrl = read(urlDate(context.url))
  const shown = shownClaims(clues, { lines, title: context.title }, read)
  const claims = [...structuredClaims(clues, read, updated), ...shown]
  const seen = mostAgreed(shown)?.date
  const chosen =
    (fromUrl ? nearestTo(fromUrl, claims) : mostAgreed(claims)?.date) ??
    scriptDate(context.source, read) ??
    visibleDate(lines, context.title, read) ??
    read(clues.metas.get('description')?.[0]?.slice(0, 400))
  const country = countryOf(context.url)
  const dates = claims.map(({ date }) => date)
  return (
    chosen &&
    withPageZone(mostPrecise(chosen, dates), {
      source: context.source,
      others: dates,
      days: [fromUrl, seen].filter((date) => date !== undefined).map(({ at, local }) => (local ?? at).slice(0, 10)),
      ...(country ? { country } : {}),
    })
  )
}

/** The chosen date, or one of the same day that also names the time. */
function mostPrecise(chosen: ReadDate, dates: readonly ReadDate[]): ReadDate {
  if (chosen.hasTime) return chosen
  const timed = dates.filter((date) => date.hasTime && daysOf(date)[0] === daysOf(chosen)[0])
  return timed.find(({ local, inUtc }) => local !== undefined || inUtc) ?? timed[0] ?? chosen
}

/** The claim nearest to the day in the address, or that day where all lie too far from it. */
function nearestTo(fromUrl: ReadDate, claims: readonly DateClaim[]): ReadDate {
  const apart = ({ date }: DateClaim): number => Math.abs(Date.parse(date.at) - Date.parse(fromUrl.at)) / DAY
  const near = claims.filter(({ kind }) => kind !== 'visible').sort((a, b) => apart(a) - apart(b))
  const seen = claims.filter(({ kind }) => kind === 'visible')
  return [...near, ...seen].find((claim) => apart(claim) <= TOLERANCE)?.date ?? fromUrl
}

/** The dates readers see, the surer first: of a `time` element, an element named as a date, a line near the title. */
function shownClaims(clues: Clues, page: { lines: readonly string[]; title: string }, read: Read): DateClaim[] {
  const found = [
    { date: markedUp(clues, read), points: 1.6 },
    { date: labelled(clues, read), points: 1.25 },
    { date: dateNearTitle(page.lines, page.title, read), points: 1.75 },
  ]
  return found.flatMap(({ date, points }) => (date ? [{ kind: 'visible' as const, date, points }] : []))
}

function findUpdated(clues: Clues, read: Read): ReadDate | undefined {
  const { article } = clues.linkedData
  const named = (clues.properties.get('datemodified') ?? []).map(dateText)
  const metas = UPDATED_METAS.map((name) => clues.metas.get(name)?.[0])
  for (const text of [textIn(article?.dateModified), ...metas, ...named]) {
    const date = read(text)
    if (date) return date
  }
  return undefined
}

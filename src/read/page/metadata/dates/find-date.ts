import type { Instant } from '../../../../news/instant.ts'
import { type PageElement, textOf } from '../../tree/element.ts'
import type { Clues } from '../clues.ts'
import { textIn } from '../linked-data.ts'
import { PUBLISHED_METAS, UPDATED_METAS } from './date-metas.ts'
import { type DateReading, parseDate, type ReadDate } from './parse-date.ts'
import { scriptDate } from './script-date.ts'
import { urlDate } from './url-date.ts'
import { type Read, visibleDate } from './visible-date.ts'

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
  const read: Read = (text) => {
    const date = text === undefined ? undefined : parseDate(text, context.reading)
    return date && Date.parse(date.at) < latest ? date : undefined
  }
  const published = findPublished(clues, context, read)
  const updated = findUpdated(clues, read)?.at
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

function findPublished(clues: Clues, context: DateContext, read: Read): ReadDate | undefined {
  const fromUrl = read(urlDate(context.url))
  const claims = structuredClaims(clues, read)
  if (fromUrl) {
    const apart = (claim: ReadDate): number => Math.abs(Date.parse(claim.at) - Date.parse(fromUrl.at)) / DAY
    return [...claims].sort((a, b) => apart(a) - apart(b)).find((claim) => apart(claim) <= TOLERANCE) ?? fromUrl
  }
  return (
    claims[0] ??
    markedUp(clues, read) ??
    labelled(clues, read) ??
    scriptDate(context.source, read) ??
    visibleDate(context.lines.slice(0, MOST_LINES), context.title, read)
  )
}

function structuredClaims(clues: Clues, read: Read): ReadDate[] {
  const { article } = clues.linkedData
  const texts = [
    textIn(article?.datePublished),
    ...PUBLISHED_METAS.map((name) => clues.metas.get(name)?.[0]),
    textIn(article?.dateCreated),
    textIn(article?.uploadDate),
    ...(clues.properties.get('datepublished') ?? []).map(dateText),
  ]
  return texts.map(read).filter((date) => date !== undefined)
}

function dateText(element: PageElement): string {
  const { datetime, content, title } = element.attributes
  return datetime || content || title || textOf(element)
}

/** Elements and lines looked at; a page's own date comes early. */
const MOST_TRIED = 100
const MOST_LINES = 1_000

const MARKED = [
  'dc:date',
  'dcterms:date',
  'dc:created',
  'schema:datepublished',
  'article:published_time',
  'datecreated',
  'uploaddate',
]

function markedUp(clues: Clues, read: Read): ReadDate | undefined {
  const named = MARKED.flatMap((name) => clues.properties.get(name) ?? [])
  const published = clues.times.filter(
    ({ attributes }) => 'pubdate' in attributes || /publish|entry-date|post/i.test(attributes.class ?? ''),
  )
  for (const element of [...named, ...published, ...clues.times].slice(0, MOST_TRIED)) {
    const date = read(dateText(element)) ?? read(textOf(element).slice(0, 400))
    if (date) return date
  }
  return undefined
}

/** Elements whose class or id speaks of a date. */
function labelled(clues: Clues, read: Read): ReadDate | undefined {
  for (const element of clues.datelines.slice(0, MOST_TRIED)) {
    const text = textOf(element)
    const date = text.length < 300 ? read(text) : undefined
    if (date) return date
  }
  return undefined
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

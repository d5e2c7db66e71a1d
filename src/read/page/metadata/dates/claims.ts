import { type PageElement, shortTextOf, textOf } from '../../tree/element.ts'
import type { Clues } from '../clues.ts'
import { isElsewhere } from '../elsewhere.ts'
import { textIn } from '../linked-data.ts'
import { PUBLISHED_METAS } from './date-metas.ts'
import type { ReadDate } from './parse-date.ts'
import type { Read } from './visible-date.ts'

/** Where a claim was found; each kind counts once for a day. */
export type ClaimKind = 'linked-data' | 'meta' | 'microdata' | 'visible'

/** One statement of the page about when it was published. */
export interface DateClaim {
  kind: ClaimKind
  date: ReadDate
  /** How far it is believed by itself; a claim of another day wins only with more points together. */
  points: number
}

/** Meta names that mean publication and nothing else; the others are also used for changes or the day of printing. */
const EXPLICIT = /^(?!cxenseparse).*(?:publi(?:sh|cation)|pubdate|pub-date|issued)/

/** What structured data says, the surer first. */
export function structuredClaims(clues: Clues, read: Read, updated: ReadDate | undefined): DateClaim[] {
  const { article } = clues.linkedData
  const texts: { kind: ClaimKind; text: string | undefined; points: number }[] = [
    { kind: 'linked-data', text: textIn(article?.datePublished), points: 3 },
    ...PUBLISHED_METAS.map((name) => metaText(clues, name)),
    { kind: 'linked-data', text: textIn(article?.dateCreated), points: 1 },
    { kind: 'linked-data', text: textIn(article?.uploadDate), points: 1 },
    ...(clues.properties.get('datepublished') ?? []).map((element) => ({
      kind: 'microdata' as const,
      text: dateText(element),
      points: 2.5,
    })),
  ]
  return texts.flatMap(({ kind, text, points }) => {
    const date = read(text)
    if (!date) return []
    const isChange = points < 2 && updated !== undefined && sameDay(date, updated)
    return [{ kind, date, points: isChange ? 0 : points }]
  })
}

function metaText(clues: Clues, name: string): { kind: ClaimKind; text: string | undefined; points: number } {
  return { kind: 'meta', text: clues.metas.get(name)?.[0], points: EXPLICIT.test(name) ? 3 : 1.5 }
}

/** The text of an element that stands for a date: its machine-readable form where it has one. */
export function dateText(element: PageElement): string {
  const { datetime, content, title } = element.attributes
  return datetime || content || title || textOf(element)
}

/** Elements looked at; a page's own date comes early. */
const MOST_TRIED = 100

const MARKED = [
  'dc:date',
  'dcterms:date',
  'dc:created',
  'schema:datepublished',
  'article:published_time',
  'datecreated',
  'uploaddate',
]

/** The first `time` element (or one marked as a date by RDFa) outside comments and teasers, those for publication first. */
export function markedUp(clues: Clues, read: Read): ReadDate | undefined {
  const named = MARKED.flatMap((name) => clues.properties.get(name) ?? [])
  const published = clues.times.filter(
    ({ attributes }) => 'pubdate' in attributes || /publi|entry-date|post/i.test(attributes.class ?? ''),
  )
  return firstOf([...named, ...published, ...clues.times].slice(0, MOST_TRIED), (element) => {
    return read(dateText(element)) ?? read(textOf(element).slice(0, 400))
  })
}

const LONGEST_LABEL = 300

/** The first element whose class or id speaks of a date, outside comments and teasers. */
export function labelled(clues: Clues, read: Read): ReadDate | undefined {
  return firstOf(clues.datelines.slice(0, MOST_TRIED), (element) => {
    return read(shortTextOf(element, LONGEST_LABEL))
  })
}

/** The first date of elements in place; of those elsewhere on the page only where there is no other. */
function firstOf(
  elements: readonly PageElement[],
  dateOf: (element: PageElement) => ReadDate | undefined,
): ReadDate | undefined {
  let elsewhere: ReadDate | undefined
  for (const element of elements) {
    const date = dateOf(element)
    if (!date) continue
    if (!isElsewhere(element)) return date
    elsewhere ??= date
  }
  return elsewhere
}

/** The days a date names: in its own zone, and in UTC. */
export function daysOf({ at, local }: ReadDate): string[] {
  const own = local?.slice(0, 10)
  return own === undefined || own === at.slice(0, 10) ? [at.slice(0, 10)] : [own, at.slice(0, 10)]
}

/** Do two dates name a day in common? */
export function sameDay(one: ReadDate, other: ReadDate): boolean {
  const days = daysOf(other)
  return daysOf(one).some((day) => days.includes(day))
}

/** The claim whose day most is said for: each kind of claim counts once; the first of the claims where points are equal. */
export function mostAgreed(claims: readonly DateClaim[]): DateClaim | undefined {
  let best: { claim: DateClaim; points: number } | undefined
  for (const claim of claims) {
    const points = support(claim, claims)
    if (!best || points > best.points) best = { claim, points }
  }
  return best?.claim
}

/** Points added where two elements that readers see name the same day. */
const SEEN_TWICE = 0.5

function support(claim: DateClaim, claims: readonly DateClaim[]): number {
  const byKind = new Map<ClaimKind, number>()
  const agreeing = claims.filter(({ date }) => sameDay(date, claim.date))
  for (const { kind, points } of agreeing) byKind.set(kind, Math.max(points, byKind.get(kind) ?? 0))
  const seen = agreeing.filter(({ kind }) => kind === 'visible').length
  return [...byKind.values()].reduce((sum, points) => sum + points, seen > 1 ? SEEN_TWICE : 0)
}

import type { CollectionRecord } from '../../news/record.ts'
import { instantField, isFields, listField, textField, textsField } from './fields.ts'
import { isShown } from './shelves.ts'

/** Where a sponsorship may stand: on the site, and in letters. */
export type Placement = 'front' | 'topics' | 'collections' | 'newsletter'

/** From when to when a sponsorship is shown: days such as `2026-11-23`, both inclusive; one of them may be open. */
export interface Span {
  start?: string
  end?: string
}

function dayField(value: unknown): string | undefined {
  return instantField(value)?.slice(0, 10)
}

/** The schedules of a sponsorship (`start` and `end`, days or moments) as days; those that say nothing are left out. */
export function spansOf({ fields }: CollectionRecord): Span[] {
  return listField(fields.schedules).flatMap((schedule) => {
    if (!isFields(schedule)) return []
    const start = dayField(schedule.start ?? schedule.startDateTime)
    const end = dayField(schedule.end ?? schedule.endDateTime)
    if (start === undefined && end === undefined) return []
    return [{ ...(start !== undefined && { start }), ...(end !== undefined && { end }) }]
  })
}

function covers({ start = '', end }: Span, day: string): boolean {
  return start <= day && (end === undefined || day <= end)
}

/** Sponsorships scheduled for a day of the hub's calendar. */
export function sponsorshipsOn(collections: readonly CollectionRecord[], day: string): CollectionRecord[] {
  return collections.filter(
    (record) =>
      record.collection === 'sponsorships' && isShown(record) && spansOf(record).some((span) => covers(span, day)),
  )
}

/** Where a sponsorship stands on a day: shown now, to come, or over. */
export type SponsorshipStatus = 'current' | 'coming' | 'past'

/** A sponsorship as the public list of them has it. */
export interface ListedSponsorship {
  record: CollectionRecord
  status: SponsorshipStatus
}

function statusOn(record: CollectionRecord, day: string): SponsorshipStatus | undefined {
  const spans = spansOf(record)
  if (spans.length === 0) return undefined
  if (spans.some((span) => covers(span, day))) return 'current'
  return spans.some(({ start = '' }) => start > day) ? 'coming' : 'past'
}

/** What a list is sorted by: the next beginning of what is to come, else the last end. */
function dueDay({ record, status }: ListedSponsorship, day: string): string {
  const spans = spansOf(record)
  if (status !== 'coming')
    return (
      spans
        .map(({ end = '9' }) => end)
        .sort()
        .at(-1) ?? ''
    )
  return spans.flatMap(({ start = '' }) => (start > day ? start : [])).sort()[0] ?? ''
}

const STATUS_ORDER: readonly SponsorshipStatus[] = ['current', 'coming', 'past']

/**
 * All sponsorships that readers may know of: those of the day, then those to come, the soonest first, then those that are
 * over, the latest first. What is to come and says `announced: false` is left out until its day.
 */
export function listedSponsorships(collections: readonly CollectionRecord[], day: string): ListedSponsorship[] {
  const listed = collections.flatMap((record): ListedSponsorship[] => {
    if (record.collection !== 'sponsorships' || !isShown(record)) return []
    const status = statusOn(record, day)
    const isKnown = status !== undefined && (status !== 'coming' || record.fields.announced !== false)
    return isKnown ? [{ record, status }] : []
  })
  const before = (left: ListedSponsorship, right: ListedSponsorship) => {
    const byStatus = STATUS_ORDER.indexOf(left.status) - STATUS_ORDER.indexOf(right.status)
    if (byStatus !== 0) return byStatus
    const [a, b] = [dueDay(left, day), dueDay(right, day)]
    const direction = left.status === 'past' ? -1 : 1
    if (a !== b) return a < b ? -direction : direction
    return left.record.path < right.record.path ? -1 : 1
  }
  return listed.sort(before)
}

function placementsOf({ fields }: CollectionRecord): string[] {
  return listField(fields.placements).flatMap(
    (placement) => (isFields(placement) ? textField(placement.name) : textField(placement)) ?? [],
  )
}

/**
 * Of the sponsorships of today, those for one place of the site.
 *
 * @param topic of the page, where it has one: a sponsorship that names topics stands with these only
 */
export function sponsorshipsAt(
  today: readonly CollectionRecord[],
  placement: Placement,
  topic?: string,
): CollectionRecord[] {
  return today.filter((record) => {
    const topics = textsField(record.fields.topics)
    const fits = topic === undefined || topics.length === 0 || topics.includes(topic)
    return fits && placementsOf(record).includes(placement)
  })
}

/** What a sponsor says. */
export interface SponsorMessage {
  /** The sponsor's name. */
  sponsor: string
  title: string
  text?: string
  url?: string
  /** What the link says: "Book a place". */
  action?: string
}

/** Who pays; the file's name where it says no other. */
export function sponsorName({ fields, path }: CollectionRecord): string {
  return (isFields(fields.sponsor) ? textField(fields.sponsor.name) : undefined) ?? path
}

/** Everything a sponsor says, in the file's order. */
export function messagesOf({ fields }: CollectionRecord): SponsorMessage[] {
  const sponsor = isFields(fields.sponsor) ? fields.sponsor : {}
  const name = textField(sponsor.name)
  if (name === undefined) return []
  return listField(fields.messages).flatMap((message) => {
    const title = isFields(message) ? textField(message.title) : undefined
    if (!isFields(message) || title === undefined) return []
    const url = [message.url, sponsor.url, sponsor.website].map(textField).find(Boolean)
    const [words, action] = [textField(message.text), textField(message.action)]
    return [{ sponsor: name, title, ...(words && { text: words }), ...(url && { url }), ...(action && { action }) }]
  })
}

/** A sponsor's messages take turns, one a day, so that every build of a day has the same. */
export function messageOn(record: CollectionRecord, day: string): SponsorMessage | undefined {
  const messages = messagesOf(record)
  const days = Math.floor(Date.parse(day) / 86_400_000)
  return messages[days % messages.length]
}

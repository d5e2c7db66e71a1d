import type { CollectionRecord } from '../../news/record.ts'
import { instantField, isFields, listField, textField, textsField } from './fields.ts'
import { isShown } from './shelves.ts'

/** Where a sponsorship may stand: on the site, and in letters. */
export type Placement = 'front' | 'topics' | 'collections' | 'newsletter'

/** Whether one schedule (`start` and `end`, days or moments, both inclusive) covers a day such as `2026-11-23`. */
function covers(schedule: unknown, day: string): boolean {
  if (!isFields(schedule)) return false
  const start = instantField(schedule.start ?? schedule.startDateTime)?.slice(0, 10)
  const end = instantField(schedule.end ?? schedule.endDateTime)?.slice(0, 10)
  return (
    (start === undefined || start <= day) &&
    (end === undefined || day <= end) &&
    !(start === undefined && end === undefined)
  )
}

/** Sponsorships scheduled for a day of the hub's calendar. */
export function sponsorshipsOn(collections: readonly CollectionRecord[], day: string): CollectionRecord[] {
  return collections.filter(
    (record) =>
      record.collection === 'sponsorships' &&
      isShown(record) &&
      listField(record.fields.schedules).some((schedule) => covers(schedule, day)),
  )
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

/** A sponsor's messages take turns, one a day, so that every build of a day has the same. */
export function messageOn({ fields }: CollectionRecord, day: string): SponsorMessage | undefined {
  const messages = listField(fields.messages).filter(isFields)
  const days = Math.floor(Date.parse(day) / 86_400_000)
  const message = messages[days % messages.length]
  const title = textField(message?.title)
  const sponsor = isFields(fields.sponsor) ? fields.sponsor : {}
  const name = textField(sponsor.name)
  if (message === undefined || title === undefined || name === undefined) return undefined
  const url = [message.url, sponsor.url, sponsor.website].map(textField).find(Boolean)
  const [words, action] = [textField(message.text), textField(message.action)]
  return { sponsor: name, title, ...(words && { text: words }), ...(url && { url }), ...(action && { action }) }
}

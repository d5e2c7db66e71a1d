import type { Instant } from '../../news/instant.ts'
import type { CollectionRecord } from '../../news/record.ts'
import type { EventTimes } from '../collections/event-times.ts'
import { eventTimes } from '../collections/event-times.ts'
import { numberField, textField, textsField } from '../collections/fields.ts'
import { authorNames, placeName } from '../collections/record-words.ts'
import { clockTime, dayName, wallClock } from '../time.ts'
import type { View } from './view.ts'

/** `PT1H30M` as `1 h 30 min`; other text as it stands. */
export function durationWords(text: string): string {
  const [, hours, minutes] = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:\d+(?:\.\d+)?S)?$/.exec(text) ?? []
  const words = [hours && `${hours} h`, minutes && `${minutes} min`].filter(Boolean).join(' ')
  return words || text
}

/** A day such as `2026-11-23` in words; with the year where that is not the present one, or where it is wanted. */
function dayWords(view: View, day: string, withYear = false): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return view.strings.shortDate({ year, month, day: date, hour: 0, minute: 0 }, withYear || isOtherYear(view, day))
}

function isOtherYear(view: View, day: string): boolean {
  return Number(day.slice(0, 4)) !== view.catalogue.clock(view.catalogue.now).year
}

/** From day to day; both with their year as soon as one needs it. */
export function daysWords(view: View, first: string | undefined, last: string | undefined): string {
  const withYear = [first, last].some((day) => day !== undefined && isOtherYear(view, day))
  const words = (day: string | undefined) => (day === undefined ? '' : dayWords(view, day, withYear))
  return first === last ? words(first) : `${words(first)} – ${words(last)}`.trim()
}

/** When an event is, on the clocks of the place: `25 Nov, 18:00–19:30 (Europe/Berlin)`, or its days. */
export function eventWords(view: View, times: EventTimes): string {
  if (times.days) {
    return daysWords(view, times.days.first, times.days.last)
  }
  const clock = wallClock(times.timeZone)
  const named = (at: Instant) => `${dayWords(view, dayName(clock(at)))}, ${clockTime(clock(at))}`
  const sameDay = dayName(clock(times.start)) === dayName(clock(times.end))
  const until = sameDay ? `–${clockTime(clock(times.end))}` : ` – ${named(times.end)}`
  return `${named(times.start)}${times.end > times.start ? until : ''} (${times.timeZone})`
}

/** The number with a blank every three digits, which no language takes for a decimal sign. */
function countWords(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '\u00a0')
}

/** Types that say no more than the page they stand on. */
const OWN_WORDS = new Set(['profile', 'collection', 'form', 'challenge', 'event'])

/** As the other facts begin: feeds and files write kinds small. */
function kindWords(kind: string | undefined): string | undefined {
  return kind === undefined || OWN_WORDS.has(kind) ? undefined : kind.charAt(0).toUpperCase() + kind.slice(1)
}

/** Short facts of a record of any collection, those that it has. */
export function factsOf(record: CollectionRecord, view: View): string[] {
  const { fields } = record
  const times = record.collection === 'events' ? eventTimes(record, view.catalogue.edition.hub.timeZone) : undefined
  const length = textField(fields.length)
  const members = numberField(fields.members)
  const authors = authorNames(record)
  const facts = [
    times && eventWords(view, times),
    view.strings.eventStatus[textField(fields.status) ?? ''],
    fields.isOnline === true ? view.strings.online : placeName(record),
    kindWords(textField(fields.type)),
    authors.length > 0 ? view.strings.by(authors.join(', ')) : undefined,
    textField(fields.price),
    length && durationWords(length),
    ...textsField(fields.levels),
    members === undefined ? undefined : view.strings.members(countWords(members)),
    textField(fields.yearFounded),
  ]
  return facts.filter((fact): fact is string => fact !== undefined && fact !== '')
}

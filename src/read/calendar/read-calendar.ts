import ICAL from 'ical.js'
import { isAddress } from '../../news/address.ts'
import type { Capture } from '../../news/capture.ts'
import type { Entry, Feed, Occasion } from '../../news/entry.ts'
import type { Instant } from '../../news/instant.ts'
import { instant } from '../../news/instant.ts'
import type { Notice } from '../../news/notice.ts'

/**
 * Reads iCalendar (RFC 5545): each event as an entry with its occasion. A row of events is one entry: its next occasion,
 * or its last when all are over. Times stay on the clocks of their own zone where the file names one that is known
 * everywhere; other zones are worked out by the file's own rules.
 */

/** Occasions of one row looked through; a row without end that began long ago must not take for ever. */
const MOST_OCCASIONS = 5_000

/** Reads an answer as a calendar. Never throws; what is no calendar, or no event, is said. */
export function readCalendar(capture: Capture, source: string): { feed: Feed; notices: Notice[] } {
  const feed: Feed = { format: 'calendar', authors: [], categories: [], entries: [] }
  const calendars = parse(new TextDecoder().decode(capture.body))
  if (calendars === undefined) return { feed, notices: [notACalendar(capture)] }
  const notices: Notice[] = []
  for (const calendar of calendars) {
    const title = textOf(calendar, 'x-wr-calname')
    if (title !== undefined) feed.title ??= title
    const zone = textOf(calendar, 'x-wr-timezone')
    const { entries, broken } = entriesOf(calendar, { source, zone, at: capture.at })
    feed.entries.push(...entries)
    if (broken > 0) notices.push(brokenEvents(capture, broken))
  }
  return { feed, notices }
}

type Component = InstanceType<typeof ICAL.Component>
type Time = InstanceType<typeof ICAL.Time>

interface Reading {
  source: string
  /** The zone of times that name none. */
  zone: string | undefined
  at: Instant
}

function parse(text: string): Component[] | undefined {
  if (!/^\s*\uFEFF?BEGIN:VCALENDAR/i.test(text)) return undefined
  try {
    const parsed: unknown = ICAL.parse(text.trimStart())
    const several = Array.isArray(parsed) && Array.isArray(parsed[0]) ? (parsed as unknown[][]) : [parsed as unknown[]]
    return several.map((each) => new ICAL.Component(each as ConstructorParameters<typeof ICAL.Component>[0]))
  } catch {
    return undefined
  }
}

function entriesOf(calendar: Component, reading: Reading): { entries: Entry[]; broken: number } {
  const events = calendar.getAllSubcomponents('vevent')
  // Changed occasions of a row belong to the event of the same name.
  const whole = events.filter((event) => !event.hasProperty('recurrence-id'))
  const entries: Entry[] = []
  let broken = 0
  for (const component of whole) {
    try {
      const changed = events.filter(
        (each) => each.hasProperty('recurrence-id') && textOf(each, 'uid') === textOf(component, 'uid'),
      )
      entries.push(entryOf(component, changed, reading))
    } catch {
      broken += 1
    }
  }
  return { entries, broken }
}

function entryOf(component: Component, changed: readonly Component[], reading: Reading): Entry {
  const row = new ICAL.Event(component, { exceptions: [...changed], strictExceptions: true })
  const {
    start,
    end,
    component: shown,
  } = row.isRecurring() ? nextOf(row, reading) : { start: row.startDate, end: row.endDate, component }
  const url = textOf(shown, 'url')
  const uid = textOf(component, 'uid')
  const title = textOf(shown, 'summary')
  const summary = textOf(shown, 'description')
  const updated = timeOf(shown, 'last-modified')
  return {
    source: reading.source,
    ...(uid !== undefined && { id: uid }),
    ...(url !== undefined && isAddress(url) && { url }),
    ...(title !== undefined && { title }),
    ...(summary !== undefined && { summary }),
    ...(updated && { updatedDateTime: updated }),
    authors: [],
    categories: shown.getAllProperties('categories').flatMap((each) => each.getValues().map(String)),
    enclosures: [],
    occasion: occasionOf(shown, { start, end }, reading),
  }
}

interface Span {
  start: Time
  end: Time
}

/** The first occasion that is not over at the moment of reading; else the last there is. */
function nextOf(row: InstanceType<typeof ICAL.Event>, { at }: Reading): Span & { component: Component } {
  const now = Date.parse(at)
  const iterator = row.iterator()
  let last = row.getOccurrenceDetails(row.startDate)
  for (let count = 0; count < MOST_OCCASIONS; count += 1) {
    const next = iterator.next()
    if (!next) break
    last = row.getOccurrenceDetails(next)
    if (last.endDate.toJSDate().getTime() > now) break
  }
  return { start: last.startDate, end: last.endDate, component: last.item.component }
}

function occasionOf(component: Component, { start, end }: Span, reading: Reading): Occasion {
  const place = textOf(component, 'location')
  const status = textOf(component, 'status')?.toLowerCase()
  const last = lastOf(start, end)
  const zone = zoneOf(start, component, reading)
  return {
    start: written(start, zone),
    ...(last && { end: written(last, zone) }),
    ...(zone !== undefined && !start.isDate && { timeZone: zone }),
    ...(place !== undefined && { place }),
    ...((status === 'tentative' || status === 'cancelled') && { status }),
  }
}

/** Of whole days the last one (a calendar names the day after); nothing where the event has no length. */
function lastOf(start: Time, end: Time): Time | undefined {
  if (end.compare(start) <= 0) return undefined
  if (!start.isDate) return end
  const day = end.clone()
  day.adjust(-1, 0, 0, 0)
  return day.compare(start) > 0 ? day : undefined
}

/** The zone in which a time is to be written; undefined when it is to be written as a moment. */
function zoneOf(time: Time, component: Component, { zone }: Reading): string | undefined {
  const named = component.getFirstProperty('dtstart')?.getFirstParameter('tzid')
  if (time.zone.tzid === 'UTC') return undefined
  if (named) return isKnownZone(named) ? named : undefined
  return zone !== undefined && isKnownZone(zone) ? zone : undefined
}

function isKnownZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** Days as days; times as the clocks show them, or as a moment where the zone is only the file's own. */
function written(time: Time, zone: string | undefined): string {
  const wall = time.toString().replace(/Z$/, '')
  if (time.isDate) return wall.slice(0, 10)
  if (zone !== undefined || time.zone.tzid === 'floating') return wall.slice(0, 16)
  return instant(time.toJSDate().getTime())
}

function textOf(component: Component, name: string): string | undefined {
  const value: unknown = component.getFirstPropertyValue(name)
  const text = typeof value === 'string' ? value.trim() : ''
  return text === '' ? undefined : text
}

function timeOf(component: Component, name: string): Instant | undefined {
  const value: unknown = component.getFirstPropertyValue(name)
  const at = value instanceof ICAL.Time ? value.toJSDate().getTime() : Number.NaN
  return Number.isNaN(at) ? undefined : instant(at)
}

function notACalendar({ finalUrl }: Capture): Notice {
  return {
    stage: 'read',
    code: 'not-a-calendar',
    level: 'error',
    subject: finalUrl,
    message: 'The answer is not an iCalendar file.',
    remedy: 'Look for the address of the calendar itself; it often ends in .ics.',
  }
}

function brokenEvents({ finalUrl }: Capture, count: number): Notice {
  return {
    stage: 'read',
    code: 'broken-events',
    level: 'warning',
    subject: finalUrl,
    message: `${count} events of the calendar do not say when they are, or say what cannot be; they were left out.`,
    remedy: 'The others were read; tell the publisher.',
  }
}

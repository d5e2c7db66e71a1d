import type { CollectionRecord } from '../../news/record.ts'
import { collectionRecordPath, siteUrl } from '../addresses.ts'
import type { Catalogue } from '../catalogue.ts'
import type { EventTimes } from './event-times.ts'
import { dayAfter, eventTimes } from './event-times.ts'
import { instantField, textField, textsField } from './fields.ts'
import { placeName, recordAddress, recordSummary, recordTitle } from './record-words.ts'

/** iCalendar (RFC 5545). Moments are written in UTC, which is right in every zone and needs no rules of any. */
const BYTES_A_LINE = 75
const encoder = new TextEncoder()

/** Folds a content line after 75 bytes, never inside a character (RFC 5545 3.1). */
export function foldLine(line: string): string {
  const parts: string[] = []
  let part = ''
  let bytes = 0
  for (const character of line) {
    const size = encoder.encode(character).length
    if (bytes + size > BYTES_A_LINE) {
      parts.push(part)
      part = ' '
      bytes = 1
    }
    part += character
    bytes += size
  }
  return [...parts, part].join('\r\n')
}

/** Text as a value (RFC 5545 3.3.11); control characters other than line ends have no place in it. */
export function calendarText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n')
}

const stamp = (moment: string) => moment.replace(/[-:]/g, '')
const day = (text: string) => text.replaceAll('-', '')

const STATUS: Readonly<Record<string, string>> = {
  tentative: 'TENTATIVE',
  cancelled: 'CANCELLED',
  postponed: 'TENTATIVE',
}

type Line = [name: string, value: string | undefined]

/** Beginning and end; the end of whole days is the day after (RFC 5545 3.6.1). */
function spanOf({ start, end, days }: EventTimes): Line[] {
  if (days === undefined) {
    return [
      ['DTSTART', stamp(start)],
      ['DTEND', end > start ? stamp(end) : undefined],
    ]
  }
  return [
    ['DTSTART;VALUE=DATE', day(days.first)],
    ['DTEND;VALUE=DATE', day(dayAfter(days.last))],
  ]
}

function linesOf(record: CollectionRecord, catalogue: Catalogue): string[] {
  const { hub } = catalogue.edition
  const times = eventTimes(record, hub.timeZone)
  if (times === undefined) return []
  const { fields } = record
  const page = siteUrl(hub, collectionRecordPath(record))
  const changed = instantField(fields.updatedDateTime) ?? instantField(fields.publishedDateTime)
  const isMoment = changed !== undefined && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(changed)
  const lines: Line[] = [
    ['UID', calendarText(`${record.path}@${new URL(hub.webUrl).host}`)],
    // Taken from the record, so that the same record gives the same file.
    ['DTSTAMP', stamp(isMoment ? changed : times.start)],
    ...spanOf(times),
    ['SUMMARY', calendarText(recordTitle(record))],
    ['DESCRIPTION', calendarText(recordSummary(record) ?? '')],
    ['LOCATION', calendarText(placeName(record) ?? '')],
    ['URL', recordAddress(record) ?? page],
    ['STATUS', STATUS[textField(fields.status) ?? ''] ?? 'CONFIRMED'],
    ['CATEGORIES', textsField(fields.topics).map(calendarText).join(',') || undefined],
  ]
  const known = lines.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [`${name}:${value}`]))
  return ['BEGIN:VEVENT', ...known, 'END:VEVENT']
}

/** An iCalendar file of events, with the name a calendar program shows. */
export function calendarFile(events: readonly CollectionRecord[], catalogue: Catalogue, name: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Newswright//Newswright//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${calendarText(name)}`,
    ...events.flatMap((record) => linesOf(record, catalogue)),
    'END:VCALENDAR',
  ]
  return `${lines.map(foldLine).join('\r\n')}\r\n`
}

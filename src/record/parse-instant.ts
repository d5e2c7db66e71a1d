import { type Instant, instant } from '../news/instant.ts'

const ISO =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:[Tt]|[ \t]+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?[ \t]*(Z|z|UTC|GMT|[+-]\d{1,2}(?::?\d{2})?)?$/
const RFC_2822 = /^(?:[A-Za-z]{3},\s*)?\d{1,2} [A-Za-z]{3,9} \d{4} \d{1,2}:\d{2}(?::\d{2})? (?:GMT|UTC|Z|[+-]\d{4})$/

/**
 * Reads a moment as people and tools write it in front matter: ISO 8601 with `T` or a space, with or without
 * seconds, fractions and zone (`Z`, `-0700`, `+02:00`), a date alone (midnight), or RFC 2822 with a zone.
 * Without a zone UTC is meant, as YAML says. Undefined when it is none of these or no such moment exists.
 */
export function parseInstant(text: string): Instant | undefined {
  const trimmed = text.trim()
  const iso = ISO.exec(trimmed)
  if (iso !== null) return fromParts(iso)
  if (!RFC_2822.test(trimmed)) return undefined
  const milliseconds = Date.parse(trimmed)
  return Number.isNaN(milliseconds) ? undefined : instant(milliseconds)
}

function fromParts(iso: RegExpExecArray): Instant | undefined {
  const [year, month, day, hour, minute, second] = iso.slice(1, 7).map((part) => Number(part ?? 0))
  if (year === undefined || month === undefined || day === undefined) return undefined
  if ((hour ?? 0) > 24 || (minute ?? 0) > 59 || (second ?? 0) > 60) return undefined
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined
  date.setUTCFullYear(year)
  const seconds = (hour ?? 0) * 3600 + (minute ?? 0) * 60 + (second ?? 0) - offsetSeconds(iso[7])
  const milliseconds = date.getTime() + seconds * 1000
  const years = new Date(milliseconds).getUTCFullYear()
  return years >= 0 && years <= 9999 ? instant(milliseconds) : undefined
}

function offsetSeconds(zone: string | undefined): number {
  const match = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(zone ?? '')
  if (match === null) return 0
  const seconds = Number(match[2]) * 3600 + Number(match[3] ?? 0) * 60
  return match[1] === '-' ? -seconds : seconds
}

import { parseCounted } from './counted.ts'
import { parseInternetDate } from './internet.ts'
import { parseIso } from './iso.ts'
import { parseWorded } from './worded.ts'

/** One way of writing dates: milliseconds since 1970, or undefined when the text is not written that way. */
export interface DateRule {
  name: string
  parse(text: string): number | undefined
}

/** Ways of writing dates in feeds, commonest first; the first that understands the text counts. */
export const DATE_RULES: readonly DateRule[] = [
  { name: 'internet', parse: parseInternetDate },
  { name: 'iso-8601', parse: parseIso },
  { name: 'counted', parse: parseCounted },
  { name: 'worded', parse: parseWorded },
]

/** Longer texts are no dates. */
const LONGEST = 100

/**
 * Reads a date as feeds write them: RFC 822 and its quirks, W3CDTF and ISO 8601 (weeks and ordinals included), asctime,
 * numbers of seconds, and dates in words of many languages. A date without a zone is taken as UTC; whether the machine
 * stands in another zone never matters.
 * @returns milliseconds since 1970 in UTC, or undefined for what is no date of the years 1900 to 2199
 */
export function parseDate(text: string): number | undefined {
  const trimmed = text.trim()
  if (trimmed === '' || trimmed.length > LONGEST) return undefined
  for (const rule of DATE_RULES) {
    const milliseconds = rule.parse(trimmed)
    if (milliseconds !== undefined) return milliseconds
  }
  return undefined
}

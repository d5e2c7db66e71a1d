import { type Instant, instant } from '../news/instant.ts'
import { ConfigurationError } from './exit.ts'

/** @throws ConfigurationError when the text is no moment in time */
export function parseInstant(text: string): Instant {
  const milliseconds = Date.parse(text)
  if (Number.isNaN(milliseconds)) {
    throw new ConfigurationError(`"${text}" is no moment in time. Write it like 2026-01-31T12:00:00Z.`)
  }
  return instant(milliseconds)
}

import { z } from 'zod'
import { type Instant, instant } from '../news/instant.ts'

const ISO = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/

/** A moment as ISO 8601; without a zone UTC is meant. */
export const moment = z.string().transform((written, context): Instant => {
  const milliseconds = ISO.test(written) ? Date.parse(inUtc(written)) : Number.NaN
  if (!Number.isNaN(milliseconds)) return instant(milliseconds)
  context.addIssue({ code: 'custom', message: 'This is not a moment; write it like 2021-06-25T18:19:00Z' })
  return z.NEVER
})

function inUtc(written: string): string {
  const text = written.replace(' ', 'T')
  return /T.*(?:Z|[+-]\d{2}:?\d{2})$/.test(text) || text.length === 10 ? text : `${text}Z`
}

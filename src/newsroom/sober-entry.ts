import type { Entry } from '../news/entry.ts'
import type { Instant } from '../news/instant.ts'

/** Longest texts that are kept of an entry, characters; what is longer is no title, no summary, no article. */
const LONGEST = { id: 1_000, title: 1_000, summary: 50_000, content: 2_000_000 } as const

/**
 * An entry within reason: texts of bounded length without control characters, no moment in the future. What is seen
 * now has been published by now, whatever clock or time zone its publisher has; a change to come has not happened.
 */
export function soberEntry(entry: Entry, now: Instant): Entry {
  const { id, title, summary, content, publishedDateTime, updatedDateTime, ...rest } = entry
  return {
    ...rest,
    // A longer id would be cut to one that others share.
    ...(id !== undefined && id.length <= LONGEST.id && { id }),
    ...(title !== undefined && { title: cut(title, LONGEST.title) }),
    ...(summary !== undefined && { summary: cut(summary, LONGEST.summary) }),
    ...(content !== undefined && { content: cut(content, LONGEST.content) }),
    ...(publishedDateTime !== undefined && { publishedDateTime: publishedDateTime > now ? now : publishedDateTime }),
    ...(updatedDateTime !== undefined && updatedDateTime <= now && { updatedDateTime }),
  }
}

/** Control characters mean nothing in text, and some stores end a text at the first NUL. */
function cut(text: string, longest: number): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
  const plain = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
  return plain.length <= longest ? plain : `${plain.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}…`
}

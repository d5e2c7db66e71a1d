import type { ReadDate } from './parse-date.ts'
import type { Read } from './visible-date.ts'

/** Characters of the source looked through. */
const LONGEST = 2_000_000
/** Names under which pages keep the time of publication in the data of their scripts. */
const NAMED =
  /(?:"|&quot;)(?:datePublished|date_published|publishedAt|published_at|publishedDate|publishDate|publish_date|pub_date|pubDate|firstPublished\w*|publicationDate|publication_date|dateCreated|date_created|createdAt|created_at|creationDate|displayDate)(?:"|&quot;)\s{0,4}:\s{0,4}(?:"|&quot;)?([\dT:.+Z -]{8,40})/g
const MOST_TRIED = 5

/** The time of publication that a page keeps only in its scripts' data. */
export function scriptDate(source: string, read: Read): ReadDate | undefined {
  let tried = 0
  for (const match of source.slice(0, LONGEST).matchAll(NAMED)) {
    const found = read(match[1])
    if (found) return found
    if (++tried >= MOST_TRIED) break
  }
  return undefined
}

import type { Instant } from '../news/instant.ts'
import { slug } from './slug.ts'

interface PathRequest {
  title: string
  publishedDateTime: Instant
  /** IANA zone the file's date is in; an unknown one counts as UTC. */
  timeZone: string
  /** Whether a path belongs to another article already. */
  taken: (path: string) => boolean
  /** `Article.id`; names the file when the title gives no slug, and tells two files of one name apart. */
  id: string
}

/** Characters of the id in a suffix: 16^6 possibilities, grown while it is taken. */
const SUFFIX_LENGTH = 6

/**
 * The path of a new record: `_news/YYYY-MM-DD-slug.md`, the date being that of publication in the hub's zone.
 * When another article has that path the article's id adds a short suffix, always the same for the same article.
 * Ask only once: a file's name never changes after it is written.
 */
export function recordPath(request: PathRequest): string {
  const words = slug(request.title)
  const id = slug(request.id) || 'untitled'
  const date = dateIn(request.timeZone, request.publishedDateTime)
  const plain = `_news/${date}-${words === '' ? id.slice(0, 2 * SUFFIX_LENGTH) : words}.md`
  if (!request.taken(plain)) return plain
  for (let length = SUFFIX_LENGTH; length < id.length; length += 2) {
    const path = `${plain.slice(0, -3)}-${id.slice(0, length)}.md`
    if (!request.taken(path)) return path
  }
  return numbered(`${plain.slice(0, -3)}-${id}`, request.taken)
}

/** Only reached when even the whole id is taken, which takes a foreign file of that very name. */
function numbered(stem: string, taken: (path: string) => boolean): string {
  for (let number = 1; ; number += 1) {
    const path = number === 1 ? `${stem}.md` : `${stem}-${number}.md`
    if (!taken(path)) return path
  }
}

/** The calendar day of a moment in a zone (UTC when the zone is unknown), `YYYY-MM-DD`. */
export function dateIn(timeZone: string, moment: Instant): string {
  const date = new Date(moment)
  try {
    const format = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    const parts = format.formatToParts(date)
    const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
    return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`
  } catch {
    return moment.slice(0, 10)
  }
}

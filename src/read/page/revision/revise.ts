import type { Article, PageKind } from '../../../news/article.ts'
import type { Instant } from '../../../news/instant.ts'
import type { Revision } from '../../../news/revision.ts'
import { isWalled } from '../merge-entry.ts'
import { compareArticles } from './compare-articles.ts'

/** What becomes of an article whose page was read again. */
export interface Revised {
  /** The article as it stands from now on. */
  article: Article
  /** Left out where the page was really read for the first time, or shows something else. */
  revision?: Revision
  /** The page answered, but with something that is not this article. */
  replaced?: boolean
}

/** Pages that are put in an article's place when it is gone or closed. */
const NO_ARTICLE: ReadonlySet<PageKind> = new Set(['listing', 'home'])
const SURE = 0.6
/** Clocks of publishers may be ahead of ours by so much, milliseconds. */
const AHEAD = 300_000

/**
 * Joins a new reading of a page with what is known of the article. Identity, addresses, first capture and the time of
 * publication stay; a trivial change changes nothing at all; a real one is dated by the publisher where it says a newer
 * moment, else by when it was seen.
 *
 * @param seenAt when the page was read again
 */
export function revise(before: Article, after: Article, seenAt: Instant): Revised {
  if (wasClosed(before) && !wasClosed(after)) return { article: identified(after, before) }
  if (!wasClosed(before) && (wasClosed(after) || showsSomethingElse(before, after))) {
    return { article: before, replaced: true }
  }
  const revision = compareArticles(before, after)
  if (revision.kind === 'trivial') return { article: before, revision }
  const article = { ...identified(after, before), updatedDateTime: changedAt(before, after, seenAt) }
  return { article, revision }
}

/** Only the feed's words are known, or those on a wall: the publisher's text was never seen. */
function wasClosed(article: Article): boolean {
  return article.html === undefined || isWalled(article)
}

/** A front page, a list, or another article in its place: its address differs, and no word of the text is left. */
function showsSomethingElse(before: Article, after: Article): boolean {
  const [first] = after.evidence
  if (first && NO_ARTICLE.has(first.kind) && first.confidence >= SURE) return before.evidence[0]?.kind !== first.kind
  if (before.webUrl === after.webUrl) return false
  const { titleChanged, sentences } = compareArticles(before, after)
  return titleChanged && !sentences.some(({ as }) => as === 'same')
}

function identified(article: Article, known: Article): Article {
  const { id, source, originalUrl, webUrl, host, capturedAt, publishedDateTime, publishedLocalTime } = known
  return {
    ...article,
    id,
    source,
    originalUrl,
    webUrl,
    host,
    capturedAt,
    ...(publishedDateTime && { publishedDateTime }),
    ...(publishedLocalTime && { publishedLocalTime }),
  }
}

function changedAt(before: Article, { updatedDateTime: said }: Article, seenAt: Instant): Instant {
  const known = before.updatedDateTime ?? before.publishedDateTime ?? ''
  return said !== undefined && said > known && Date.parse(said) <= Date.parse(seenAt) + AHEAD ? said : seenAt
}

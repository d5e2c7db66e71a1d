import { type Instant, instant } from '../news/instant.ts'
import type { Issue } from '../news/issue.ts'
import type { Content } from '../ports/content.ts'
import { collectionPath, collectionSlug, siteUrl } from '../publish/addresses.ts'
import type { Edition } from '../publish/edition.ts'
import { type ComposedIssue, composeIssue } from '../publish/newsletter/compose-issue.ts'
import { issuePath, writeIssue } from '../record/write-issue.ts'

/** Without an earlier issue an issue tells of so many days. */
const FIRST_DAYS = 7
const DAY_MS = 86_400_000

export interface NewsletterOrder {
  /** The moment of the issue. */
  until: Instant
  /** What happened from here on is told; the moment of the latest issue when left out, else the last seven days. */
  since?: Instant
  /** Stories at the most. */
  most: number
}

/** An issue that was composed, and the file it has or would have. */
export interface NewNewsletter extends ComposedIssue {
  path: string
  since: Instant
}

/** Composes the next issue; nothing is written. Nothing comes of it when there is nothing to tell. */
export function nextNewsletter(edition: Edition, order: NewsletterOrder): NewNewsletter | undefined {
  const { hub, issues } = edition
  const { until, most } = order
  const since = order.since ?? latestIssue(issues, until) ?? before(until, FIRST_DAYS)
  const composed = composeIssue(edition, { span: { since, until }, most })
  if (!composed) return undefined
  const taken = new Set(issues.map(({ path }) => path))
  const path = issuePath({ hubTitle: hub.title, publishedDateTime: until, timeZone: hub.timeZone }, (name) =>
    taken.has(name),
  )
  return { ...composed, path, since }
}

/** Keeps an issue in the hub folder; site and API show it from the next build on. */
export async function keepNewsletter(newsletter: NewNewsletter, edition: Edition, content: Content): Promise<void> {
  const page = `${collectionPath('newsletters')}${collectionSlug(newsletter)}/`
  await content.write(newsletter.path, writeIssue({ ...newsletter, webUrl: siteUrl(edition.hub, page) }))
}

function latestIssue(issues: readonly Issue[], until: Instant): Instant | undefined {
  const moments = issues.map(({ publishedDateTime }) => publishedDateTime).filter((at) => at < until)
  return moments.sort().at(-1)
}

function before(at: Instant, days: number): Instant {
  return instant(Date.parse(at) - days * DAY_MS)
}

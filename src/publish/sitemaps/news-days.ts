import { instant } from '../../news/instant.ts'
import type { NewsRecord } from '../../news/record.ts'
import { type Edition, presentOf } from '../edition.ts'

/** Google News takes articles of the last two days. */
const DAYS = 2
const DAY = 86_400_000

/**
 * Whether a record is still news to Google: of the two days before the newest content or the beginning of today, whichever
 * is later, so that a hub whose sources are silent does not call old articles new, and every build of a day is the same.
 */
export function isStillNews(edition: Pick<Edition, 'asOf' | 'today'>): (record: NewsRecord) => boolean {
  const since = instant(Date.parse(presentOf(edition)) - DAYS * DAY)
  return ({ fields }) =>
    fields.published && fields.publishedDateTime >= since && fields.publishedDateTime <= edition.asOf
}

import type { Change } from '../../news/change.ts'
import type { Instant } from '../../news/instant.ts'
import type { NewsRecord } from '../../news/record.ts'
import type { Tombstone } from '../../news/tombstone.ts'
import { articlePath, siteUrl } from '../addresses.ts'
import { displayText } from '../display-text.ts'
import { changesOfShown } from '../site/changes.tsx'
import type { View } from '../site/view.ts'
import type { Span } from './choose-stories.ts'

/** One thing readers of earlier issues have to know: an article was corrected, renamed or withdrawn. */
export interface Correction {
  at: Instant
  title: string
  /** The article's page on the hub; none of a withdrawn article. */
  url?: string
  /** In the hub's words, the publisher's own in quotes. */
  words: string
}

/** What was corrected or withdrawn within a span, newest first. Changes of a summary alone are left to the site. */
export function correctionsWithin(view: View, span: Span): Correction[] {
  const within = (at: Instant) => at > span.since && at <= span.until
  const changed = changesOfShown(view)
    .filter(({ change }) => within(change.at) && change.what.some((what) => what !== 'excerpt'))
    .map(({ record, change }) => changeTold(view, record, change))
  const withdrawn = view.catalogue.edition.tombstones
    .filter(({ path, at, reason }) => path.startsWith('_news/') && within(at) && reason !== 'merged')
    .map((tombstone) => withdrawalTold(view, tombstone))
  return [...changed, ...withdrawn].sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0))
}

function changeTold({ strings, catalogue }: View, record: NewsRecord, change: Change): Correction {
  const { what, earlierTitle, correction } = change
  const words = [
    what.includes('title') ? `${strings.titleChanged}${inQuotes(earlierTitle)}` : '',
    what.includes('correction') ? `${strings.publisherCorrected}${inQuotes(correction)}` : '',
  ]
  return {
    at: change.at,
    title: displayText(record.fields.title),
    url: siteUrl(catalogue.edition.hub, articlePath(record)),
    words: words.filter(Boolean).join(' ').trim(),
  }
}

function withdrawalTold({ strings }: View, { at, title, reason }: Tombstone): Correction {
  const why = strings.withdrawalReasons[reason]
  return {
    at,
    title: displayText(title) || strings.anArticle,
    words: why === undefined ? strings.withdrawn : `${strings.withdrawn}: ${why}`,
  }
}

function inQuotes(text: string | undefined): string {
  const plain = displayText(text)
  return plain === '' ? '' : `“${plain}”`
}

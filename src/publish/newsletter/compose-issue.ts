import type { Issue } from '../../news/issue.ts'
import { catalogueOf } from '../catalogue.ts'
import { messageOn, type SponsorMessage, sponsorshipsAt, sponsorshipsOn } from '../collections/sponsorships.ts'
import { displayText } from '../display-text.ts'
import type { Edition } from '../edition.ts'
import { pageText } from '../site/html.ts'
import { viewOf } from '../site/view.ts'
import type { CoveredStory } from '../stories.ts'
import { dayName } from '../time.ts'
import { chooseStories, type Span } from './choose-stories.ts'
import { correctionsWithin } from './corrections.ts'
import { Letter } from './letter.tsx'
import { plainLetter } from './plain-letter.ts'

/** Headlines in an issue's excerpt, as the reference has them. */
const HEADLINES = 3

/** An issue before it has a file. */
export interface ComposedIssue extends Omit<Issue, 'path' | 'webUrl'> {
  /** The same in plain text, for the other half of a mail. */
  text: string
  stories: number
  corrections: number
}

/**
 * Composes a newsletter from what a hub published: the hottest stories that no issue told before, then what was
 * corrected or withdrawn meanwhile. Tables and styles in the elements, as mail programs need; nothing in it tells the
 * sender who reads.
 *
 * @param options `span` what the issue is about, `most` stories at the most
 * @returns nothing when there is nothing to tell
 */
export function composeIssue(edition: Edition, options: { span: Span; most: number }): ComposedIssue | undefined {
  const catalogue = catalogueOf(edition)
  const view = viewOf(catalogue, '')
  const { span, most } = options
  const stories = chooseStories(catalogue, span, most)
  const corrections = correctionsWithin(view, span)
  if (stories.length === 0 && corrections.length === 0) return undefined
  const title = `${edition.hub.title} (${dayName(catalogue.clock(span.until))})`
  const excerpt = headlines(stories) || view.strings.corrections
  const advertisements = advertisementsOn(edition, dayName(catalogue.clock(span.until)))
  const content = { view, title, excerpt, span, stories, advertisements, corrections }
  return {
    title,
    excerpt,
    publishedDateTime: span.until,
    topics: edition.hub.topic === undefined ? [] : [edition.hub.topic],
    html: pageText(Letter(content)),
    text: plainLetter(content),
    stories: stories.length,
    corrections: corrections.length,
  }
}

/** What sponsors say in a letter of a day. */
function advertisementsOn({ collections }: Edition, day: string): SponsorMessage[] {
  return sponsorshipsAt(sponsorshipsOn(collections, day), 'newsletter').flatMap(
    (record) => messageOn(record, day) ?? [],
  )
}

function headlines(stories: readonly CoveredStory[]): string {
  return stories
    .slice(0, HEADLINES)
    .map(({ head }) => displayText(head.fields.title))
    .join(' / ')
}

import { type Instant, instant } from '../../news/instant.ts'
import type { Issue } from '../../news/issue.ts'
import { articlePath, siteUrl, storyPath } from '../addresses.ts'
import type { Catalogue } from '../catalogue.ts'
import type { CoveredStory } from '../stories.ts'

/** A report that reached us late still counts as new for so many hours. */
const LATE_HOURS = 36
/** Issues of so many days are looked through for what was told already. */
const REMEMBERED_DAYS = 30

/** What an issue is about: everything reported in a span of time. */
export interface Span {
  since: Instant
  until: Instant
}

/**
 * The stories of an issue, hottest first: those reported within the span, or shortly before it, that no earlier issue
 * told. A story counts as told when an issue links to its page, its record or any of its reports.
 *
 * @param most so many at the most
 */
export function chooseStories(catalogue: Catalogue, span: Span, most: number): CoveredStory[] {
  const { hub, issues } = catalogue.edition
  const told = toldIn(issues, span.until)
  const from = shifted(span.since, -LATE_HOURS)
  return catalogue.stories
    .filter(({ latestAt }) => latestAt > from && latestAt <= span.until)
    .filter((story) => {
      const pages = [storyPath(story.id), articlePath(story.head)].map((path) => siteUrl(hub, path))
      return ![...pages, ...story.coverage.map(({ webUrl }) => webUrl)].some((url) => told.has(url))
    })
    .slice(0, most)
}

/** Every address that the latest issues link to. */
function toldIn(issues: readonly Issue[], until: Instant): Set<string> {
  const from = shifted(until, -24 * REMEMBERED_DAYS)
  const recent = issues.filter(({ publishedDateTime }) => publishedDateTime > from)
  const links = recent.flatMap(({ html }) => [...html.matchAll(/\bhref="([^"]+)"/g)])
  return new Set(links.map(([, url = '']) => url.replaceAll('&amp;', '&')))
}

function shifted(at: Instant, hours: number): Instant {
  return instant(Date.parse(at) + hours * 3_600_000)
}

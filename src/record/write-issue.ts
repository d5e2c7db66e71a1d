import type { Instant } from '../news/instant.ts'
import type { Issue } from '../news/issue.ts'
import { plain, quoted } from './emit.ts'
import { dateIn } from './record-path.ts'
import { slug } from './slug.ts'

/**
 * The path of a new issue: `_newsletters/` and the slug of the hub's title with the day, numbered when a second issue
 * goes out on one day. Ask only once: a file's name never changes after it is written.
 *
 * @param taken whether a path belongs to another issue already
 */
export function issuePath(
  issue: { hubTitle: string; publishedDateTime: Instant; timeZone: string },
  taken: (path: string) => boolean,
): string {
  const name = slug(issue.hubTitle) || 'newsletter'
  const stem = `_newsletters/${name}-${dateIn(issue.timeZone, issue.publishedDateTime)}`
  for (let number = 1; ; number += 1) {
    const path = number === 1 ? `${stem}.html` : `${stem}-${number}.html`
    if (!taken(path)) return path
  }
}

/** The file text of an issue: front matter in the reference's order, then the letter as it is mailed. */
export function writeIssue(issue: Omit<Issue, 'path'>): string {
  const { title, excerpt, publishedDateTime, webUrl, topics, html } = issue
  const lines = [
    `title: ${quoted(title)}`,
    ...(excerpt === undefined ? [] : [`excerpt: ${quoted(excerpt)}`]),
    `publishedDateTime: ${publishedDateTime}`,
    ...(webUrl === undefined ? [] : [`webUrl: ${quoted(webUrl)}`]),
    'type: article',
    ...(topics.length === 0 ? [] : ['', 'topics:', ...topics.map((topic) => `  - ${plain(topic)}`)]),
  ]
  return `---\n${lines.join('\n')}\n---\n${html}\n`
}

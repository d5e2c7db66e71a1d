import type { Article } from '../news/article.ts'
import type { Instant } from '../news/instant.ts'
import type { Text } from './document.ts'

/** Hours since 1970. */
export function hoursOf(at: Instant): number {
  return Date.parse(at) / 3_600_000
}

/** Characters of a text that an embedder is asked about. */
const leadCharacters = 1000

/** Title and beginning of a text, as an embedder is asked about it. */
export function leadOf({ title, text }: Pick<Text, 'title' | 'text'>): string {
  return `${title}\n${text}`
    .slice(0, leadCharacters)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim()
}

/** What grouping reads of an article: title, excerpt, text, time, host, language. */
export function textOf(article: Article): Text {
  const { excerpt = '', text } = article
  const repeats = excerpt === '' || text.includes(excerpt.slice(0, 60))
  return {
    id: article.id,
    title: article.title,
    text: repeats ? text : `${excerpt}\n${text}`,
    hours: hoursOf(article.publishedDateTime ?? article.capturedAt),
    site: article.host,
    ...(article.language === undefined ? {} : { language: article.language }),
  }
}

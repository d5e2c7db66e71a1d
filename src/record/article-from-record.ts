import type { Article } from '../news/article.ts'
import type { NewsRecord } from '../news/record.ts'
import { sha256 } from './sha-256.ts'
import { hostOf } from './values.ts'

/** `Article.source` of what was read from a file and not collected. */
const FILE_SOURCE = 'record'

/**
 * An adopted or re-read record as an article, so that it can take part in grouping: title, excerpt, moments,
 * addresses, pictures. Its text is empty: files hold none.
 */
export function articleFromRecord(record: NewsRecord): Article {
  const { fields } = record
  const webUrl = fields.webUrl ?? fields.originalUrl
  return {
    id: articleId(webUrl),
    source: FILE_SOURCE,
    originalUrl: fields.originalUrl,
    webUrl,
    ...(fields.ampWebUrl === undefined ? {} : { ampWebUrl: fields.ampWebUrl }),
    title: fields.title,
    ...(fields.excerpt === '' ? {} : { excerpt: fields.excerpt }),
    text: '',
    authors: (fields.provider.authors ?? []).map((author) => author.name),
    publishedDateTime: fields.publishedDateTime,
    ...(fields.updatedDateTime === undefined ? {} : { updatedDateTime: fields.updatedDateTime }),
    images: fields.images.map(({ isCached: _, ...image }) => image),
    siteName: fields.provider.name,
    host: hostOf(webUrl),
    categories: [],
    evidence: fields.type === 'video' ? [{ kind: 'video', confidence: 1, because: 'its record says so' }] : [],
    rights: {},
    capturedAt: fields.publishedDateTime,
    ...(fields.featuredContent === undefined ? {} : { featuredContent: fields.featuredContent }),
  }
}

/** The same derivation as the reading stage's `articleId`: the first 16 hex digits of SHA-256 of the address. */
function articleId(webUrl: string): string {
  return Array.from(sha256(webUrl).slice(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

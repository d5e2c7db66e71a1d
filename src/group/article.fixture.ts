import type { Article } from '../news/article.ts'

/** An article for tests: what matters is named, the rest is empty. */
export function article(given: Partial<Article> & { id: string; title: string }): Article {
  const url = `https://${given.host ?? `${given.id}.example`}/${given.id}`
  return {
    source: 'test',
    originalUrl: url,
    webUrl: url,
    text: '',
    authors: [],
    images: [],
    host: new URL(url).host,
    categories: [],
    evidence: [],
    rights: {},
    capturedAt: '2026-01-05T12:00:00Z',
    ...given,
  }
}

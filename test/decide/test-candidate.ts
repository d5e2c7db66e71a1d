import type { Candidate } from '../../src/decide/candidate.ts'
import type { Article } from '../../src/news/article.ts'
import type { Label } from '../../src/news/label.ts'

/** An article of a fictional house of which only the headline is known, to be varied by the tests. */
export function testHeadline(id: string, more: Partial<Article> = {}): Article {
  const url = `https://${id}.example/herons`
  return {
    id,
    source: 'source',
    originalUrl: url,
    webUrl: url,
    title: 'Herons return to the delta after thirty years',
    text: '',
    authors: [],
    images: [],
    host: `${id}.example`,
    categories: [],
    evidence: [],
    rights: {},
    capturedAt: '2026-03-01T09:00:00Z',
    ...more,
  }
}

/** A plain, good article of a fictional house, read as a whole. */
export function testArticle(id: string, more: Partial<Article> = {}): Article {
  return testHeadline(id, {
    excerpt: 'The first pairs have been seen.',
    text: 'Herons have returned to the delta. '.repeat(60),
    authors: ['The nature desk'],
    publishedDateTime: '2026-03-01T08:00:00Z',
    images: [{ url: `https://${id}.example/herons.jpg` }],
    ...more,
  })
}

/** Such an article with the topic “Birds”. */
export function testCandidate(id: string, more: Partial<Candidate> = {}, article: Partial<Article> = {}): Candidate {
  return {
    article: testArticle(id, article),
    labels: [testLabel(id, 'topic', 'Birds', 0.85)],
    official: false,
    subjects: [],
    ...more,
  }
}

/** A label without further reasons. */
export function testLabel(article: string, of: Label['of'], name: string, confidence: number): Label {
  return { article, of, name, confidence, because: [] }
}

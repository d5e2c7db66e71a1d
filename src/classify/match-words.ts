import type { Article } from '../news/article.ts'
import type { Reason } from '../news/reason.ts'
import type { Taxonomy } from '../news/topic.ts'
import { findKeywords, isPhrase, type KeywordHit } from './keywords.ts'
import { type LanguageReader, languageReaders } from './language-reader.ts'
import { type TopicEvidence, together } from './topic-evidence.ts'

/** How sure one keyword makes us of its topic, by where it stands: a phrase, a single word, and how often it counts. */
interface FieldWeight {
  field: string
  phrase: number
  word: number
  repeats: number
}

const FIELDS: readonly (FieldWeight & { read(article: Article): string })[] = [
  { field: 'title', phrase: 0.85, word: 0.7, repeats: 1, read: (article) => article.title },
  { field: 'excerpt', phrase: 0.5, word: 0.35, repeats: 1, read: (article) => article.excerpt ?? '' },
  { field: 'text', phrase: 0.2, word: 0.12, repeats: 3, read: (article) => article.text },
]

/** What one negative keyword leaves of the confidence. */
const NEGATIVE_LEAVES = 0.4

/**
 * Policy `newsroom`'s matching: whole words and phrases, stemmed, hyphens optional; the title counts more than the
 * excerpt, the excerpt more than the text. Grounds combine as independent (noisy or); each says which words stood where.
 * @param language of articles that do not say theirs, BCP 47
 */
export function wordMatcher(taxonomy: Taxonomy, language?: string): (article: Article) => TopicEvidence[] {
  const readers = languageReaders(taxonomy, language)
  return (article) => matchWords(article, readers(article.language))
}

function matchWords(article: Article, { tokens, index }: LanguageReader): TopicEvidence[] {
  const grounds = new Map<string, { parts: number[]; because: Reason[]; against: number; specific: boolean }>()
  for (const field of FIELDS) {
    for (const [topic, hits] of byTopic(findKeywords(tokens(field.read(article)), index))) {
      const ground = grounds.get(topic) ?? { parts: [], because: [], against: 0, specific: false }
      grounds.set(topic, ground)
      const against = hits.filter((hit) => hit.keyword.negative)
      ground.against += against.length
      ground.specific ||= field.field === 'title' && hits.some(({ keyword }) => isPhrase(keyword) && !keyword.negative)
      ground.parts.push(...hits.filter((hit) => !hit.keyword.negative).flatMap((hit) => weigh(hit, field)))
      ground.because.push(...reasons(field.field, hits))
    }
  }
  return [...grounds]
    .map(([topic, { parts, because, against, specific }]) => ({
      topic,
      confidence: together(parts) * NEGATIVE_LEAVES ** against,
      because,
      specific,
    }))
    .filter((evidence) => evidence.confidence > 0)
}

function byTopic(hits: readonly KeywordHit[]): Map<string, KeywordHit[]> {
  const groups = new Map<string, KeywordHit[]>()
  for (const hit of hits) {
    const group = groups.get(hit.keyword.topic)
    if (group) group.push(hit)
    else groups.set(hit.keyword.topic, [hit])
  }
  return groups
}

function weigh(hit: KeywordHit, field: FieldWeight): number[] {
  return Array(Math.min(hit.count, field.repeats)).fill(isPhrase(hit.keyword) ? field.phrase : field.word)
}

function reasons(field: string, hits: readonly KeywordHit[]): Reason[] {
  return [false, true].flatMap((negative) => {
    const named = hits
      .filter((hit) => hit.keyword.negative === negative)
      .map(({ keyword, count }) => times(keyword.text, count))
    if (named.length === 0) return []
    const name = negative ? `${field}-negative-keywords` : `${field}-keywords`
    const because = `${negative ? 'Against it: the' : 'The'} ${field} says ${named.join(', ')}.`
    return [{ name, because }]
  })
}

function times(text: string, count: number): string {
  return count > 1 ? `“${text}” ${count} times` : `“${text}”`
}

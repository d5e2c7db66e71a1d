import type { Article } from '../news/article.ts'
import type { Taxonomy, Topic } from '../news/topic.ts'
import type { TopicEvidence } from './topic-evidence.ts'

/** Where to look, in order; a later field speaks only when the earlier ones gave no topic at all. */
const FIELDS = [
  { field: 'title', confidence: 0.9, read: (article: Article) => article.title },
  { field: 'excerpt', confidence: 0.6, read: (article: Article) => article.excerpt ?? '' },
  { field: 'text', confidence: 0.4, read: (article: Article) => article.text },
] as const

/**
 * Policy `everyday`'s matching: keywords as case-insensitive substrings (`ai` is found inside `raises`). The title
 * decides; excerpt and text are asked only when the title names no topic.
 */
export function matchSubstring(article: Article, taxonomy: Taxonomy): TopicEvidence[] {
  for (const { field, confidence, read } of FIELDS) {
    const text = read(article).toLowerCase()
    const found = taxonomy.flatMap((topic) => evidenceIn(text, topic, { field, confidence }))
    if (found.length > 0) return found
  }
  return []
}

function evidenceIn(text: string, topic: Topic, where: { field: string; confidence: number }): TopicEvidence[] {
  const matched = [...new Set(topic.keywords)].filter(
    (keyword) => keyword !== '' && text.includes(keyword.toLowerCase()),
  )
  if (matched.length === 0) return []
  const quoted = matched.map((keyword) => `“${keyword}”`).join(', ')
  return [
    {
      topic: topic.name,
      confidence: where.confidence,
      because: [{ name: `${where.field}-keywords`, because: `The ${where.field} contains ${quoted}.` }],
    },
  ]
}

import type { Article } from '../news/article.ts'
import type { Label } from '../news/label.ts'
import type { Ruling } from '../news/ruling.ts'
import { latestCorrections } from './latest-corrections.ts'

/** A person's list of topics for one article. */
export interface TopicRuling {
  /** When it was made, and by whom. */
  at: Ruling['at']
  by: string
  topics: string[]
}

/** Rulings that correct topics, by the subject they name; of several on one subject the latest. */
export function topicRulings(rulings: readonly Ruling[]): Map<string, TopicRuling> {
  return latestCorrections(rulings, 'topics', (value) =>
    Array.isArray(value) ? { topics: value.map(String) } : undefined,
  )
}

/** The labels a person's list gives an article: nothing about them is doubtful. */
export function ruledLabels(article: Article, { topics, by, at }: TopicRuling): Label[] {
  const because = [{ name: 'ruling-topics', because: `Its topics were set by ${by} at ${at}.` }]
  return topics.map((name) => ({ article: article.id, of: 'topic', name, confidence: 1, because }))
}

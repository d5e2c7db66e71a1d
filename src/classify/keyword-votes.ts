import { findKeywords, isPhrase, type KeywordIndex } from './keywords.ts'
import type { TokenizedArticle } from './text-vectors.ts'

/** Points that keywords give each topic of a list, and the keywords seen. */
export interface KeywordVotes {
  points: Float64Array
  /** Keywords seen, by topic number. */
  seen: string[][]
}

const TITLE_POINTS = 2
const BODY_POINTS = 1
/** A keyword in the body counts at most so often. */
const BODY_REPEATS = 2
const PHRASE_FACTOR = 1.5

/** Counts keywords: the title twice, the body up to two mentions, phrases half as much again; negative ones take away. */
export function keywordVotes(article: TokenizedArticle, index: KeywordIndex, topics: readonly string[]): KeywordVotes {
  const votes: KeywordVotes = { points: new Float64Array(topics.length), seen: topics.map(() => []) }
  const fields = [
    { text: article.title, points: TITLE_POINTS, repeats: 1 },
    { text: article.body, points: BODY_POINTS, repeats: BODY_REPEATS },
  ]
  for (const field of fields) {
    for (const { keyword, count } of findKeywords(field.text, index)) {
      const topic = topics.indexOf(keyword.topic)
      const points = field.points * Math.min(count, field.repeats) * (isPhrase(keyword) ? PHRASE_FACTOR : 1)
      votes.points[topic] = Math.max(0, (votes.points[topic] ?? 0) + (keyword.negative ? -points : points))
      if (!keyword.negative && !votes.seen[topic]?.includes(keyword.text)) votes.seen[topic]?.push(keyword.text)
    }
  }
  return votes
}

/** The votes as shares that add up to 1; one point of doubt for every topic. */
export function shares({ points }: KeywordVotes): Float64Array {
  const total = points.reduce((sum, one) => sum + one + 1, 0)
  return points.map((one) => (one + 1) / total)
}

const CLEAR_POINTS = 2
const CLEAR_LEAD = 1.5

/** Whether the keywords alone speak clearly enough to learn from. */
export function isClear({ points }: KeywordVotes): boolean {
  const [first = 0, second = 0] = [...points].sort((a, b) => b - a)
  return first >= CLEAR_POINTS && first - second >= CLEAR_LEAD
}

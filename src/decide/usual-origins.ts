import type { Instant } from '../news/instant.ts'
import type { Story } from '../news/story.ts'
import { type Candidate, labelsOf, ownerOf } from './candidate.ts'
import type { Span } from './track-records.ts'

/** So many independent origins a story of a topic usually has. */
export interface UsualOrigins {
  topic: string
  /** Mean, to a tenth; at least 1. */
  origins: number
}

/** A story as it counts for what is usual. */
export interface Showing {
  at: Instant
  /** Most specific first, root last. */
  topics: readonly string[]
  origins: number
}

/** From fewer stories nothing is known. */
const LEAST_STORIES = 10

/** How many independent origins each story had, by topic; stories on no topic of the hub are left out. */
export function showings(stories: readonly Story[], candidates: ReadonlyMap<string, Candidate>): Showing[] {
  return stories.flatMap((story) => {
    const own = story.members.flatMap(({ article, as }) => {
      const candidate = candidates.get(article)
      return candidate && as === 'origin' ? [candidate] : []
    })
    const topics = topicsOf(own)
    if (topics.length === 0) return []
    return [{ at: story.latestAt, topics, origins: new Set(own.map(ownerOf)).size }]
  })
}

/** The topics most of a story's reports have in common: those of the most frequent first topic, in its order. */
export function topicsOf(candidates: readonly Candidate[]): string[] {
  const chains = candidates.map((candidate) => labelsOf(candidate, 'topic').map(({ name }) => name))
  const counts = new Map<string, number>()
  for (const [first] of chains) if (first !== undefined) counts.set(first, (counts.get(first) ?? 0) + 1)
  const most = Math.max(...counts.values())
  return chains.find(([first]) => first !== undefined && counts.get(first) === most) ?? []
}

/** What is usual for the most specific of some topics of which enough stories were seen in a span. */
export function usualOrigins(
  all: readonly Showing[],
  topics: readonly string[],
  { from, until }: Span,
): UsualOrigins | undefined {
  const recent = all.filter(({ at }) => at >= from && at < until)
  for (const topic of topics) {
    const seen = recent.filter((showing) => showing.topics.includes(topic))
    if (seen.length < LEAST_STORIES) continue
    const mean = seen.reduce((sum, { origins }) => sum + origins, 0) / seen.length
    return { topic, origins: Math.max(1, Math.round(10 * mean) / 10) }
  }
  return undefined
}

import type { Taxonomy } from '../news/topic.ts'
import { type Cluster, sumOf } from './cluster.ts'

/** Of words that are the subject of all articles: the share of their part in a similarity that tells nothing, by word. */
export type Subject = ReadonlyMap<number, number>

/**
 * What of the sum of similarities across two clusters is owed to their common subject. It is taken from the similarity alone:
 * how close-knit a story is, and how much every other word weighs, stays as it is.
 */
export function owedToSubject(a: Cluster, b: Cluster, subject: Subject): number {
  if (subject.size === 0) return 0
  const [one, other] = [sumOf(a), sumOf(b)]
  let owed = 0
  for (const [term, share] of subject) owed += share * (one.get(term) ?? 0) * (other.get(term) ?? 0)
  return owed
}

/** What all articles of a hub are about: names and keywords of its topics. */
export function subjectOf(taxonomy: Taxonomy): string[] {
  return taxonomy.flatMap(({ name, keywords }) => [name, ...keywords])
}

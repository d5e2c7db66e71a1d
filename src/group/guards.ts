import type { Cluster, Placed } from './cluster.ts'
import { sameTemplate, type Templated } from './template.ts'

/** Two single texts, as a guard sees them. */
export interface Singles {
  a: Cluster
  b: Cluster
  link: number
  /** The share of their similarity that the word with the greatest part makes, 0 to 1. */
  greatestShare(): number
}

/** What keeps two single texts apart although the model would unite them. */
export interface Guard {
  name: string
  /** Holds up to this similarity; from it on the texts are nearly the same. */
  below: number
  /** It holds for want of shared words only: an embedder, which knows other words for the same, may speak against it. */
  yields?: true
  holds(pair: Singles): boolean
  because: string
}

/** From this similarity on the texts are nearly the same. */
const clearLink = 0.5
/** Two texts alone whose headlines share nothing must be more alike than this. */
const strangeLink = 0.28
/** Two texts alone that are less alike than this share a subject at most. */
const faintLink = 0.15
const oneWordShare = 0.8

function siteOf(cluster: Cluster): string | undefined {
  return cluster.members[0]?.document.site
}

/** A text as its headline may be filled into a template. */
function templated(cluster: Cluster): Templated<number> {
  const { headline, vector } = cluster.members[0] as Placed
  return { title: headline.terms, names: headline.names, has: (term) => vector.terms.includes(term) }
}

/** Guards for pairs of single texts. */
export const guards: readonly Guard[] = [
  {
    name: 'one-site',
    below: clearLink,
    holds: ({ a, b }) => siteOf(a) !== undefined && siteOf(a) === siteOf(b),
    because: 'one site seldom reports an event twice',
  },
  {
    name: 'one-word',
    below: clearLink,
    holds: ({ greatestShare }) => greatestShare() >= oneWordShare,
    because: 'one name in common is a subject, not an event',
  },
  {
    name: 'faint',
    below: faintLink,
    yields: true,
    holds: () => true,
    because: 'so few words in common need a third text that ties them',
  },
  {
    name: 'strange-headlines',
    below: strangeLink,
    yields: true,
    holds: ({ a, b }) => !templated(a).title.some((term) => templated(b).title.includes(term)),
    because: 'headlines without a word in common speak of one event only when the texts are much alike',
  },
  {
    name: 'one-template',
    below: 1,
    holds: ({ a, b }) => sameTemplate(templated(a), templated(b)),
    because: 'headlines that differ in the name alone tell the same of two',
  },
]

/** Log odds a guard that yields leaves to a pair that is half as alike as it asks for. */
const oddsAtHalf = -1

/**
 * Log odds that the guards leave to a pair at most: no limit where none holds, none at all where a firm one does; below zero where
 * one holds that yields, and the less the farther the pair is from what it asks for.
 */
export function oddsLeft(pair: Singles): number {
  const holding = guards.filter(({ below, holds }) => pair.link < below && holds(pair))
  return Math.min(
    ...holding.map(({ below, yields }) =>
      yields ? 2 * oddsAtHalf * (1 - pair.link / below) : Number.NEGATIVE_INFINITY,
    ),
  )
}

import type { Cluster } from './cluster.ts'

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
  holds(pair: Singles): boolean
  because: string
}

/** From this similarity on no guard is needed: the texts are nearly the same. */
const clearLink = 0.5
const oneWordShare = 0.8

function siteOf(cluster: Cluster): string | undefined {
  return cluster.members[0]?.document.site
}

/** Guards for pairs of single texts. */
export const guards: readonly Guard[] = [
  {
    name: 'one-site',
    holds: ({ a, b }) => siteOf(a) !== undefined && siteOf(a) === siteOf(b),
    because: 'one site seldom reports an event twice',
  },
  {
    name: 'one-word',
    holds: ({ greatestShare }) => greatestShare() >= oneWordShare,
    because: 'one name in common is a subject, not an event',
  },
]

/** True when a guard keeps a pair apart. */
export function guarded(pair: Singles): boolean {
  return pair.link < clearLink && guards.some(({ holds }) => holds(pair))
}

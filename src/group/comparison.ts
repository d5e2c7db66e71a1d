import { type Cluster, cross } from './cluster.ts'
import { linkOf, odds } from './likelihood.ts'
import type { Scratch } from './scratch.ts'
import { owedToSubject, type Subject } from './subject.ts'

/** How clusters are compared while they are united. */
export interface Comparison {
  /** Sum of what all pairs of texts across two clusters have in common; the sums of clusters that unite add up. */
  across(a: Cluster, b: Cluster): number
  /** How near two clusters with that sum are, 0 to 1, and the log odds that they are on one event. */
  weigh(a: Cluster, b: Cluster, sum: number): { link: number; chance: number }
}

/**
 * By the words that they share.
 *
 * @param subject what all texts are about
 * @param scratch perhaps one of the two is spread on it, which is quicker
 */
export function byWords(subject: Subject, scratch?: Scratch): Comparison {
  return {
    across(a, b) {
      const sum = scratch?.holds(a) && b.members.length === 1 ? scratch.times(b) : cross(a, b)
      return sum - owedToSubject(a, b, subject)
    },
    weigh(a, b, sum) {
      const link = linkOf(a, b, sum)
      return { link, chance: odds({ a, b, link }) }
    },
  }
}

import { type Cluster, type Placed, standing, type Vector } from './cluster.ts'

/** Heaviest terms of a text (or cluster) that are looked up. */
const queryTerms = 40
/** Newest documents kept for a term: what keeps the cost of a look-up flat. */
const postingLimit = 800

interface Posting {
  members: Placed[]
  weights: number[]
}

/** Which documents a term occurs in: finds the clusters that may be near without comparing with all. */
export class Index {
  readonly #postings = new Map<number, Posting>()

  add(member: Placed): void {
    member.vector.terms.forEach((term, at) => {
      let posting = this.#postings.get(term)
      if (posting === undefined) {
        posting = { members: [], weights: [] }
        this.#postings.set(term, posting)
      }
      posting.members.push(member)
      posting.weights.push(member.vector.weights[at] ?? 0)
      if (posting.members.length > 2 * postingLimit) trim(posting)
    })
  }

  forget(terms: Iterable<number>): void {
    for (const term of terms) this.#postings.delete(term)
  }

  /** The standing clusters that share most with this one, nearest first by mean similarity over the looked-up terms. */
  near(cluster: Cluster, limit: number): Cluster[] {
    const shared = new Map<Cluster, number>()
    for (const [term, weight] of heaviest(cluster.sum)) {
      const posting = this.#postings.get(term)
      if (posting === undefined) continue
      for (let at = Math.max(0, posting.members.length - postingLimit); at < posting.members.length; at++) {
        const other = posting.members[at]?.cluster
        if (other === undefined || other === cluster) continue
        shared.set(other, (shared.get(other) ?? 0) + weight * (posting.weights[at] ?? 0))
      }
    }
    const ranked = [...shared].map(([other, sum]) => ({ other, mean: sum / other.members.length }))
    return ranked
      .sort((x, y) => y.mean - x.mean)
      .slice(0, limit)
      .map(({ other }) => standing(other))
  }

  /** The documents most like a member, by cosine over its heaviest terms. */
  like(member: Placed, limit: number): { other: Placed; similarity: number }[] {
    const sums = new Map<Placed, number>()
    for (let at = 0; at < Math.min(queryTerms, member.vector.terms.length); at++) {
      const posting = this.#postings.get(member.vector.terms[at] ?? -1)
      const weight = member.vector.weights[at] ?? 0
      for (let newest = posting?.members.length ?? 0, i = Math.max(0, newest - postingLimit); i < newest; i++) {
        const other = posting?.members[i]
        if (other !== undefined && other !== member)
          sums.set(other, (sums.get(other) ?? 0) + weight * (posting?.weights[i] ?? 0))
      }
    }
    const ranked = [...sums].map(([other, similarity]) => ({ other, similarity }))
    return ranked.sort((x, y) => y.similarity - x.similarity).slice(0, limit)
  }
}

function trim(posting: Posting): void {
  posting.members = posting.members.slice(-postingLimit)
  posting.weights = posting.weights.slice(-postingLimit)
}

/** The heaviest terms of a sum of vectors. */
function heaviest(sum: Map<number, number>): [number, number][] {
  const all = [...sum]
  return all.length <= queryTerms ? all : all.sort((x, y) => y[1] - x[1]).slice(0, queryTerms)
}

/** A vector of unit length, heaviest term first. */
export function unit(weighted: readonly [term: number, weight: number][]): Vector {
  const sorted = [...weighted].sort((x, y) => y[1] - x[1])
  const length = Math.sqrt(sorted.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1
  return {
    terms: Int32Array.from(sorted, ([term]) => term),
    weights: Float32Array.from(sorted, ([, weight]) => weight / length),
  }
}

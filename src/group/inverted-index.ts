import { type Cluster, type Placed, type Vector, vectorOf } from './cluster.ts'

/** Heaviest terms of a document that can be found, and of a text or cluster that are looked up. */
const postedTerms = 60
const queryTerms = 30
/** Newest documents kept for a term: what keeps the cost of a look-up flat. */
const postingLimit = 500
/** Slots are given round robin; many more than documents in any window. */
const slots = 2 ** 20

interface Posting {
  members: Placed[]
  weights: number[]
}

/** Which documents a term occurs in: finds the clusters that may be near without comparing with all. */
export class InvertedIndex {
  readonly #postings = new Map<number, Posting>()
  /** Sums by slot while a look-up runs; all zero between. */
  #sums = new Float64Array(1024)

  add(member: Placed): void {
    const { terms, weights } = member.vector
    for (let at = 0; at < terms.length && at < postedTerms; at++) {
      const posting = this.#posting(terms[at] ?? -1)
      posting.members.push(member)
      posting.weights.push(weights[at] ?? 0)
      if (posting.members.length >= 2 * postingLimit) trim(posting)
    }
  }

  forget(terms: Iterable<number>): void {
    for (const term of terms) this.#postings.delete(term)
  }

  /** The standing clusters that share most with this one, nearest first by mean similarity over the looked-up terms. */
  near(cluster: Cluster, limit: number): Cluster[] {
    const found: Cluster[] = []
    this.#visit(heaviest(cluster), ({ cluster: other }, share) => {
      if (other !== cluster && this.#sum(other.slot, share)) found.push(other)
    })
    const ranked = best(found, limit, (other) => (this.#sums[other.slot % slots] ?? 0) / other.members.length)
    for (const { slot } of found) this.#sums[slot % slots] = 0
    return ranked
  }

  /** The documents most like a member, by cosine over its heaviest terms. */
  like(member: Placed, limit: number): { other: Placed; similarity: number }[] {
    const found: Placed[] = []
    this.#visit(start(member.vector), (other, share) => {
      if (other !== member && this.#sum(other.order, share)) found.push(other)
    })
    const similarity = ({ order }: Placed) => this.#sums[order % slots] ?? 0
    const ranked = best(found, limit, similarity).map((other) => ({ other, similarity: similarity(other) }))
    for (const { order } of found) this.#sums[order % slots] = 0
    return ranked
  }

  #visit(query: readonly [number, number][], take: (member: Placed, share: number) => void): void {
    for (const [term, weight] of query) {
      const posting = this.#postings.get(term)
      if (posting === undefined) continue
      const { members, weights } = posting
      for (let at = Math.max(0, members.length - postingLimit); at < members.length; at++) {
        take(members[at] as Placed, weight * (weights[at] as number))
      }
    }
  }

  /** Adds to a slot; true when it was empty before. */
  #sum(number: number, share: number): boolean {
    const slot = number % slots
    if (slot >= this.#sums.length) this.#sums = grown(this.#sums, slot)
    const before = this.#sums[slot] as number
    this.#sums[slot] = before + share
    return before === 0
  }

  #posting(term: number): Posting {
    const known = this.#postings.get(term)
    if (known !== undefined) return known
    const posting = { members: [], weights: [] }
    this.#postings.set(term, posting)
    return posting
  }
}

function grown(sums: Float64Array<ArrayBuffer>, slot: number): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(2 ** Math.ceil(Math.log2(slot + 2)))
  larger.set(sums)
  return larger
}

function trim(posting: Posting): void {
  posting.members = posting.members.slice(-postingLimit)
  posting.weights = posting.weights.slice(-postingLimit)
}

/** The `limit` elements with the greatest value, greatest first; the earlier of two equals comes first. */
function best<T>(elements: readonly T[], limit: number, measure: (element: T) => number): T[] {
  const kept: T[] = []
  const values: number[] = []
  for (const element of elements) {
    const value = measure(element)
    if (kept.length === limit && value <= (values[limit - 1] ?? 0)) continue
    let at = Math.min(kept.length, limit - 1)
    while (at > 0 && (values[at - 1] ?? 0) < value) {
      values[at] = values[at - 1] ?? 0
      kept[at] = kept[at - 1] as T
      at--
    }
    values[at] = value
    kept[at] = element
  }
  return kept
}

/** The heaviest terms of a cluster. */
function heaviest(cluster: Cluster): [number, number][] {
  if (cluster.sum !== undefined) return best([...cluster.sum], queryTerms, ([, weight]) => weight)
  return start(vectorOf(cluster))
}

function start({ terms, weights }: Vector): [number, number][] {
  return Array.from(terms.subarray(0, queryTerms), (term, at): [number, number] => [term, weights[at] ?? 0])
}

/** A vector of unit length, heaviest term first. */
export function unit(terms: Int32Array, weights: Float32Array): Vector {
  const order = Uint16Array.from(terms, (_, at) => at).sort((x, y) => (weights[y] ?? 0) - (weights[x] ?? 0) || x - y)
  const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0)) || 1
  return {
    terms: Int32Array.from(order, (at) => terms[at] ?? 0),
    weights: Float32Array.from(order, (at) => (weights[at] ?? 0) / length),
  }
}

import { type Cluster, type Placed, type Vector, vectorOf } from './cluster.ts'

/** Heaviest terms of a document that can be found, and of a text or cluster that are looked up. */
const postedTerms = 50
const queryTerms = 25
/** Documents kept for a term: what keeps the cost of a look-up flat. */
const postingLimit = 700
/** Documents read for one look-up. */
const visitLimit = 4000
/** Places are given round robin; many more than documents in any window. */
const ring = 2 ** 18

/** Documents a term occurs in, oldest first: their places in the ring, and the term's weight in each. */
interface Posting {
  places: number[]
  weights: number[]
}

interface Visit {
  /** The term's weight in the query. */
  weight: number
  posting: Posting
}

/** Which documents a term occurs in: finds the clusters that may be near without comparing with all. */
export class InvertedIndex {
  readonly #postings = new Map<number, Posting>()
  readonly #members: (Placed | undefined)[] = []
  readonly #clusters: (Cluster | undefined)[] = []
  /** For each document (place in the ring) the slot of its cluster: numbers side by side are read quickest. */
  readonly #homes = new Int32Array(ring).fill(-1)
  /** For each open document its own place; -1 for the others. */
  readonly #places = new Int32Array(ring).fill(-1)
  /** Documents of the cluster at a slot. */
  readonly #sizes = new Int32Array(ring)
  /** Sums by slot while a look-up runs; all zero between. */
  readonly #sums = new Float64Array(ring)

  add(member: Placed): void {
    const { terms, weights } = member.vector
    const place = member.order % ring
    this.#members[place] = member
    this.#places[place] = place
    this.#clusters[member.cluster.slot % ring] = member.cluster
    this.#move(place, member.cluster.slot % ring)
    for (let at = 0; at < terms.length && at < postedTerms; at++) {
      const [term, weight] = [terms[at] as number, weights[at] as number]
      const posting = this.#postings.get(term)
      // Most words occur once: arrays of one element, made as such, take a tenth of the room of grown ones.
      if (posting === undefined) this.#postings.set(term, { places: [place], weights: [weight] })
      if (posting === undefined) continue
      posting.places.push(place)
      posting.weights.push(weight)
      if (posting.places.length > postingLimit) thin(posting)
    }
  }

  /** Must be told when a cluster goes into another one, while it still has its members. */
  moved(from: Cluster, into: Cluster): void {
    for (const { order } of from.members) this.#move(order % ring, into.slot % ring)
    this.#clusters[from.slot % ring] = undefined
  }

  #move(place: number, slot: number): void {
    const home = this.#homes[place] as number
    if (home >= 0) this.#sizes[home] = (this.#sizes[home] as number) - 1
    this.#homes[place] = slot
    this.#sizes[slot] = (this.#sizes[slot] as number) + 1
  }

  /** Must be told when a cluster is closed: it is not found any more. */
  close(cluster: Cluster): void {
    this.#clusters[cluster.slot % ring] = undefined
    this.#sizes[cluster.slot % ring] = 0
    for (const { order } of cluster.members) {
      this.#members[order % ring] = undefined
      this.#places[order % ring] = -1
      this.#homes[order % ring] = -1
    }
  }

  /**
   * Takes closed documents out of the postings. Must be done more often than the ring comes round; without it the words that
   * every day has would carry their closed documents on, in memory and in every look-up.
   */
  prune(): void {
    for (const [term, posting] of this.#postings) {
      const isOpen = (_: number, at: number) => (this.#places[posting.places[at] as number] as number) >= 0
      const weights = posting.weights.filter(isOpen)
      if (weights.length === 0) this.#postings.delete(term)
      else if (weights.length < posting.places.length) {
        this.#postings.set(term, { places: posting.places.filter(isOpen), weights })
      }
    }
  }

  /** Documents that can be found, each counted for every word it is posted under. */
  get posted(): number {
    let count = 0
    for (const { places } of this.#postings.values()) count += places.length
    return count
  }

  forget(terms: Iterable<number>): void {
    for (const term of terms) this.#postings.delete(term)
  }

  /** The open clusters that share most with this one, nearest first by mean similarity over the looked-up terms. */
  near(cluster: Cluster, limit: number): Cluster[] {
    const own = cluster.slot % ring
    const slots = this.#add(heaviest(cluster), this.#homes)
    const mean = (slot: number) => (slot === own ? 0 : (this.#sums[slot] as number) / (this.#sizes[slot] as number))
    const ranked = best(slots, limit, mean)
    for (const slot of slots) this.#sums[slot] = 0
    return ranked.flatMap((slot) => (slot === own ? [] : (this.#clusters[slot] ?? [])))
  }

  /** The documents most like a member, by cosine over its heaviest terms. */
  like(member: Placed, limit: number): { other: Placed; similarity: number }[] {
    const places = this.#add(start(member.vector), this.#places)
    const near = best(places, limit + 1, (place) => this.#sums[place] as number).map((place) => ({
      other: this.#members[place],
      similarity: this.#sums[place] as number,
    }))
    for (const place of places) this.#sums[place] = 0
    return near
      .flatMap(({ other, similarity }) => (other === undefined || other === member ? [] : [{ other, similarity }]))
      .slice(0, limit)
  }

  /** Adds up the shares of a query's terms at the place each document stands for; gives the places touched. */
  #add(query: readonly [number, number][], placeOf: Int32Array): number[] {
    const touched: number[] = []
    const sums = this.#sums
    for (const { weight, posting } of this.#visits(query)) {
      const { places, weights } = posting
      for (let at = 0; at < places.length; at++) {
        const place = placeOf[places[at] as number] as number
        if (place < 0) continue
        if (sums[place] === 0) touched.push(place)
        sums[place] = (sums[place] as number) + weight * (weights[at] as number)
      }
    }
    return touched
  }

  /** The postings to read for a query, heaviest term first, until the budget is spent. */
  #visits(query: readonly [number, number][]): Visit[] {
    const visits: Visit[] = []
    let left = visitLimit
    for (const [term, weight] of query) {
      const posting = this.#postings.get(term)
      if (posting === undefined) continue
      left -= posting.places.length
      visits.push({ weight, posting })
      if (left <= 0) break
    }
    return visits
  }
}

/** Leaves out every second document of the older half: old ones grow rare but some of every age stay. */
function thin(posting: Posting): void {
  const half = posting.places.length / 2
  const stays = (_: number, at: number) => at >= half || at % 2 === 0
  posting.places = posting.places.filter(stays)
  posting.weights = posting.weights.filter(stays)
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
export function unit(terms: readonly number[], weights: readonly number[]): Vector {
  let square = 0
  for (const weight of weights) square += weight * weight
  const length = Math.sqrt(square) || 1
  const sorted = { terms: new Int32Array(terms.length), weights: new Float32Array(terms.length) }
  const order = byWeight(weights)
  for (let at = 0; at < order.length; at++) {
    const place = order[at] as number
    sorted.terms[at] = terms[place] as number
    sorted.weights[at] = (weights[place] as number) / length
  }
  return sorted
}

/** Places of a list's weights, greatest weight first; packed into numbers because those sort several times faster. */
function byWeight(weights: readonly number[]): Float64Array {
  const places = 2 ** 16
  const packed = new Float64Array(weights.length)
  for (let at = 0; at < weights.length; at++) packed[at] = at - Math.round((weights[at] as number) * 1e6) * places
  packed.sort()
  for (let at = 0; at < packed.length; at++) packed[at] = (((packed[at] as number) % places) + places) % places
  return packed
}

import { type Cluster, type Vector, vectorOf } from './cluster.ts'

/** One cluster or vector spread over an array by term, to be multiplied with many others: quicker than a map for each. */
export class Scratch {
  #weights = new Float64Array(4096)
  #loaded: number[] = []
  #holds: { cluster: Cluster; size: number } | undefined

  load(cluster: Cluster): void {
    if (cluster.sum === undefined) this.spread(vectorOf(cluster))
    else {
      this.#clear()
      for (const [term, weight] of cluster.sum) this.#set(term, weight)
    }
    this.#holds = { cluster, size: cluster.members.length }
  }

  spread({ terms, weights }: Vector): void {
    this.#clear()
    for (let at = 0; at < terms.length; at++) this.#set(terms[at] as number, weights[at] as number)
  }

  /** Whether it was this cluster, as it is now, that was loaded last. */
  holds(cluster: Cluster): boolean {
    return this.#holds?.cluster === cluster && this.#holds.size === cluster.members.length
  }

  /** Sum of the similarities between the loaded cluster and a single document. */
  times(single: Cluster): number {
    return this.product(vectorOf(single))
  }

  /** Inner product of what is loaded and a vector. */
  product({ terms, weights }: Vector): number {
    let total = 0
    for (let at = 0; at < terms.length; at++)
      total += (weights[at] as number) * (this.#weights[terms[at] as number] ?? 0)
    return total
  }

  /** The share of that similarity that the word with the greatest part makes, 0 to 1. */
  greatestShare(single: Cluster): number {
    const { terms, weights } = vectorOf(single)
    let total = 0
    let greatest = 0
    for (let at = 0; at < terms.length; at++) {
      const part = (weights[at] as number) * (this.#weights[terms[at] as number] ?? 0)
      total += part
      if (part > greatest) greatest = part
    }
    return total === 0 ? 0 : greatest / total
  }

  #clear(): void {
    for (const term of this.#loaded) this.#weights[term] = 0
    this.#loaded = []
    this.#holds = undefined
  }

  #set(term: number, weight: number): void {
    if (term >= this.#weights.length) {
      const larger = new Float64Array(2 ** Math.ceil(Math.log2(term + 2)))
      larger.set(this.#weights)
      this.#weights = larger
    }
    this.#weights[term] = weight
    this.#loaded.push(term)
  }
}

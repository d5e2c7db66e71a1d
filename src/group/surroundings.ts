import type { Cluster, Placed } from './cluster.ts'
import type { Comparison } from './comparison.ts'
import type { InvertedIndex } from './inverted-index.ts'
import { Scratch } from './scratch.ts'

/** Texts looked at around each. */
const looked = 24
/** Of these, nearest first, those that show how near the texts around an event's own are: the third to the sixth. */
const around = [2, 6] as const
/** A similarity below this counts as this: natural logarithms are taken. */
const least = 0.005

/**
 * Log odds that two texts tell of one event: for each e-fold that they are nearer than what is around them, for the same day of the
 * week named in both, for different ones.
 */
const intercept = -1.3
const nearness = 8
const sameDay = 1.1
const otherDay = -1.7

/** Two clusters are one event from this mean probability of their pairs on. */
const oneEvent = 0.4

/**
 * Compares the texts of a crowded window by how they stand out from what is around them: where many small stories are on few
 * subjects, a similarity tells of an event only when it is greater than that of either text to others on the subject.
 *
 * Local scaling as in Zelnik-Manor and Perona, Self-Tuning Spectral Clustering (2004), with the mean similarity at the third to
 * sixth rank as the scale; a logistic model of four weights makes it a probability, and clusters are compared by the mean of their
 * pairs'. The weights were fitted to the pairs of one public collection, see `docs/grouping.md`.
 */
export class Surroundings implements Comparison {
  readonly #index: InvertedIndex
  readonly #scratch = new Scratch()
  readonly #levels = new Map<Placed, number>()
  /** Probabilities by the two texts; what is not there is next to none. */
  readonly #pairs = new Map<Placed, Map<Placed, number>>()

  constructor(index: InvertedIndex) {
    this.#index = index
  }

  /** Takes a look around texts that have come into the index. */
  see(fresh: readonly Placed[]): void {
    const near = new Map(fresh.map((member) => [member, this.#look(member)]))
    for (const [member, others] of near)
      for (const { other, similarity } of others)
        this.#note(member, other, this.#probability(member, other, similarity))
  }

  /** A text has left the window. */
  forget(member: Placed): void {
    this.#levels.delete(member)
    for (const other of this.#pairs.get(member)?.keys() ?? []) this.#pairs.get(other)?.delete(member)
    this.#pairs.delete(member)
  }

  across(a: Cluster, b: Cluster): number {
    let sum = 0
    for (const member of a.members) {
      const pairs = this.#pairs.get(member)
      if (pairs !== undefined) for (const other of b.members) sum += pairs.get(other) ?? 0
    }
    return sum
  }

  weigh(a: Cluster, b: Cluster, sum: number): { link: number; chance: number } {
    const link = sum / (a.members.length * b.members.length)
    return { link, chance: oddsFor(link) - oddsFor(oneEvent) }
  }

  /** The texts around one, and how near they are: the index finds them by their heaviest words, all words count then. */
  #look(member: Placed): { other: Placed; similarity: number }[] {
    this.#scratch.spread(member.vector)
    const found = this.#index
      .like(member, looked)
      .map(({ other }) => ({ other, similarity: this.#scratch.product(other.vector) }))
    const ranked = found.map(({ similarity }) => similarity).sort((x, y) => y - x)
    const scale = ranked.slice(...around).reduce((sum, one) => sum + one, 0) / (around[1] - around[0])
    this.#levels.set(member, Math.log(Math.max(least, scale)))
    return found
  }

  #levelOf(member: Placed): number {
    if (!this.#levels.has(member)) this.#look(member)
    return this.#levels.get(member) as number
  }

  /** That two texts are on one event. */
  #probability(one: Placed, other: Placed, similarity: number): number {
    const outstanding = Math.log(Math.max(least, similarity)) - (this.#levelOf(one) + this.#levelOf(other)) / 2
    const [days, theirs] = [one.document.days, other.document.days]
    const day = (days & theirs) > 0 ? sameDay : days > 0 && theirs > 0 ? otherDay : 0
    return 1 / (1 + Math.exp(-(intercept + nearness * outstanding + day)))
  }

  #note(one: Placed, other: Placed, chance: number): void {
    this.#around(one).set(other, chance)
    this.#around(other).set(one, chance)
  }

  #around(member: Placed): Map<Placed, number> {
    const known = this.#pairs.get(member) ?? new Map<Placed, number>()
    this.#pairs.set(member, known)
    return known
  }
}

/** Log odds of a probability; next to none is one in two hundred. */
function oddsFor(chance: number): number {
  const kept = Math.min(1 - least, Math.max(least, chance))
  return Math.log(kept / (1 - kept))
}

import { type Cluster, standing, unite } from './cluster.ts'
import { byWords, type Comparison } from './comparison.ts'
import { oddsLeft } from './guards.ts'
import { Heap } from './heap.ts'
import type { InvertedIndex } from './inverted-index.ts'
import { Scratch } from './scratch.ts'
import { isDoubtful, type SecondOpinion } from './second-opinion.ts'
import type { Subject } from './subject.ts'

/** Neighbours looked up for a cluster, and kept as it grows. */
const neighbours = 12
const kept = 24
/** Log odds from which two stories of earlier runs are united: nine to one. */
const clearOdds = Math.log(9)

/** Below these log odds a pair is forgotten. */
const hopelessOdds = -2

interface Candidate {
  a: Cluster
  b: Cluster
  sizeA: number
  sizeB: number
  link: number
  /** Log odds that they are one event. */
  chance: number
}

/** What the window is like beside its texts. */
interface Circumstances {
  /** Hears of doubtful pairs, and says what it knows. */
  second?: SecondOpinion | undefined
  /** What all texts are about. */
  subject?: Subject
  /** How texts are compared, when not by their words. */
  comparison?: Comparison | undefined
  /** Whether people keep two clusters apart. */
  areApart?: ((a: Cluster, b: Cluster) => boolean) | undefined
}

/**
 * Unites clusters, the likeliest pair first, for as long as the model takes a pair to be one event: agglomerative clustering
 * with average link (Sokal and Michener 1958), over the neighbours the index finds.
 *
 * @param fresh clusters that are new or have changed; they are compared with everything in the index
 */
export function agglomerate(fresh: Iterable<Cluster>, index: InvertedIndex, circumstances: Circumstances = {}): void {
  const work = new Agglomeration(index, circumstances)
  for (const cluster of fresh) work.look(cluster)
  work.run()
}

class Agglomeration {
  readonly #index: InvertedIndex
  readonly #second: SecondOpinion | undefined
  readonly #comparison: Comparison
  readonly #areApart: ((a: Cluster, b: Cluster) => boolean) | undefined
  readonly #scratch = new Scratch()
  readonly #heap = new Heap<Candidate>((x, y) => y.chance - x.chance)
  /** Sums across neighbouring clusters; symmetric, standing clusters only. */
  readonly #sums = new Map<Cluster, Map<Cluster, number>>()

  constructor(index: InvertedIndex, { second, subject = new Map(), comparison, areApart }: Circumstances) {
    this.#index = index
    this.#second = second
    this.#comparison = comparison ?? byWords(subject, this.#scratch)
    this.#areApart = areApart
  }

  /** Looks up a cluster's neighbours and makes candidates of them. */
  look(cluster: Cluster): void {
    cluster.searchedAt = cluster.members.length
    this.#scratch.load(cluster)
    for (const other of this.#index.near(cluster, neighbours)) {
      if (this.#around(cluster).has(other)) continue
      this.#offer(cluster, other, this.#comparison.across(cluster, other))
    }
  }

  run(): void {
    for (let next = this.#heap.pop(); next !== undefined; next = this.#heap.pop()) {
      const { a, b, chance } = next
      if (this.#isStale(next)) {
        for (const cluster of [a, b]) if (standing(cluster) === cluster) this.#lookAgain(cluster)
        continue
      }
      if (chance < (this.#areShown(a, b) ? clearOdds : 0)) continue
      if (this.#areApart?.(a, b)) continue
      if (a.members.length >= b.members.length) this.#unite(a, b)
      else this.#unite(b, a)
    }
  }

  #isStale({ a, b, sizeA, sizeB }: Candidate): boolean {
    return standing(a) !== a || standing(b) !== b || a.members.length !== sizeA || b.members.length !== sizeB
  }

  /** A cluster whose neighbours have all grown so many edges that its own were dropped. */
  #lookAgain(cluster: Cluster): void {
    if (this.#around(cluster).size === 0) this.look(cluster)
  }

  #unite(into: Cluster, from: Cluster): void {
    const around = new Map<Cluster, number>()
    const [one, two] = [this.#around(into), this.#around(from)]
    for (const other of new Set([...one.keys(), ...two.keys()])) {
      if (other === into || other === from) continue
      const across = (cluster: Cluster) => this.#comparison.across(cluster, other)
      around.set(other, (one.get(other) ?? across(into)) + (two.get(other) ?? across(from)))
    }
    this.#forget(into)
    this.#forget(from)
    this.#index.moved(from, into)
    unite(into, from)
    for (const [other, sum] of nearest(around, kept)) {
      this.#offer(into, other, sum)
    }
    if (into.members.length >= 2 * into.searchedAt) this.look(into)
  }

  #around(cluster: Cluster): Map<Cluster, number> {
    const known = this.#sums.get(cluster)
    if (known !== undefined) return known
    const empty = new Map<Cluster, number>()
    this.#sums.set(cluster, empty)
    return empty
  }

  #remember(a: Cluster, b: Cluster, sum: number): void {
    this.#around(a).set(b, sum)
    this.#around(b).set(a, sum)
  }

  #forget(cluster: Cluster): void {
    for (const other of this.#around(cluster).keys()) this.#sums.get(other)?.delete(cluster)
    this.#sums.delete(cluster)
  }

  /** Guards speak on two single texts only; `a` is the one on the scratch then. */
  #oddsLeft({ a, b, link, sizeA, sizeB }: Candidate): number {
    if (sizeA > 1 || sizeB > 1) return Number.POSITIVE_INFINITY
    return oddsLeft({ a, b, link, greatestShare: () => this.#scratch.greatestShare(b) })
  }

  /** Keeps a pair in mind when it is near enough, now or after some growth; a candidate when it is one event now. */
  #offer(a: Cluster, b: Cluster, sum: number): void {
    const { link, chance } = this.#comparison.weigh(a, b, sum)
    if (chance < hopelessOdds) return
    const candidate = { a, b, sizeA: a.members.length, sizeB: b.members.length, link, chance }
    this.#remember(a, b, sum)
    if (chance < 0 && !isDoubtful(chance)) return
    const weighed = this.#weigh({ ...candidate, chance: Math.min(chance, this.#oddsLeft(candidate)) })
    if (weighed >= 0) this.#heap.push({ ...candidate, chance: weighed })
  }

  /** Earlier runs have shown them as two, and no opinion has come since that was due. */
  #areShown(a: Cluster, b: Cluster): boolean {
    return a.settled && b.settled && !this.#second?.settles(a, b)
  }

  /** A second opinion counts where the case is doubtful; what earlier runs have shown as two is asked about only where one is due. */
  #weigh({ a, b, chance }: Candidate): number {
    if (this.#second === undefined || !isDoubtful(chance)) return chance
    if (a.settled && b.settled && !this.#second.owes(a, b)) return chance
    return chance + this.#second.on(a, b, chance)
  }
}

/** The neighbours with the greatest mean similarity. */
function nearest(around: ReadonlyMap<Cluster, number>, limit: number): [Cluster, number][] {
  if (around.size <= limit) return [...around]
  return [...around].sort(([a, x], [b, y]) => y / b.members.length - x / a.members.length).slice(0, limit)
}

import type { Bond } from '../news/story.ts'
import { DisjointSets } from './disjoint-sets.ts'

/** What people ruled of articles' stories, freed of contradictions: of two that exclude each other the later one holds. */
export class Bonds {
  /** Those that hold, in the order given. */
  readonly inForce: readonly Bond[]
  readonly #sets = new DisjointSets()
  readonly #members = new Map<string, string[]>()
  readonly #apart = new Map<string, Set<string>>()
  readonly #alone = new Set<string>()

  /** @param bonds the oldest first */
  constructor(bonds: readonly Bond[] = []) {
    const holds = new Set<Bond>()
    for (const bond of bonds.toReversed()) if (this.#take(bond)) holds.add(bond)
    this.inForce = bonds.filter((bond) => holds.has(bond))
  }

  get isEmpty(): boolean {
    return this.inForce.length === 0
  }

  /** The name that articles share which are to stay together. */
  rootOf(id: string): string {
    return this.#sets.root(id)
  }

  /** Whether a person took one of these apart from one of those. */
  areApart(some: readonly string[], others: readonly string[]): boolean {
    if (this.#apart.size === 0 && this.#alone.size === 0) return false
    return some.some((id) => {
      const from = this.#apart.get(id)
      return others.some((other) => from?.has(other) || this.#isAlone(id, other))
    })
  }

  /** The articles that are to stay with one, itself among them. */
  tiedTo(id: string): readonly string[] {
    return this.#members.get(this.rootOf(id)) ?? [id]
  }

  /** Whether something was ruled on an article that may keep others from it. */
  isParted(id: string): boolean {
    return this.#apart.has(id) || this.#alone.has(id)
  }

  #take({ article, other, as }: Bond): boolean {
    if (other === undefined) {
      this.#alone.add(article)
      return true
    }
    const [mine, theirs] = [this.tiedTo(article), this.tiedTo(other)]
    const joined = this.rootOf(article) === this.rootOf(other)
    if (as === 'apart') {
      if (joined) return false
      this.#part(article, other)
      this.#part(other, article)
      return true
    }
    if (joined) return true
    if (this.areApart(mine, theirs)) return false
    this.#sets.unite(article, other)
    this.#members.set(this.rootOf(article), [...mine, ...theirs])
    return true
  }

  #part(id: string, from: string): void {
    this.#apart.set(id, (this.#apart.get(id) ?? new Set()).add(from))
  }

  /** Somebody who stands alone by ruling stays with those alone whom a later ruling put with him. */
  #isAlone(id: string, other: string): boolean {
    return (this.#alone.has(id) || this.#alone.has(other)) && this.rootOf(id) !== this.rootOf(other)
  }
}

/** Tells one bond from another. */
export function bondKey({ article, other = '', as }: Bond): string {
  return [as, ...[article, other].sort()].join(' ')
}

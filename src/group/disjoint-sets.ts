/** Sets of names that grow together (union-find). */
export class DisjointSets {
  readonly #parents = new Map<string, string>()

  /** The name that stands for the whole set; a name never united stands for itself. */
  root(name: string): string {
    let at = name
    for (let up = this.#parents.get(at); up !== undefined; up = this.#parents.get(at)) {
      const above = this.#parents.get(up)
      if (above !== undefined) this.#parents.set(at, above)
      at = up
    }
    return at
  }

  unite(a: string, b: string): void {
    const [x, y] = [this.root(a), this.root(b)]
    if (x !== y) this.#parents.set(x, y)
  }
}

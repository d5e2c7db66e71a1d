/**
 * Finds the next occurrence of a string from rising places and remembers it, so that a document full of beginnings
 * without an end is not searched to its last byte for each of them.
 */
export class Finder {
  private readonly source: string
  private readonly needle: string
  private found = -2
  private searchedFrom = 0

  constructor(source: string, needle: string) {
    this.source = source
    this.needle = needle
  }

  /** The first occurrence at or after a place; -1 when there is none. */
  next(from: number): number {
    const known = this.found !== -2 && from >= this.searchedFrom && (this.found === -1 || this.found >= from)
    if (known) return this.found
    this.searchedFrom = from
    this.found = this.source.indexOf(this.needle, from)
    return this.found
  }
}

/** Similar texts looked at for each sampled one: nearer than the first of these ranks is an event, the last is a subject. */
const [first, middle, last] = [1, 12, 24] as const
/** A similarity below this counts as this: natural logarithms are taken. */
const least = 0.01
/** Samples that count in full; older ones fade by half whenever so many have come. */
const memory = 4000
/** Fewer samples than this say nothing. */
const leastSamples = 100

/** Mean natural logarithms: similarity falls at least so steeply from the first to the middle rank, and stays so high at the last. */
const steepFall = -0.78
const highLevel = -2.75

/** What rank a `Crowd` wants the similarities up to. */
export const crowdRanks: number = last

/**
 * Tells from a sample of the window whether it holds many small stories on few subjects: the nearest texts are much nearer
 * than the twelfth (stories are small), and yet the twenty-fourth is still near (subjects are crowded). Broad stories keep
 * the twelfth near; a quiet window has nothing near at the twenty-fourth.
 */
export class Crowd {
  #samples = 0
  #fall = 0
  #level = 0

  /** Takes the similarities of one text to those most like it, greatest first. */
  see(similarities: readonly number[]): void {
    const at = (rank: number) => Math.log(Math.max(least, similarities[rank - 1] ?? 0))
    if (this.#samples >= memory) {
      this.#samples /= 2
      this.#fall /= 2
      this.#level /= 2
    }
    this.#samples++
    this.#fall += at(middle) - at(first)
    this.#level += at(last)
  }

  get isCrowded(): boolean {
    if (this.#samples < leastSamples) return false
    return this.#fall / this.#samples < steepFall && this.#level / this.#samples > highLevel
  }
}

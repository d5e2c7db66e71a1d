/** Similar texts looked at for each sampled one: nearer than the first of these ranks is an event, the last is a subject. */
const [first, middle, last] = [1, 12, 24] as const
/** A similarity below this counts as this: natural logarithms are taken. */
const least = 0.01
/** Samples that count in full; older ones fade by half whenever so many have come. */
const memory = 4000
/** Fewer samples than this say nothing. */
const leastSamples = 100

/** Ramps from 0 to 1: how steeply similarity falls from the first to the middle rank, and how high it stays at the last. */
const steep = { none: -0.7, full: -0.85 }
const high = { none: -2.9, full: -2.6 }

function ramp(value: number, { none, full }: { none: number; full: number }): number {
  return Math.min(1, Math.max(0, (value - none) / (full - none)))
}

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

  /** 0: not crowded, 1: crowded. */
  get degree(): number {
    if (this.#samples < leastSamples) return 0
    return ramp(this.#fall / this.#samples, steep) * ramp(this.#level / this.#samples, high)
  }
}

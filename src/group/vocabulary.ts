import { commonWords } from './common-words.ts'

/** How many texts the background table counts for, beside the articles seen. */
const backgroundTexts = 2000
/** A word in the title counts as so many in the text. */
const titleWeight = 2

/** The least share of texts a word of the background table stands for. */
const background: ReadonlyMap<string, number> = new Map(
  Object.entries(commonWords).flatMap(([level, list]) =>
    list.split(/\s+/).map((word): [string, number] => [word, backgroundTexts * 2 ** (-Number(level) / 2)]),
  ),
)

/**
 * The words of the articles in the window, each with a number and the count of articles it occurs in. Articles that leave
 * the window are taken out again, so its size is bound by the window.
 */
export class Vocabulary {
  readonly #numbers = new Map<string, number>()
  readonly #names: string[] = []
  readonly #seen: number[] = []
  readonly #general: number[] = []
  readonly #free: number[] = []
  /** Occurrences by number while a text is counted; all zero between. */
  readonly #tally: number[] = []
  #texts = 0

  /**
   * Counts one article.
   *
   * @returns the numbers of its different words in order of appearance, and how often each occurs; one in the title counts twice
   */
  enter(title: readonly string[], lead: readonly string[]): { terms: number[]; counts: number[] } {
    this.#texts++
    const terms: number[] = []
    for (const word of title) this.#count(word, titleWeight, terms)
    for (const word of lead) this.#count(word, 1, terms)
    const counts = terms.map((term) => this.#tally[term] as number)
    for (const term of terms) {
      this.#tally[term] = 0
      this.#seen[term] = (this.#seen[term] as number) + 1
    }
    return { terms, counts }
  }

  /** Takes one article's words out of the counts; gives the numbers that no longer stand for any word. */
  leave(terms: Int32Array): number[] {
    this.#texts--
    const gone = Array.from(terms).filter((term) => this.#discount(term))
    this.#free.push(...gone)
    return gone
  }

  /** Inverse document frequency: how much a word tells, natural logarithm. */
  rarity(term: number): number {
    const texts = this.#texts + backgroundTexts + 1
    return Math.log(texts / ((this.#seen[term] ?? 0) + (this.#general[term] ?? 0) + 0.5))
  }

  #count(word: string, weight: number, terms: number[]): void {
    const term = this.#numbers.get(word) ?? this.#number(word)
    const before = this.#tally[term] as number
    if (before === 0) terms.push(term)
    this.#tally[term] = before + weight
  }

  #number(word: string): number {
    const term = this.#free.pop() ?? this.#names.length
    this.#numbers.set(word, term)
    this.#names[term] = word
    this.#seen[term] = 0
    this.#tally[term] = 0
    this.#general[term] = background.get(word) ?? 0
    return term
  }

  #discount(term: number): boolean {
    const left = (this.#seen[term] ?? 1) - 1
    this.#seen[term] = left
    if (left === 0) this.#numbers.delete(this.#names[term] ?? '')
    return left === 0
  }
}

import { commonWords } from './common-words.ts'

/** How many texts the background table counts for, beside the articles seen. */
const backgroundTexts = 2000
/** How much a word tells that one article in twelve has: no more is left of a word of the hub’s own subject. */
const subjectRarity = Math.log(12)
/** A word in the title counts as so many in the text. */
const titleWeight = 2

/** The least share of texts a word of the background table stands for. */
const background: ReadonlyMap<string, number> = new Map(
  Object.entries(commonWords).flatMap(([level, list]) =>
    list.split(/\s+/).map((word): [string, number] => [word, backgroundTexts * 2 ** (-Number(level) / 2)]),
  ),
)

/** Whether a stem is one that English news often uses. */
export function isCommon(stem: string): boolean {
  return background.has(stem)
}

/** What a text is made of, in numbers of the vocabulary. */
export interface Counted {
  /** Different words in order of appearance. */
  terms: number[]
  /** How often each occurs; one in the title counts twice. */
  counts: number[]
  headline: Headline
}

/** Different words of a headline, and those of them that are names. */
export interface Headline {
  terms: readonly number[]
  names: readonly number[]
}

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
  readonly #subject = new Set<string>()
  /** Occurrences by number while a text is counted; all zero between. */
  readonly #tally: number[] = []
  #texts = 0

  /**
   * These words are the subject of all articles: that two of them share one tells next to nothing. A small window cannot show
   * that by itself, for the words of one large event are as frequent in it.
   */
  expect(subject: readonly string[]): void {
    for (const word of subject) this.#subject.add(word)
  }

  /** Counts one article; `names` are words of the title. */
  enter(title: readonly string[], names: readonly string[], lead: readonly string[]): Counted {
    this.#texts++
    const terms: number[] = []
    for (const word of title) this.#count(word, titleWeight, terms)
    const headline = {
      terms: terms.slice(),
      names: names.map((name) => this.#numbers.get(name) ?? -1).filter((term) => terms.includes(term)),
    }
    for (const word of lead) this.#count(word, 1, terms)
    const counts = terms.map((term) => this.#tally[term] as number)
    for (const term of terms) {
      this.#tally[term] = 0
      this.#seen[term] = (this.#seen[term] as number) + 1
    }
    return { terms, counts, headline }
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

  /**
   * The subject's words that stand in the window, with the share of their part in a similarity that tells nothing: as much as is
   * more than a word would make that one article in twelve has.
   *
   * @param power to which a word's rarity counts in the weights
   */
  subject(power: number): Map<number, number> {
    const found = new Map<number, number>()
    for (const word of this.#subject) {
      const term = this.#numbers.get(word)
      if (term === undefined) continue
      found.set(term, 1 - Math.min(1, subjectRarity / this.rarity(term)) ** (2 * power))
    }
    return found
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

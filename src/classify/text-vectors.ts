import type { Article } from '../news/article.ts'
import { type Token, tokens } from './words.ts'

/** What of an article is read for its topics. */
export type ArticleWords = Pick<Article, 'title' | 'excerpt' | 'text'>

/** An article's words, split once: title, and body (excerpt and text). */
export interface TokenizedArticle {
  title: readonly Token[]
  body: readonly Token[]
}

/** A sparse vector of unit length: word numbers and their weights. */
export interface TextVector {
  words: Int32Array
  weights: Float64Array
}

/** Words of the body that are read: the topic shows early. */
const BODY_WORDS = 400
/** A word of the title counts so often. */
const TITLE_TIMES = 2
/** Words in fewer texts than this, or in more than half of them, say nothing. */
const LEAST_TEXTS = 2

/** Splits an article once for keywords and model. An excerpt that opens the text is not read twice. */
export function tokenize({ title, excerpt = '', text }: ArticleWords): TokenizedArticle {
  const body = text.startsWith(excerpt.slice(0, 60)) ? text : `${excerpt}\n${text}`
  return { title: tokens(title), body: tokens(body) }
}

/** The words a batch of texts shares, numbered, with their weight by rarity (inverse document frequency). */
export class Vocabulary {
  readonly #numbers = new Map<string, number>()
  readonly #rarity: number[] = []
  readonly #names: string[] = []

  constructor(texts: readonly TokenizedArticle[]) {
    const frequency = new Map<string, number>()
    for (const text of texts)
      for (const word of counts(text).keys()) frequency.set(word, (frequency.get(word) ?? 0) + 1)
    for (const [word, count] of frequency) {
      if (count < LEAST_TEXTS || count > texts.length / 2) continue
      this.#numbers.set(word, this.#names.length)
      this.#names.push(word)
      this.#rarity.push(Math.log(texts.length / count))
    }
  }

  get size(): number {
    return this.#names.length
  }

  /** The stem a number stands for. */
  name(number: number): string {
    return this.#names[number] ?? ''
  }

  /** TF-IDF with logarithmic counts, length 1; words never seen in training are left out. */
  vector(text: TokenizedArticle): TextVector {
    const found: [number, number][] = []
    for (const [word, count] of counts(text)) {
      const number = this.#numbers.get(word)
      if (number !== undefined) found.push([number, (1 + Math.log(count)) * (this.#rarity[number] ?? 0)])
    }
    const length = Math.sqrt(found.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1
    return {
      words: Int32Array.from(found, ([number]) => number),
      weights: Float64Array.from(found, ([, weight]) => weight / length),
    }
  }
}

function counts({ title, body }: TokenizedArticle): Map<string, number> {
  const counted = new Map<string, number>()
  for (const { stem } of title) counted.set(stem, (counted.get(stem) ?? 0) + TITLE_TIMES)
  for (const { stem } of body.slice(0, BODY_WORDS)) counted.set(stem, (counted.get(stem) ?? 0) + 1)
  return counted
}

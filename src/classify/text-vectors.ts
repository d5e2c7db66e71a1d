import type { Article } from '../news/article.ts'
import { type Token, type Tokenizer, tokens } from './words.ts'

/** What of an article is read for its topics. */
export type ArticleWords = Pick<Article, 'title' | 'excerpt' | 'text' | 'language'>

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
export function tokenize({ title, excerpt = '', text }: ArticleWords, split: Tokenizer = tokens): TokenizedArticle {
  const body = text.startsWith(excerpt.slice(0, 60)) ? text : `${excerpt}\n${text}`
  return { title: split(title), body: split(body) }
}

/**
 * The words a batch of texts shares, numbered, with their weight by rarity: the square root of the inverse document
 * frequency's logarithm, because names that stand in two texts would drown the words of the topic.
 */
export class Vocabulary {
  readonly #numbers = new Map<string, number>()
  readonly #rarity: number[] = []
  readonly #names: string[] = []

  constructor(texts: readonly TokenizedArticle[]) {
    const frequency = new Map<string, { texts: number; form: string }>()
    for (const text of texts) {
      for (const [stem, { form }] of counts(text)) {
        const known = frequency.get(stem)
        if (known) known.texts += 1
        else frequency.set(stem, { texts: 1, form })
      }
    }
    for (const [stem, { texts: count, form }] of frequency) {
      if (count < LEAST_TEXTS || count > texts.length / 2) continue
      this.#numbers.set(stem, this.#names.length)
      this.#names.push(form)
      this.#rarity.push(Math.sqrt(Math.log(texts.length / count)))
    }
  }

  get size(): number {
    return this.#names.length
  }

  /** The word a number stands for, in the form it was first seen in. */
  name(number: number): string {
    return this.#names[number] ?? ''
  }

  /** TF-IDF with logarithmic counts, length 1; words never seen in training are left out. */
  vector(text: TokenizedArticle): TextVector {
    const words: number[] = []
    const weights: number[] = []
    let squares = 0
    for (const [stem, { count }] of counts(text)) {
      const number = this.#numbers.get(stem)
      if (number === undefined) continue
      const weight = (1 + Math.log(count)) * (this.#rarity[number] ?? 0)
      words.push(number)
      weights.push(weight)
      squares += weight * weight
    }
    const length = Math.sqrt(squares) || 1
    return { words: Int32Array.from(words), weights: Float64Array.from(weights, (weight) => weight / length) }
  }
}

function counts({ title, body }: TokenizedArticle): Map<string, { count: number; form: string }> {
  const counted = new Map<string, { count: number; form: string }>()
  const add = ({ stem, form }: Token, times: number) => {
    const known = counted.get(stem)
    if (known) known.count += times
    else counted.set(stem, { count: times, form })
  }
  for (const token of title) add(token, TITLE_TIMES)
  for (const token of body.slice(0, BODY_WORDS)) add(token, 1)
  return counted
}

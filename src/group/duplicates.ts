import { namesIn } from './names.ts'
import { bins, shared, shingles, signature } from './shingles.ts'
import { stemOf } from './stem.ts'
import { sameTemplate, type Templated } from './template.ts'
import { isCommon } from './vocabulary.ts'
import { tokens } from './words.ts'

/** What tells whether two texts are the same. */
export interface Copyable {
  id: string
  title: string
  text: string
}

/** Two texts with the same words in the same order. */
export interface Copy {
  a: string
  b: string
  /** Shared shingles of all shingles of both, 0 to 1. */
  jaccard: number
  /** Shared shingles of those of the shorter text, 0 to 1. */
  containment: number
}

interface Print {
  id: string
  /** The text itself. */
  of: Copyable
  shingles: Uint32Array
  signature: Uint32Array
  bodiless: boolean
}

/** Shingles a body must have to be compared by itself; below that the title belongs to it. */
const bodyShingles = 12
/** Fewer shingles than this prove nothing. */
const leastShingles = 4
const leastJaccard = 0.35
const leastContainment = 0.6
/** Headlines alone are alike by chance more easily. */
const leastJaccardOfTitles = 0.6
/** Newest texts remembered for one bin value; more than that share boilerplate. */
const bucketLimit = 200

/**
 * Finds texts that repeat one another: syndicated, cut, edited, or quoted as a teaser. Texts are compared with those added
 * before; candidates share a bin of their MinHash signatures, the verdict counts their shingles.
 */
export class CopyFinder {
  readonly #prints = new Map<string, Print>()
  readonly #buckets = new Map<number, string[]>()

  get size(): number {
    return this.#prints.size
  }

  /** Remembers a text and gives the earlier ones it repeats (or is repeated by). */
  add(text: Copyable): Copy[] {
    const print = printOf(text)
    if (print.shingles.length < leastShingles) return []
    const copies = [...this.#candidates(print)]
      .map((id) => this.#prints.get(id))
      .flatMap((other) => (other === undefined ? [] : [compare(other, print)]))
      .filter((copy) => copy !== undefined)
    this.#remember(print)
    return copies
  }

  forget(id: string): void {
    const print = this.#prints.get(id)
    if (print === undefined) return
    this.#prints.delete(id)
    for (const key of keys(print)) {
      const left = this.#buckets.get(key)?.filter((other) => other !== id) ?? []
      if (left.length === 0) this.#buckets.delete(key)
      else this.#buckets.set(key, left)
    }
  }

  #candidates(print: Print): Set<string> {
    const found = new Set<string>()
    for (const key of keys(print)) for (const id of this.#buckets.get(key) ?? []) found.add(id)
    return found
  }

  #remember(print: Print): void {
    this.#prints.set(print.id, print)
    for (const key of keys(print)) {
      const bucket = this.#buckets.get(key)
      if (bucket === undefined) this.#buckets.set(key, [print.id])
      else if (bucket.length < bucketLimit) bucket.push(print.id)
    }
  }
}

/** The signature's filled bins; a value lies in one bin only, so it is its own key. */
function keys(print: Print): number[] {
  const filled: number[] = []
  for (let bin = 0; bin < bins; bin++) {
    const value = print.signature[bin] ?? 0xffffffff
    if (value !== 0xffffffff) filled.push(value)
  }
  return filled
}

function printOf(of: Copyable): Print {
  const { id, title, text } = of
  const body = shingles(text)
  const bodiless = body.length < bodyShingles
  const all = bodiless ? shingles(`${title}\n${text}`) : body
  return { id, of, shingles: all, signature: signature(all), bodiless }
}

function compare(a: Print, b: Print): Copy | undefined {
  const common = shared(a.shingles, b.shingles)
  const jaccard = common / (a.shingles.length + b.shingles.length - common)
  const containment = common / Math.min(a.shingles.length, b.shingles.length)
  const short = a.bodiless || b.bodiless
  const same = short ? jaccard >= leastJaccardOfTitles : jaccard >= leastJaccard || containment >= leastContainment
  if (!same || sameTemplate(templated(a.of), templated(b.of))) return undefined
  return { a: a.id, b: b.id, jaccard, containment }
}

/** Reports that a machine fills in for one company after another share most of their words, and are no copies. */
function templated({ title, text }: Copyable): Templated<string> {
  const names = namesIn(title, 'en', (word) => isCommon(stemOf(word.toLowerCase(), 'en')))
  const all = new Set(tokens(`${title}\n${text}`))
  return { title: [...new Set(tokens(title))], names: names.flatMap(tokens), has: (word) => all.has(word) }
}

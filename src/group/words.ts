import { stemOf } from './stem.ts'
import { stopWords } from './stop-words.ts'
import { weekdayIn, weekdayOf } from './weekdays.ts'

/** Scripts written without spaces: their words are taken as pairs of neighbouring signs. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
/** Thai, the first of these scripts in Unicode's order. */
const firstUnspaced = 0x0e00
const run = /[\p{L}\p{N}\p{M}]+/gu
/** The same, but an amount stays whole: `1.9`, `40,000`. */
const runOrAmount = /\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{N}\p{M}]+/gu
const digit = /^\p{N}$/u

/** Lower-case runs of letters and digits, in order, possessive 's removed; nothing is left out. */
export function tokens(text: string): string[] {
  return folded(text).match(run) ?? []
}

function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/'s(?![\p{L}\p{N}])/gu, '')
}

/** `東京都` -> `東京`, `京都`; a single sign stays. */
function pairs(signs: string): string[] {
  const letters = [...signs]
  if (letters.length < 2) return letters
  return letters.slice(1).map((sign, at) => `${letters[at]}${sign}`)
}

/** What a text is compared by. */
export interface Words {
  /** In order, with repetitions. */
  found: string[]
  /** The days of the week it names, as bits: 1 for Monday, 64 for Sunday. */
  days: number
}

/** What a token of a language says: its stem, a day of the week as a bit, or nothing (an empty stem). */
type Meaning = string | number

/** Tokens remembered for a language; then it starts anew, so that an endless stream takes no more room. */
const remembered = 50_000

/** Reads texts; remembers what tokens mean, because most of a text are words of the texts before. */
export class WordReader {
  readonly #meanings = new Map<string, Map<string, Meaning>>()

  /**
   * The words a text is compared by: lower case, without stop words and names of weekdays, lightly stemmed; pairs of signs
   * for scripts without spaces; amounts as they are written.
   *
   * @param text plain text
   * @param language BCP 47; English rules when unknown
   * @param limit so many words from the beginning
   */
  read(text: string, language = 'en', limit = Number.POSITIVE_INFINITY): Words {
    const meanings = this.#of(language)
    const found: string[] = []
    let days = 0
    for (const token of folded(text).match(runOrAmount) ?? []) {
      if (found.length >= limit) break
      if (token.charCodeAt(0) >= firstUnspaced && unspaced.test(token)) {
        days |= weekdayIn(token)
        found.push(...pairs(token))
        continue
      }
      const known = meanings.get(token)
      const meaning = known ?? meaningOf(token, language)
      if (known === undefined) meanings.set(token, meaning)
      if (typeof meaning === 'number') days |= meaning
      else if (meaning !== '') found.push(meaning)
    }
    return { found, days }
  }

  #of(language: string): Map<string, Meaning> {
    const known = this.#meanings.get(language)
    if (known !== undefined && known.size < remembered) return known
    const fresh = new Map<string, Meaning>()
    this.#meanings.set(language, fresh)
    return fresh
  }
}

function meaningOf(token: string, language: string): Meaning {
  const day = weekdayOf(token)
  if (day > 0) return day
  if (token.length === 1 ? !digit.test(token) : stopWords(language).has(token)) return ''
  return stemOf(token, language)
}

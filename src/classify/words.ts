import { stemIn } from './stems.ts'

/** Scripts written without spaces: every character is a word of its own, so phrases match as runs. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}ー]/u
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}ー]|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’.&+][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*[+#]*/gu
/** Entities and tags that a feed left raw in its text. */
const LEFTOVER =
  /&?lt;[^&<>]{0,300}?&?gt;|&?#(?:\d{2,5}|x[\da-f]{2,4});|&(?:amp;)?[a-z]{2,6};|\b(?:lt|gt|quot|nbsp|amp);/giu
const POSSESSIVE = /['’]s$|['’]$/u
/** French and Italian articles and pronouns that lost their vowel: `l'intelligence` is `intelligence`. */
const ELIDED = /^(?:[ldjmtsnc]|qu|lorsqu|puisqu|quoiqu|jusqu|dell|all|nell|sull|dall|un|quell)['’](?=\p{L}{2})/u
/** Arabic vowel signs and the stretching bar: printed or not, it is the same word. */
const ARABIC_SIGNS = /[\u064b-\u065f\u0670\u0640]/gu

/**
 * The words of a text in lower case: hyphens separate (`self-driving` is two words), possessives and elided articles are
 * dropped, dots inside abbreviations too (`U.S.` is `us.` as written by newspapers: `u.s` becomes `us`). `C++`, `C#` and
 * `AT&T` stay whole.
 */
export function words(text: string): string[] {
  const plain = text.normalize('NFKC').replace(LEFTOVER, ' ').replace(ARABIC_SIGNS, '').toLowerCase()
  return (plain.match(WORD) ?? []).map(bare)
}

function bare(word: string): string {
  if (!/['’.]/.test(word)) return word
  return word.replace(ELIDED, '').replace(POSSESSIVE, '').replaceAll('.', '')
}

/** Whether a word is written in a script without spaces. */
export function isUnspaced(word: string): boolean {
  return UNSPACED.test(word)
}

const KEPT = new Set(['news', 'business', 'series', 'species', 'always', 'during', 'nothing', 'something', 'evening'])

/**
 * A light English stem: plural, `-ing`, `-ed` and doubled consonants, never shorter than three letters. Words of up to
 * three letters stay as they are, so that `AI` or `IBM` match exactly. After Harman, "How effective is suffixing?" (1991).
 */
export function stem(word: string): string {
  return withoutParticiple(singular(word))
}

/** The word without its plural ending. */
export function singular(word: string): string {
  if (word.length <= 3 || KEPT.has(word)) return word
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:sses|shes|ches|xes|zzes)$/.test(word)) return word.slice(0, -2)
  if (word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) return word.slice(0, -1)
  return word
}

/** Whether a word is a form in `-ing` or `-ed` that its stem would blur (`trading`, `starring`). */
export function isParticiple(word: string): boolean {
  const base = singular(word)
  return !KEPT.has(base) && participleBase(base) !== undefined
}

function participleBase(word: string): string | undefined {
  if (word.length <= 3) return undefined
  const base = /^(.*[aeiouy].*)(?:ing|ed)$/.exec(word)?.[1]
  return base !== undefined && base.length >= 3 ? base : undefined
}

function withoutParticiple(word: string): string {
  if (word.length <= 3 || KEPT.has(word)) return word
  const base = participleBase(word)
  if (base === undefined) return word.length > 4 ? word.replace(/e$/, '') : word
  if (base.length > 3 && /([bdfgmnprt])\1$/.test(base)) return base.slice(0, -1)
  return base.length > 3 ? base.replace(/e$/, '') : base
}

/** A word of a text as keywords meet it: its stem, and its form in the singular. */
export interface Token {
  stem: string
  form: string
}

/** Makes tokens; words met before are not worked out again. */
export type Tokenizer = (text: string) => Token[]

/** So many different words are remembered. */
const REMEMBERED = 50_000

/**
 * Splits texts of one language into words ready for matching.
 * @param language BCP 47; English endings when left out or without rules
 */
export function tokenizer(language = 'en'): Tokenizer {
  const known = new Map<string, Token>()
  return (text) =>
    words(text).map((word) => {
      const met = known.get(word)
      if (met) return met
      const token = tokenOf(word, language)
      if (known.size < REMEMBERED) known.set(word, token)
      return token
    })
}

/** The words of an English text, in order, ready for matching. */
export const tokens: Tokenizer = (text) => words(text).map((word) => tokenOf(word, 'en'))

/** One word as keywords meet it. */
export function tokenOf(word: string, language: string): Token {
  const foreign = stemIn(word, language)
  if (foreign !== undefined) return { form: word, stem: foreign }
  const form = singular(word)
  return { form, stem: withoutParticiple(form) }
}

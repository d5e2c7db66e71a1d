/** Scripts written without spaces: every character is a word of its own, so phrases match as runs. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]|[\p{L}\p{N}]+(?:['’.&+][\p{L}\p{N}]+)*[+#]*/gu
const POSSESSIVE = /['’]s$|['’]$/u

/**
 * The words of a text in lower case: hyphens separate (`self-driving` is two words), possessives are dropped, dots
 * inside abbreviations too (`U.S.` is `us.` as written by newspapers: `u.s` becomes `us`). `C++`, `C#` and `AT&T` stay whole.
 */
export function words(text: string): string[] {
  const found = text.normalize('NFKC').toLowerCase().match(WORD) ?? []
  return found.map((word) => word.replace(POSSESSIVE, '').replaceAll('.', ''))
}

/** Whether a word is written in a script without spaces. */
export function isUnspaced(word: string): boolean {
  return UNSPACED.test(word)
}

const KEPT = new Set([
  'news',
  'business',
  'series',
  'species',
  'always',
  'during',
  'nothing',
  'something',
  'spring',
  'bring',
])

/**
 * A light English stem: plural, `-ing`, `-ed` and doubled consonants, never shorter than three letters. Words of up to
 * three letters stay as they are, so that `AI` or `IBM` match exactly. After Harman, "How effective is suffixing?" (1991).
 */
export function stem(word: string): string {
  if (word.length <= 3 || KEPT.has(word)) return word
  const singular = withoutPlural(word)
  return withoutParticiple(singular)
}

function withoutPlural(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:sses|shes|ches|xes|zzes)$/.test(word)) return word.slice(0, -2)
  if (word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) return word.slice(0, -1)
  return word
}

function withoutParticiple(word: string): string {
  const base = /^(.*[aeiouy].*)(?:ing|ed)$/.exec(word)?.[1]
  if (base === undefined || base.length < 3) return word.length > 4 ? word.replace(/e$/, '') : word
  if (/([bdfgmnprt])\1$/.test(base)) return base.slice(0, -1)
  return base.length > 3 ? base.replace(/e$/, '') : base
}

/** The stems of a text, in order. */
export function stems(text: string): string[] {
  return words(text).map(stem)
}

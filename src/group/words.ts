import { stemOf } from './stem.ts'
import { stopWords } from './stop-words.ts'

/** Scripts written without spaces: their words are taken as pairs of neighbouring signs. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
/** Thai, the first of these scripts in Unicode's order. */
const firstUnspaced = 0x0e00
const run = /[\p{L}\p{N}\p{M}]+/gu

/** Lower-case runs of letters and digits, in order, possessive 's removed; nothing is left out. */
export function tokens(text: string): string[] {
  const folded = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/'s(?![\p{L}\p{N}])/gu, '')
  return folded.match(run) ?? []
}

/** `東京都` -> `東京`, `京都`; a single sign stays. */
function pairs(signs: string): string[] {
  const letters = [...signs]
  if (letters.length < 2) return letters
  return letters.slice(1).map((sign, at) => `${letters[at]}${sign}`)
}

/**
 * The words a text is compared by, in order with repetitions: lower case, without stop words, lightly stemmed;
 * pairs of signs for scripts without spaces.
 *
 * @param text plain text
 * @param language BCP 47; English rules when unknown
 * @param limit so many words from the beginning
 */
export function words(text: string, language = 'en', limit = Number.POSITIVE_INFINITY): string[] {
  const stop = stopWords(language)
  const found: string[] = []
  for (const token of tokens(text)) {
    if (found.length >= limit) break
    if (token.charCodeAt(0) >= firstUnspaced && unspaced.test(token)) found.push(...pairs(token))
    else if (token.length > 1 && !stop.has(token)) found.push(stemOf(token, language))
  }
  return found
}

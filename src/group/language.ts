import { knownLanguages, stopWords } from './stop-words.ts'

/** Characters looked at. */
const sample = 250

/** The languages in which a word is a stop word, as places in `knownLanguages`. */
const languagesOf = new Map<string, number[]>()
knownLanguages.forEach((language, place) => {
  for (const word of stopWords(language)) languagesOf.set(word, [...(languagesOf.get(word) ?? []), place])
})

/**
 * The language whose stop words a text uses most; `en` when none stands out. Enough to choose stop words and endings,
 * used only when the article does not say its language.
 */
export function guessLanguage(text: string): string {
  const hits = knownLanguages.map(() => 0)
  for (const word of text
    .slice(0, sample)
    .toLowerCase()
    .match(/\p{L}+/gu) ?? []) {
    for (const place of languagesOf.get(word) ?? []) hits[place] = (hits[place] ?? 0) + 1
  }
  return knownLanguages[hits.indexOf(Math.max(...hits))] ?? 'en'
}

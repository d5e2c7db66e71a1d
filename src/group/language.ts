import { knownLanguages, stopWords } from './stop-words.ts'

/** Letters that settle the language family before any word is looked at. */
const sample = 400

/**
 * The language whose stop words a text uses most; `en` when none stands out. Enough to choose stop words and endings,
 * used only when the article does not say its language.
 */
export function guessLanguage(text: string): string {
  const seen =
    text
      .slice(0, sample)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  let best = { language: 'en', hits: 0 }
  for (const language of knownLanguages) {
    const stop = stopWords(language)
    const hits = seen.reduce((sum, word) => sum + (stop.has(word) ? 1 : 0), 0)
    if (hits > best.hits) best = { language, hits }
  }
  return best.language
}

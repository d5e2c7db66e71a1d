import type { Taxonomy } from '../news/topic.ts'
import { indexKeywords, type KeywordIndex } from './keywords.ts'
import { type Tokenizer, tokenizer } from './words.ts'

/** What texts of one language are read with: the splitter of words, and the keywords in the same stems. */
export interface LanguageReader {
  tokens: Tokenizer
  index: KeywordIndex
}

/**
 * Readers by language, each made when the first text of the language comes.
 * @param fallback language of texts that do not say theirs, BCP 47; English when left out
 */
export function languageReaders(taxonomy: Taxonomy, fallback = 'en'): (language?: string) => LanguageReader {
  const ready = new Map<string, LanguageReader>()
  return (language = fallback) => {
    const reader = ready.get(language) ?? { tokens: tokenizer(language), index: indexKeywords(taxonomy, language) }
    ready.set(language, reader)
    return reader
  }
}

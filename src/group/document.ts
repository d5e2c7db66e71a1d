import { guessLanguage } from './language.ts'
import { words } from './words.ts'

/** What grouping needs to know of one article. */
export interface Text {
  id: string
  title: string
  /** Excerpt and main text; may be empty. */
  text: string
  /** Hours since 1970; left out when the article has no date. */
  hours?: number
  /** Host or name of the publication. */
  site?: string
  language?: string
}

/** What stays of a text once its words have been counted. */
export interface Document {
  id: string
  hours?: number
  site?: string
  /** Different words that count. */
  length: number
}

/** A text taken apart: its different words and how often each occurs; one in the title counts `titleWeight`. */
export interface CountedText {
  document: Document
  words: string[]
  counts: Float32Array
}

/** Words of the body that count: news says what happened first. */
const bodyCharacters = 1300
const bodyWords = 110
const titleWeight = 2

/** Counts the words of a text, title and the beginning of the body. */
export function countWords(text: Text): CountedText {
  const body = text.text.slice(0, bodyCharacters)
  const language = text.language ?? guessLanguage(`${text.title} ${body}`)
  const counts = new Map<string, number>()
  for (const word of words(text.title, language)) counts.set(word, (counts.get(word) ?? 0) + titleWeight)
  for (const word of words(body, language, bodyWords)) counts.set(word, (counts.get(word) ?? 0) + 1)
  const { id, hours, site } = text
  return {
    document: {
      id,
      length: counts.size,
      ...(hours === undefined ? {} : { hours }),
      ...(site === undefined ? {} : { site }),
    },
    words: [...counts.keys()],
    counts: Float32Array.from(counts.values()),
  }
}

import { guessLanguage } from './language.ts'
import { namesIn } from './names.ts'
import { isCommon } from './vocabulary.ts'
import type { WordReader } from './words.ts'

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
  /** Days of the week it names, as bits: 1 for Monday, 64 for Sunday. */
  days: number
}

/** A text taken apart: its words in order, with repetitions. */
export interface ReadText {
  document: Omit<Document, 'length'>
  /** BCP 47; guessed where the article does not say it. */
  language: string
  title: readonly string[]
  /** Of those in the title, the names. */
  names: readonly string[]
  /** The beginning of the body. */
  lead: readonly string[]
}

/** Words of the body that count: news says what happened first. */
const bodyCharacters = 1300
const bodyWords = 110

/** Takes a text apart. */
export function readText(text: Text, reader: WordReader): ReadText {
  const body = text.text.slice(0, bodyCharacters)
  const language = text.language ?? guessLanguage(`${text.title} ${body}`)
  const title = reader.read(text.title, language)
  const lead = reader.read(body, language, bodyWords)
  const names = namesIn(text.title, language, (word) => reader.read(word, language).found.every(isCommon))
  const { id, hours, site } = text
  return {
    document: {
      id,
      days: title.days | lead.days,
      ...(hours === undefined ? {} : { hours }),
      ...(site === undefined ? {} : { site }),
    },
    language,
    title: title.found,
    names: reader.read(names.join(' '), language).found,
    lead: lead.found,
  }
}

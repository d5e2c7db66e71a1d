import { german } from './de/phrases.ts'
import { spanish } from './es/phrases.ts'
import { french } from './fr/phrases.ts'
import { numberWriter } from './numbers.ts'
import type { Phrasebook } from './phrasebook.ts'
import { retelling, termOf } from './retell.ts'

/** How reasons are told on a hub's pages. */
export interface ReasonWords {
  /** The reason in the hub's language; undefined where it is told in English. */
  tell(because: string): string | undefined
  /** What a rule or a kind is called; undefined where its name stands for it, in English. */
  term(name: string): string | undefined
  number(value: number): string
  /** As it stands after a name. */
  colon: string
}

const BOOKS: Readonly<Record<string, Phrasebook>> = { de: german, es: spanish, fr: french }

const AS_SAID: ReasonWords = {
  tell: () => undefined,
  term: () => undefined,
  number: (value) => `${value}`.replace('-', '−'),
  colon: ':',
}

/** Words for reasons in a locale such as `de-at`; English ones stay as the rules say them, also for locales without words of ours. */
export function reasonWordsFor(locale: string): ReasonWords {
  const [language = ''] = locale.toLowerCase().split('-')
  const book = BOOKS[language]
  if (!book) return AS_SAID
  const write = numberWriter(locale.toLowerCase())
  return {
    tell: retelling(book, write),
    term: (name) => termOf(book, name),
    number: (value) => write(`${value}`),
    colon: book.typeset?.(' :') ?? ':',
  }
}

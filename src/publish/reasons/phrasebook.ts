import type { Sentence } from './en/sentences.ts'
import type { Term } from './en/terms.ts'

/** The reasons in one language: every sentence that rules say to readers by its English words, and what rules and kinds are called. */
export interface Phrasebook {
  /** Whether the noun of a number stands in the singular. */
  isOne(count: number): boolean
  /** Spaces as the language's printers set them; left out where they are as written. */
  typeset?(text: string): string
  sentences: Readonly<Record<Sentence, string>>
  terms: Readonly<Record<Term, string>>
}

import type { Sentence } from './en/sentences.ts'
import { knownSentences } from './known-sentences.ts'
import { type Pattern, parsePattern, type Slot, type Values } from './pattern.ts'
import type { Phrasebook } from './phrasebook.ts'
import { series } from './series.ts'

/**
 * Tells the rules' sentences in another language: finds the values in the English sentence, which holds all of them, and fills
 * them into the other's. What is quoted in it stays as it is.
 *
 * @param write how numbers are written
 * @returns for a sentence, or several in a row; undefined where one of them is not known
 */
export function retelling(book: Phrasebook, write: (number: string) => string): (text: string) => string | undefined {
  const find = knownSentences()
  const patterns = new Map<Sentence, Pattern>()

  function patternOf(sentence: Sentence): Pattern {
    const pattern = patterns.get(sentence) ?? parsePattern(book.sentences[sentence])
    patterns.set(sentence, pattern)
    return pattern
  }

  function tell(text: string): string | undefined {
    for (const { sentence, values } of find(text)) {
      const told = fill(patternOf(sentence), values)
      if (told !== undefined) return capitalizedAs(text, told)
    }
    return undefined
  }

  function fill(pattern: Pattern, values: Values): string | undefined {
    const pieces = pattern.map((piece) => (typeof piece === 'string' ? piece : say(piece, values[piece.name] ?? '')))
    return pieces.includes(undefined) ? undefined : pieces.join('')
  }

  function say({ kind, between, forms }: Slot, value: string): string | undefined {
    if (forms) return forms[book.isOne(Number(value)) ? 0 : 1].replaceAll('#', write(value))
    switch (kind) {
      case 'text':
        return value
      case 'number':
        return write(value)
      case 'phrase':
        return tell(value) ?? termOf(book, value)
      case 'list':
        return series(value, { ends: '', between }, tell)?.join(between)
    }
  }

  return (text) => {
    const told = series(text, { ends: '.', between: ' ' }, tell)?.join(' ')
    return told === undefined ? undefined : (book.typeset?.(told) ?? told)
  }
}

/** What a rule or a kind is called in the book's language. */
export function termOf({ terms }: Phrasebook, name: string): string | undefined {
  return Object.hasOwn(terms, name) ? (terms as Readonly<Record<string, string>>)[name] : undefined
}

/** A part of a sentence begins with the letter that stands there in English. */
function capitalizedAs(example: string, text: string): string {
  return /^\p{Lu}/u.test(example) ? text.charAt(0).toUpperCase() + text.slice(1) : text
}

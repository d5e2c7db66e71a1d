import { isNoise } from './noise.ts'

/** A sentence with the form in which two versions are compared. */
export interface Sentence {
  text: string
  /** Its words in lower case without marks; equal keys read the same to a person. */
  key: string
}

/** Words of a text, folded: compatibility forms and case are one, punctuation is none. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+(?:[.,:][\p{N}]+)*/gu) ?? []
  )
}

/** What remains of a text when white space, case and punctuation do not count. */
export function keyOf(text: string): string {
  return wordsOf(text).join(' ')
}

/**
 * The sentences of a text of one block a line, without those that say nothing: times of day, counters, scraps.
 *
 * @param language BCP 47, for the rules of where a sentence ends (UAX #29)
 */
export function sentencesOf(text: string, language = 'en'): Sentence[] {
  const segmenter = new Intl.Segmenter(supported(language), { granularity: 'sentence' })
  return text
    .split('\n')
    .flatMap((block) => [...segmenter.segment(block)].map(({ segment }) => segment.trim()))
    .map((sentence) => ({ text: sentence, key: keyOf(sentence) }))
    .filter((sentence) => sentence.key !== '' && !isNoise(sentence.text))
}

/** Pages name languages that are none. */
function supported(language: string): string {
  try {
    return Intl.Segmenter.supportedLocalesOf([language])[0] ?? 'en'
  } catch {
    return 'en'
  }
}

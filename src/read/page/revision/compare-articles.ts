import type { Article } from '../../../news/article.ts'
import type { Revision, SentenceChange } from '../../../news/revision.ts'
import { correctionsIn } from './correction-rules.ts'
import { diffSentences } from './diff-sentences.ts'
import { keyOf, sentencesOf } from './sentences.ts'

/** Numbers named one by one; beyond that it is another text. */
const NUMBERS_NAMED = 3

/**
 * What changed between two readings of one article, word by word: white space, case, punctuation, times of day and
 * counters do not count. An excerpt that is merely missing in one reading is no change.
 */
export function compareArticles(before: Article, after: Article): Revision {
  const language = after.language ?? before.language ?? 'en'
  const sentences = diffSentences(sentencesOf(before.text, language), sentencesOf(after.text, language))
  const titleChanged = keyOf(before.title) !== keyOf(after.title)
  const excerptChanged = differs(before.excerpt, after.excerpt)
  const correction = newCorrection(before, after)
  const changes = [
    ...(titleChanged ? ['title'] : []),
    ...(excerptChanged ? ['summary'] : []),
    ...(correction === undefined ? [] : ['the publisher’s correction']),
    ...counted(sentences),
    ...numbersChanged(sentences),
  ]
  return {
    kind: changes.length === 0 ? 'trivial' : 'changed',
    changes,
    titleChanged,
    excerptChanged,
    ...(correction !== undefined && { correction }),
    sentences,
  }
}

function differs(before: string | undefined, after: string | undefined): boolean {
  return before !== undefined && after !== undefined && keyOf(before) !== keyOf(after)
}

function newCorrection(before: Article, after: Article): string | undefined {
  const known = new Set(correctionsIn(before.text).map(keyOf))
  return correctionsIn(after.text).find((note) => !known.has(keyOf(note)))
}

function counted(sentences: readonly SentenceChange[]): string[] {
  return (['added', 'removed'] as const).flatMap((as) => {
    const count = sentences.filter((sentence) => sentence.as === as).length
    return count === 0 ? [] : [`${count} ${count === 1 ? 'sentence' : 'sentences'} ${as}`]
  })
}

/** "43 became 47": numbers that differ between sentences that are otherwise word for word the same. */
function numbersChanged(sentences: readonly SentenceChange[]): string[] {
  const removed = sentences.filter(({ as }) => as === 'removed')
  const added = sentences.filter(({ as }) => as === 'added')
  const found = new Set<string>()
  for (const { text } of removed) {
    const twin = added.find((other) => other.text !== text && withoutNumbers(other.text) === withoutNumbers(text))
    if (!twin) continue
    const [old, fresh] = [numbersOf(text), numbersOf(twin.text)]
    for (const [index, number] of old.entries()) {
      if (fresh[index] !== undefined && fresh[index] !== number) found.add(`${number} became ${fresh[index]}`)
    }
  }
  return [...found].slice(0, NUMBERS_NAMED)
}

const NUMBER = /\p{N}+(?:[.,]\p{N}+)*/gu

function numbersOf(text: string): string[] {
  return text.match(NUMBER) ?? []
}

function withoutNumbers(text: string): string {
  return keyOf(text.replace(NUMBER, ' number '))
}

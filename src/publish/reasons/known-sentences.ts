import { SENTENCES, type Sentence } from './en/sentences.ts'
import { parsePattern, readerOf, type Values } from './pattern.ts'

/** A sentence of the rules that was found, and the values that stand in it. */
export interface FoundSentence {
  sentence: Sentence
  values: Values
}

interface Reader {
  sentence: Sentence
  read(text: string): Values | undefined
}

/** So many letters tell most sentences apart before their patterns are tried. */
const HEAD = 6

/**
 * Finds English sentences of the rules, or parts of them.
 *
 * @returns for a text, whatever its first letter's case, every sentence it may be, the most literal ones first
 */
export function knownSentences(): (text: string) => Iterable<FoundSentence> {
  const whole = new Map<string, Sentence>()
  const byHead = new Map<string, Reader[]>()
  for (const sentence of SENTENCES.toSorted((a, b) => literalLength(b) - literalLength(a))) {
    const pattern = parsePattern(sentence)
    const [first] = pattern
    if (pattern.length === 1 && first === sentence) whole.set(uncapitalized(sentence), sentence)
    else {
      const head = typeof first === 'string' && first.length >= HEAD ? first.slice(0, HEAD) : ''
      byHead.set(head, [...(byHead.get(head) ?? []), { sentence, read: readerOf(pattern) }])
    }
  }
  return function* (text) {
    const same = whole.get(uncapitalized(text))
    if (same !== undefined) yield { sentence: same, values: {} }
    for (const head of [text.slice(0, HEAD), '']) {
      for (const { sentence, read } of byHead.get(head) ?? []) {
        const values = read(text)
        if (values) yield { sentence, values }
      }
    }
  }
}

/** Of two sentences that fit, the one with more words of its own is meant. */
function literalLength(sentence: Sentence): number {
  return parsePattern(sentence).reduce((sum, piece) => sum + (typeof piece === 'string' ? piece.length : 0), 0)
}

function uncapitalized(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

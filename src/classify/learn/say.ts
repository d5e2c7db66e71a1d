import { counted } from '../../news/counted.ts'
import type { Reason } from '../../news/reason.ts'
import type { TextVector, Vocabulary } from '../text-vectors.ts'
import { chance, type LinearModel, logit } from './fit-logistic.ts'

/** What has been learnt says of one topic of a text. */
export interface LearntEvidence {
  topic: string
  /** How sure it makes us, 0 to 1. */
  confidence: number
  /** What it leaves of the confidence that other grounds give; 1 leaves all. */
  leaves: number
  /** Corrected texts like this one. */
  corrections: number
  because: Reason
}

/** A corrected text as it speaks of one topic. */
export interface Teacher {
  vector: TextVector
  /** People gave it the topic. */
  given: boolean
  /** People took the topic away. */
  removed: boolean
}

/** Counts the texts that are like one. */
type CountAlike = (vector: TextVector) => number

/** A topic's model and the text it is asked about. */
interface Question {
  topic: string
  model: LinearModel
  /** How many corrected texts that people gave the topic, or took it off, are like one. */
  given: CountAlike
  removed: CountAlike
  vector: TextVector
  vocabulary: Vocabulary
}

/** What the hub taught itself never convinces alone: it supports what keywords or the source say. */
const SELF_TAUGHT_CAP = 0.45
/** Words of a text must make its topic so much more likely than it is anyway (logarithm of the odds: twice as likely). */
const LEAST_LIFT = Math.log(2)
/** What people took away takes at most so much of the other grounds' confidence. */
const MOST_TAKEN = 0.8
/** What is said moves in so many steps, so that a lesson on something else moves no number here. */
const STEPS = 20
/** Telling words that must be shared with a corrected text for it to count as like this one. */
const SHARED_WORDS = 2
/** A word of less weight tells nothing of the topic. */
const TELLING = 0.05
const WORDS_SHOWN = 4

/**
 * What a model says of a text, if it says anything. Bounded: what `n` corrected texts like it say for a topic convinces at
 * most `n / (n + 2)`, so that one odd correction decides nothing, two make the desk look, and three convince. What they
 * say against it leaves at least `1 - MOST_TAKEN * n / (n + 1)`.
 */
export function say(question: Question): LearntEvidence | undefined {
  const sure = chance(logit(question.vector, question.model))
  return sure > 0.5 ? sayFor(question, sure) : sayAgainst(question, sure)
}

function sayFor(question: Question, sure: number): LearntEvidence | undefined {
  const { topic, given, vector, model } = question
  const alike = given(vector)
  const cap = Math.max(SELF_TAUGHT_CAP, alike / (alike + 2))
  const words = tellingWords(question, 1)
  // How common the topic is in the hub is no evidence: the words of this text must speak for it.
  const lift = logit(question.vector, model) - model.bias
  if (words === '' || (alike === 0 && lift < LEAST_LIFT)) return undefined
  const because =
    alike === 0
      ? { name: 'learnt-words', because: `The hub’s other articles on “${topic}” also say ${words}.` }
      : {
          name: 'editors-added',
          because: `Editors put ${counted(alike, 'article')} like it under “${topic}”: ${words}.`,
        }
  return { topic, confidence: stepped(Math.min(sure, cap)), leaves: 1, corrections: alike, because }
}

function sayAgainst(question: Question, sure: number): LearntEvidence | undefined {
  const { topic, removed, vector } = question
  const length = removed(vector)
  if (length === 0) return undefined
  const leaves = stepped(1 - MOST_TAKEN * (length / (length + 1)) * (1 - sure))
  const words = tellingWords(question, -1)
  const because = `Editors took “${topic}” off ${counted(length, 'article')} like it: ${words}.`
  return { topic, confidence: 0, leaves, corrections: length, because: { name: 'editors-removed', because } }
}

/** How many of the texts are like one: they share two words that tell for (1) or against (-1) the topic. */
export function likeThese(texts: readonly TextVector[], model: LinearModel, sign: 1 | -1): CountAlike {
  const having = new Map<number, number[]>()
  texts.forEach(({ words }, text) => {
    for (const word of words) {
      if (sign * (model.weights[word] ?? 0) <= TELLING) continue
      const known = having.get(word)
      if (known) known.push(text)
      else having.set(word, [text])
    }
  })
  return ({ words }) => {
    const shared = new Map<number, number>()
    for (const word of words) for (const text of having.get(word) ?? []) shared.set(text, (shared.get(text) ?? 0) + 1)
    return [...shared.values()].filter((count) => count >= SHARED_WORDS).length
  }
}

/** The words of the text that speak most for (1) or against (-1) the topic. */
function tellingWords({ vector, model, vocabulary }: Question, sign: 1 | -1): string {
  return Array.from(vector.words, (word, at) => ({
    word,
    gain: sign * (model.weights[word] ?? 0) * (vector.weights[at] ?? 0),
  }))
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.gain - a.gain || a.word - b.word)
    .slice(0, WORDS_SHOWN)
    .map(({ word }) => `“${vocabulary.name(word)}”`)
    .join(', ')
}

function stepped(value: number): number {
  return Math.round(value * STEPS) / STEPS
}

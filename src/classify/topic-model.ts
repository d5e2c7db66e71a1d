import type { Reason } from '../news/reason.ts'
import type { Taxonomy } from '../news/topic.ts'
import { type BayesWeights, bayesScores, softmax } from './complement-bayes.ts'
import { type KeywordVotes, keywordVotes, shares } from './keyword-votes.ts'
import type { LanguageReader } from './language-reader.ts'
import { type ArticleWords, type TextVector, tokenize, type Vocabulary } from './text-vectors.ts'
import type { TopicEvidence } from './topic-evidence.ts'

/** A linear model of mutually exclusive topics, trained by the hub itself: see `trainTopics`. */
export interface TopicModel {
  /** Confidence and words for every topic, most confident first; the confidences add up to 1. Empty when nothing is known. */
  rank(article: ArticleWords): TopicEvidence[]
}

/** What a model is made of. */
export interface ModelParts {
  taxonomy: Taxonomy
  vocabulary: Vocabulary
  bayes: BayesWeights
  readers: (language?: string) => LanguageReader
  /** What was worked out of an article while the model was trained, if it took part. */
  seen: (article: ArticleWords) => ReadArticle | undefined
}

/** An article as the model sees it. */
interface ReadArticle {
  vector: TextVector
  votes: KeywordVotes
}

/** How much the words weigh against the keywords; also sharpens the model's shares while it learns. */
export const SHARPNESS = 4
/** Shares while learning are too sure of themselves; so much of their logarithm is right (expected calibration error .01 to .03). Measured: docs/scoring.md. */
const CALIBRATION = 0.24

/** The model ready for use. */
export function topicModel(parts: ModelParts): TopicModel {
  return { rank: (article) => ranked(parts.seen(article) ?? readArticle(article, parts), parts) }
}

function readArticle(article: ArticleWords, { taxonomy, vocabulary, readers }: ModelParts): ReadArticle {
  const { tokens, index } = readers(article.language)
  const text = tokenize(article, tokens)
  const names = taxonomy.map(({ name }) => name)
  return { vector: vocabulary.vector(text), votes: keywordVotes(text, index, names) }
}

function ranked({ vector, votes }: ReadArticle, parts: ModelParts): TopicEvidence[] {
  const names = parts.taxonomy.map(({ name }) => name)
  if (vector.words.length === 0 && votes.points.every((points) => points === 0)) return []
  const confidence = softmax(logBelief(vector, keywordLogs(votes), parts.bayes).map((log) => log * CALIBRATION))
  return names
    .map((topic, number) => ({
      topic,
      confidence: confidence[number] ?? 0,
      because: because(number, { votes, vector, parts }),
    }))
    .sort((a, b) => b.confidence - a.confidence)
}

/** What keywords say of each topic, as a logarithm. */
export function keywordLogs(votes: KeywordVotes): Float64Array {
  return shares(votes).map(Math.log)
}

/**
 * Logarithm (up to a constant) of how likely each topic is by words and keywords together.
 * @param keywords of `keywordLogs`
 */
export function logBelief(vector: TextVector, keywords: Float64Array, bayes: BayesWeights): Float64Array {
  const scores = bayesScores(vector, bayes)
  for (let topic = 0; topic < scores.length; topic++) {
    scores[topic] = SHARPNESS * (scores[topic] ?? 0) + (keywords[topic] ?? 0) + (bayes.prior[topic] ?? 0)
  }
  return scores
}

function because(topic: number, seen: { votes: KeywordVotes; vector: TextVector; parts: ModelParts }): Reason[] {
  const keywords = seen.votes.seen[topic] ?? []
  const words = strongestWords(topic, seen.vector, seen.parts)
  return [
    ...(keywords.length > 0 ? [{ name: 'keywords', because: `It says ${quoted(keywords.slice(0, 6))}.` }] : []),
    ...(words.length > 0
      ? [{ name: 'learnt-words', because: `Articles of the topic also say ${quoted(words)}.` }]
      : []),
  ]
}

/** The words that speak most for a topic compared with the mean of all topics. */
function strongestWords(topic: number, { words, weights }: TextVector, { bayes, vocabulary }: ModelParts): string[] {
  const { topics, weights: learnt } = bayes
  return Array.from(words, (word, position) => {
    const own = learnt.subarray(word * topics, (word + 1) * topics)
    const mean = own.reduce((sum, one) => sum + one, 0) / topics
    return { word, gain: ((own[topic] ?? 0) - mean) * (weights[position] ?? 0) }
  })
    .filter(({ gain }) => gain > LEAST_GAIN)
    .sort((a, b) => b.gain - a.gain)
    .slice(0, WORDS_SHOWN)
    .map(({ word }) => vocabulary.name(word))
}

/** Words that speak less than this for a topic are not named. */
const LEAST_GAIN = 0.02
const WORDS_SHOWN = 4

function quoted(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(', ')
}

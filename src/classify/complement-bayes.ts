import type { TextVector } from './text-vectors.ts'

/** A text with the (soft) topics it is believed to have, as shares that add up to 1. */
export interface Believed {
  vector: TextVector
  belief: Float64Array
}

/** What a model has learnt. */
export interface BayesWeights {
  topics: number
  /** Log weight of word `w` for topic `t` at `w * topics + t`. */
  weights: Float64Array
  /** Logarithm of how common each topic is, tempered: `PRIOR_POWER` of its share. */
  prior: Float64Array
}

/**
 * So much of what a word says of the other topics comes from all texts: a word that was never seen outside a topic does not
 * settle the matter, and one seen nowhere says the same of every topic, however few texts the topic has.
 */
const BACKGROUND = 0.05
/** Added to every count. */
const SMOOTHING = 1
/** Shares are believed by their square root: topics are estimated while they are learnt, and a rare one must stay possible. */
const PRIOR_POWER = 0.5
/** What is hardly believed of a text teaches nothing worth the time. */
const LEAST_BELIEF = 0.001
/** No topic is rarer than this. */
const LEAST_SHARE = 0.02

/**
 * Complement naive Bayes: a topic is described by how rare a word is in all *other* topics, which serves small topics
 * better than their own few texts. Rennie et al., "Tackling the poor assumptions of naive Bayes" (2003); the background
 * after Zhai and Lafferty, "A study of smoothing methods for language models" (2001).
 */
export function fitComplementBayes(texts: readonly Believed[], topics: number, words: number): BayesWeights {
  const counts = new Float64Array(words * topics)
  const shares = new Float64Array(topics)
  const count = ({ words: numbers, weights }: TextVector, topic: number, share: number) => {
    for (let position = 0; position < numbers.length; position++) {
      const at = (numbers[position] ?? 0) * topics + topic
      counts[at] = (counts[at] ?? 0) + (weights[position] ?? 0) * share
    }
  }
  for (const { vector, belief } of texts) {
    for (let topic = 0; topic < topics; topic++) {
      const share = belief[topic] ?? 0
      shares[topic] = (shares[topic] ?? 0) + share
      if (share >= LEAST_BELIEF) count(vector, topic, share)
    }
  }
  const prior = shares.map((share) => PRIOR_POWER * Math.log(share / texts.length + LEAST_SHARE))
  return { topics, weights: complementWeights(counts, topics, words), prior }
}

function complementWeights(counts: Float64Array, topics: number, words: number): Float64Array {
  const ofTopic = new Float64Array(topics)
  for (let at = 0; at < counts.length; at++) ofTopic[at % topics] = (ofTopic[at % topics] ?? 0) + (counts[at] ?? 0)
  const all = ofTopic.reduce((sum, one) => sum + one, 0)
  const weights = new Float64Array(counts.length)
  for (let word = 0; word < words; word++) {
    let everywhere = 0
    for (let topic = 0; topic < topics; topic++) everywhere += counts[word * topics + topic] ?? 0
    const background = (everywhere + SMOOTHING) / (all + SMOOTHING * words)
    for (let topic = 0; topic < topics; topic++) {
      const at = word * topics + topic
      const elsewhere = (everywhere - (counts[at] ?? 0)) / (all - (ofTopic[topic] ?? 0) || 1)
      weights[at] = -Math.log((Math.max(0, elsewhere) + BACKGROUND * background) / (1 + BACKGROUND))
    }
  }
  return weights
}

/** How strongly a text speaks for each topic: the weighted sum of its words. */
export function bayesScores({ words, weights }: TextVector, { topics, weights: learnt }: BayesWeights): Float64Array {
  const scores = new Float64Array(topics)
  for (let position = 0; position < words.length; position++) {
    const row = (words[position] ?? 0) * topics
    const weight = weights[position] ?? 0
    for (let topic = 0; topic < topics; topic++) {
      scores[topic] = (scores[topic] ?? 0) + (learnt[row + topic] ?? 0) * weight
    }
  }
  return scores
}

/** Scores as shares that add up to 1. */
export function softmax(scores: Float64Array): Float64Array {
  let top = Number.NEGATIVE_INFINITY
  for (const score of scores) if (score > top) top = score
  const powers = new Float64Array(scores.length)
  let total = 0
  for (let at = 0; at < scores.length; at++) {
    const power = Math.exp((scores[at] ?? 0) - top)
    powers[at] = power
    total += power
  }
  for (let at = 0; at < powers.length; at++) powers[at] = (powers[at] ?? 0) / total
  return powers
}

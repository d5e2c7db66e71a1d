import type { TextVector } from './text-vectors.ts'

/** A text with the (soft) topics it is believed to have, as shares that add up to 1. */
export interface Believed {
  vector: TextVector
  belief: Float64Array
}

/** Log weights of every word for every topic. */
export interface BayesWeights {
  weights: Float64Array[]
}

/** Added to every count, so that a word never seen with a topic does not rule it out. */
const SMOOTHING = 0.1

/**
 * Complement naive Bayes: a topic is described by how rare a word is in all *other* topics, which serves small topics
 * better than their own few texts. Rennie et al., "Tackling the poor assumptions of naive Bayes" (2003).
 */
export function fitComplementBayes(texts: readonly Believed[], topics: number, words: number): BayesWeights {
  const byTopic = Array.from({ length: topics }, () => new Float64Array(words))
  const all = new Float64Array(words)
  for (const { vector, belief } of texts) {
    for (const [position, word] of vector.words.entries()) {
      const weight = vector.weights[position] ?? 0
      all[word] = (all[word] ?? 0) + weight
      for (const [topic, sums] of byTopic.entries()) sums[word] = (sums[word] ?? 0) + weight * (belief[topic] ?? 0)
    }
  }
  return { weights: byTopic.map((own) => complementWeights(own, all)) }
}

function complementWeights(own: Float64Array, all: Float64Array): Float64Array {
  const others = all.map((sum, word) => sum - (own[word] ?? 0))
  const total = others.reduce((sum, one) => sum + one, 0) + SMOOTHING * others.length
  return others.map((sum) => -Math.log((sum + SMOOTHING) / total))
}

/** How strongly a text speaks for each topic: the weighted sum of its words. */
export function bayesScores({ words, weights }: TextVector, model: BayesWeights): Float64Array {
  return Float64Array.from(model.weights, (own) => {
    let sum = 0
    for (let position = 0; position < words.length; position++) {
      sum += (own[words[position] ?? 0] ?? 0) * (weights[position] ?? 0)
    }
    return sum
  })
}

/** Scores as shares that add up to 1. */
export function softmax(scores: Float64Array): Float64Array {
  const top = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - top))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}

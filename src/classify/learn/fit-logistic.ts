import type { TextVector } from '../text-vectors.ts'

/** One text that teaches a yes-or-no question. */
export interface Example {
  vector: TextVector
  answer: boolean
  /** How much it counts. */
  weight: number
}

/** A linear model: the odds that the answer is yes are `exp(bias + sum of word weights)`. */
export interface LinearModel {
  bias: number
  weights: Float64Array
}

const PASSES = 20
/** Vectors have length 1, so that no step this long can overshoot for a weight of up to 8. */
const STEP = 0.5
/** The bias learns slower: it is there in every text. */
const BIAS_STEP = 0.02
/** Pulls every word's weight towards nothing whenever it is met: one text cannot say much. */
const DECAY = 0.005

/**
 * Logistic regression by stochastic gradient descent, with a pull towards nothing. No chance is involved: the examples are
 * taken in the order given. What an example says is in proportion to its weight.
 * @param words size of the vocabulary
 */
export function fitLogistic(examples: readonly Example[], words: number): LinearModel {
  const model = { bias: 0, weights: new Float64Array(words) }
  for (let pass = 0; pass < PASSES; pass++) {
    for (const example of examples) descend(model, example)
  }
  return model
}

function descend(model: LinearModel, { vector, answer, weight }: Example): void {
  const error = weight * (chance(logit(vector, model)) - (answer ? 1 : 0))
  model.bias -= BIAS_STEP * error
  for (let position = 0; position < vector.words.length; position++) {
    const word = vector.words[position] ?? 0
    const old = model.weights[word] ?? 0
    model.weights[word] = old - STEP * (error * (vector.weights[position] ?? 0) + DECAY * weight * old)
  }
}

/** Logarithm of the odds. */
export function logit({ words, weights }: TextVector, model: LinearModel): number {
  let sum = model.bias
  for (let position = 0; position < words.length; position++) {
    sum += (model.weights[words[position] ?? 0] ?? 0) * (weights[position] ?? 0)
  }
  return sum
}

/** Odds as a share, 0 to 1. */
export function chance(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}

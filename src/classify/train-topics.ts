import type { Taxonomy } from '../news/topic.ts'
import { type BayesWeights, type Believed, fitComplementBayes, softmax } from './complement-bayes.ts'
import { isClear, type KeywordVotes, keywordVotes, shares } from './keyword-votes.ts'
import { languageReaders } from './language-reader.ts'
import { type ArticleWords, type TextVector, tokenize, Vocabulary } from './text-vectors.ts'
import { keywordLogs, logBelief, type TopicModel, topicModel } from './topic-model.ts'

/** Rounds of expectation and maximisation; more change nothing. */
const ROUNDS = 12
/** Too few clear texts to learn from: then keywords decide alone. */
const LEAST_CLEAR = 20

interface Sample {
  vector: TextVector
  votes: KeywordVotes
  belief: Float64Array
  /** Of `keywordLogs`, worked out once for all rounds. */
  keywords: Float64Array
}

/**
 * Trains a model of the taxonomy's topics (taken as mutually exclusive) from the articles themselves, without labels:
 * texts whose keywords speak clearly are the first teachers, then all texts teach with what is believed of them.
 * Expectation maximisation after Nigam et al., "Text classification from labeled and unlabeled documents" (2000).
 * Undefined when too few texts speak clearly.
 */
export function trainTopics(articles: readonly ArticleWords[], taxonomy: Taxonomy): TopicModel | undefined {
  const names = taxonomy.map(({ name }) => name)
  const readers = languageReaders(taxonomy)
  const texts = articles.map((article) => tokenize(article, readers(article.language).tokens))
  const vocabulary = new Vocabulary(texts)
  const samples = texts.map((text, at): Sample => {
    const votes = keywordVotes(text, readers(articles[at]?.language).index, names)
    return { vector: vocabulary.vector(text), votes, belief: shares(votes), keywords: keywordLogs(votes) }
  })
  const clear = samples.filter(({ votes }) => isClear(votes))
  if (clear.length < LEAST_CLEAR) return undefined
  const weigh = (from: readonly Believed[]) => fitComplementBayes(from, names.length, vocabulary.size)
  let bayes = weigh(clear)
  for (let round = 1; round < ROUNDS; round++) bayes = weigh(believe(samples, bayes))
  const seen = new WeakMap(articles.map((article, at) => [article, samples[at]]))
  return topicModel({ taxonomy, vocabulary, bayes, readers, seen: (article) => seen.get(article) })
}

/** What is believed of every text under the weights so far. */
function believe(samples: readonly Sample[], bayes: BayesWeights): Believed[] {
  return samples.map(({ vector, keywords }) => ({ vector, belief: softmax(logBelief(vector, keywords, bayes)) }))
}

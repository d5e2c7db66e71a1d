import type { Article } from '../news/article.ts'
import type { TopicEvidence } from './topic-evidence.ts'

/** A linear model of topics trained by the hub itself; see `train-topics.ts`. */
export interface TopicModel {
  /** What the model thinks of an article: topics it is at all sure of, with the words that spoke for them. */
  evidence(article: Article): TopicEvidence[]
}

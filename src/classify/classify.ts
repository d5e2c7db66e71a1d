import type { Article } from '../news/article.ts'
import type { Label } from '../news/label.ts'
import type { Taxonomy } from '../news/topic.ts'
import { kindLabels } from './kinds/kinds.ts'
import { heed } from './learn/heed.ts'
import type { TaughtKinds } from './learn/learn-kinds.ts'
import type { LearntTopics } from './learn/learn-topics.ts'
import { matchSubstring } from './match-substring.ts'
import { wordMatcher } from './match-words.ts'
import { type TopicEvidence, together } from './topic-evidence.ts'
import { topicLabels } from './topics.ts'

/** What classification rests on besides the article. */
export interface ClassifyContext {
  taxonomy: Taxonomy
  /** `substring`: policy everyday; `words`: policy newsroom. */
  matching: 'substring' | 'words'
  /** Topics the source is known for: evidence, not proof. */
  sourceTopics?: readonly string[]
  /** Language of articles that do not say theirs, BCP 47 (`words` only); English when left out. */
  language?: string
  /** What was learnt when an article came out, asked besides the keywords (`words` only). */
  learnt?: (article: Article) => LearntTopics
  /** What editors said of the kinds of a publisher's articles. */
  taught?: (article: Article) => TaughtKinds
}

/** How sure the source's own subject makes us that an article of it is on that subject. */
const SOURCE_TOPIC = 0.35

/**
 * Labels of an article: topics (most specific first, parents implied, root last), then kinds (press release, opinion,
 * clickbait, ...), each with confidence and reasons in words. Pure; many articles: `classifier(context)` once.
 */
export function classify(article: Article, context: ClassifyContext): Label[] {
  return classifier(context)(article)
}

/** `classify` with the taxonomy made ready once. */
export function classifier(context: ClassifyContext): (article: Article) => Label[] {
  const gather = evidenceGatherer(context)
  return (article) => [
    ...topicLabels(article, gather(article), context.taxonomy),
    ...kindLabels(article, context.taught?.(article)),
  ]
}

/** Evidence for every topic that has any, confident or not. */
export function evidenceGatherer(context: ClassifyContext): (article: Article) => TopicEvidence[] {
  const { taxonomy, sourceTopics = [], learnt } = context
  if (context.matching === 'substring') {
    return (article) => orElse(matchSubstring(article, taxonomy), fromSource(sourceTopics, taxonomy, 0.5))
  }
  const match = wordMatcher(taxonomy, context.language)
  return (article) => {
    const found = combine([...match(article), ...fromSource(sourceTopics, taxonomy, SOURCE_TOPIC)])
    return learnt ? heed(found, learnt(article)(article)) : found
  }
}

function orElse(found: TopicEvidence[], fallback: TopicEvidence[]): TopicEvidence[] {
  return found.length > 0 ? found : fallback
}

function fromSource(names: readonly string[], taxonomy: Taxonomy, confidence: number): TopicEvidence[] {
  return names
    .filter((name) => taxonomy.some((topic) => topic.name === name))
    .map((topic) => ({
      topic,
      confidence,
      because: [{ name: 'source-topic', because: `The source is known for “${topic}”.` }],
    }))
}

function combine(evidence: readonly TopicEvidence[]): TopicEvidence[] {
  const byTopic = new Map<string, TopicEvidence>()
  for (const one of evidence) {
    const known = byTopic.get(one.topic)
    byTopic.set(one.topic, known ? merge(known, one) : one)
  }
  return [...byTopic.values()]
}

function merge(a: TopicEvidence, b: TopicEvidence): TopicEvidence {
  return {
    topic: a.topic,
    confidence: together([a.confidence, b.confidence]),
    because: [...a.because, ...b.because],
    specific: Boolean(a.specific || b.specific),
  }
}

import type { Article } from '../news/article.ts'
import type { Label } from '../news/label.ts'
import type { Taxonomy } from '../news/topic.ts'
import type { TopicEvidence } from './topic-evidence.ts'
import { ancestors, depth } from './topic-tree.ts'
import { words } from './words.ts'

/** Below this confidence a topic is not given. */
export const ENOUGH = 0.5

/**
 * Topic labels from the evidence: topics that are confident enough, the parents they imply, most specific first, root last.
 * A topic named after its parent (`AI in Finance` under `AI`) needs evidence for the parent too, or a phrase of its own
 * in the title: a bank alone is not AI, a self-driving car is.
 */
export function topicLabels(article: Article, evidence: readonly TopicEvidence[], taxonomy: Taxonomy): Label[] {
  const certain = evidence.filter(({ confidence }) => confidence >= ENOUGH)
  const supported = certain.filter(({ topic }) => isSupported(topic, evidence, taxonomy))
  const all = withParents(supported, taxonomy)
  const order = new Map(taxonomy.map((topic, position) => [topic.name, position]))
  return [...all.values()]
    .sort(
      (a, b) =>
        depth(b.topic, taxonomy) - depth(a.topic, taxonomy) ||
        b.confidence - a.confidence ||
        (order.get(a.topic) ?? 0) - (order.get(b.topic) ?? 0),
    )
    .map(({ topic, confidence, because }) => ({ article: article.id, of: 'topic', name: topic, confidence, because }))
}

function isSupported(name: string, evidence: readonly TopicEvidence[], taxonomy: Taxonomy): boolean {
  const parent = ancestors(name, taxonomy)[0]
  if (!parent || !namesParent(name, parent.name)) return true
  if (evidence.some(({ topic, specific }) => topic === name && specific)) return true
  return evidence.some(
    ({ topic, confidence }) => topic !== name && confidence >= ENOUGH / 2 && speaksFor(topic, parent.name, taxonomy),
  )
}

/** The parent itself, or a topic below it whose own name does not lean on the parent's. */
function speaksFor(topic: string, parent: string, taxonomy: Taxonomy): boolean {
  if (topic === parent) return true
  return ancestors(topic, taxonomy).some(({ name }) => name === parent) && !namesParent(topic, parent)
}

function namesParent(name: string, parent: string): boolean {
  const own = words(name)
  return own.length > words(parent).length && words(parent).every((word) => own.includes(word))
}

function withParents(evidence: readonly TopicEvidence[], taxonomy: Taxonomy): Map<string, TopicEvidence> {
  const all = new Map(evidence.map((one) => [one.topic, one]))
  for (const { topic, confidence } of evidence) {
    for (const { name } of ancestors(topic, taxonomy)) {
      const known = all.get(name)
      if (known && known.confidence >= confidence) continue
      const implied = { name: 'implied', because: `“${topic}” belongs to “${name}”.` }
      all.set(name, { topic: name, confidence, because: [...(known?.because ?? []), implied] })
    }
  }
  return all
}

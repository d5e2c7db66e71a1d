import type { Label } from '../news/label.ts'
import type { Taxonomy } from '../news/topic.ts'

/**
 * Names of the topics among the labels, each once: most specific first (deepest in the taxonomy, then most certain,
 * then the labels' own order), the root last.
 */
export function topicsOf(labels: readonly Label[], hub: { root?: string | undefined; taxonomy: Taxonomy }): string[] {
  const topics = labels.filter((label) => label.of === 'topic')
  const ranked = topics.map((label, order) => ({ label, order, depth: depthOf(label.name, hub) }))
  ranked.sort((a, b) => b.depth - a.depth || b.label.confidence - a.label.confidence || a.order - b.order)
  return [...new Set(ranked.map(({ label }) => label.name))]
}

/** Number of parents; a topic that is not the root and of which nothing is known counts as one below it. */
function depthOf(name: string, hub: { root?: string | undefined; taxonomy: Taxonomy }): number {
  if (name === hub.root) return 0
  const topic = hub.taxonomy.find((one) => one.name === name)
  if (topic === undefined) return 1
  let depth = 0
  let parent = topic.parent
  while (parent !== undefined && depth < hub.taxonomy.length) {
    const above: string = parent
    depth += 1
    parent = hub.taxonomy.find((one) => one.name === above)?.parent
  }
  return depth
}

import type { Taxonomy, Topic } from '../news/topic.ts'

/** The topics above a topic, nearest first; a cycle in the file ends the walk. */
export function ancestors(name: string, taxonomy: Taxonomy): Topic[] {
  const above: Topic[] = []
  let topic = taxonomy.find((one) => one.name === name)
  while (topic?.parent !== undefined) {
    const parent = taxonomy.find((one) => one.name === topic?.parent)
    if (!parent || parent.name === name || above.includes(parent)) break
    above.push(parent)
    topic = parent
  }
  return above
}

/** How many topics lie above a topic. */
export function depth(name: string, taxonomy: Taxonomy): number {
  return ancestors(name, taxonomy).length
}

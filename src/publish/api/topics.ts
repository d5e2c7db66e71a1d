import type { Topic } from '../../news/topic.ts'
import { folderName } from '../addresses.ts'
import type { Catalogue } from '../catalogue.ts'
import type { Plan } from '../plan.ts'
import { jsonPlan } from '../plan.ts'

/** A topic as the reference's template writes it: `parent` and `images` only where the topic has them. */
function topicItem(topic: Topic) {
  return {
    name: topic.name,
    shortname: topic.shortname ?? topic.name,
    id: topic.id,
    ...(topic.parent !== undefined && { parent: topic.parent }),
    ...(topic.images.length > 0 && { images: topic.images }),
    services: Object.entries(topic.services).map(([name, endpoint]) => ({ name, endpoint })),
  }
}

/** `api/topics/index.json`: all topics in file order; and each by itself. */
export function topicPlans(catalogue: Catalogue): Plan[] {
  const { taxonomy } = catalogue.edition
  const key = () => catalogue.marks.frame
  return [
    jsonPlan('api/topics/index.json', () => ({ value: taxonomy.map(topicItem) }), key),
    ...taxonomy.map((topic) => jsonPlan(`api/topics/${folderName(topic.id)}/index.json`, () => topicItem(topic), key)),
  ]
}

import { defaultPolicy } from '../src/decide/policies/default-policies.ts'
import type { Topic } from '../src/news/topic.ts'
import type { HubFolder } from '../src/newsroom/world.ts'

/** The folder of a hub that has topics and nothing else, to be varied by the tests. */
export function testHubFolder(taxonomy: Topic[]): HubFolder {
  return {
    hub: {
      title: 'Hub',
      webUrl: 'https://hub.example',
      apiUrl: 'https://hub.example',
      locale: 'en',
      timeZone: 'UTC',
      policy: defaultPolicy,
      maxExcerpt: 300,
      allowPrivate: [],
      connectTo: {},
      images: 'none',
    },
    taxonomy,
    sources: [],
    organizations: [],
    records: [],
    collections: [],
    issues: [],
    rulings: [],
    tombstones: [],
    notices: [],
  }
}

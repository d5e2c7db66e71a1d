import type { Catalogue } from '../catalogue.ts'
import type { Plan } from '../plan.ts'
import { collectionPlans } from './collections.ts'
import { newsPlans } from './news.ts'
import { newsletterPlans } from './newsletters.ts'
import { openApiPlans } from './openapi.ts'
import { organizationPlans } from './organizations.ts'
import { sponsorshipPlans } from './sponsorships.ts'
import { storyPlans } from './stories.ts'
import { topicPlans } from './topics.ts'

/** Every file of the JSON API. */
export function apiPlans(catalogue: Catalogue): Plan[] {
  return [
    ...newsPlans(catalogue),
    ...storyPlans(catalogue),
    ...topicPlans(catalogue),
    ...organizationPlans(catalogue),
    ...collectionPlans(catalogue),
    ...newsletterPlans(catalogue),
    ...sponsorshipPlans(catalogue),
    ...openApiPlans(catalogue),
  ]
}

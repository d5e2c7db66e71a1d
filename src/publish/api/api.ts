import type { Catalogue } from '../catalogue.ts'
import type { Plan } from '../plan.ts'
import { collectionPlans } from './collections.ts'
import { newsletterPlans } from './newsletters.ts'
import { openApiPlans } from './openapi.ts'
import { organizationPlans } from './organizations.ts'
import { sponsorshipPlans } from './sponsorships.ts'
import { topicPlans } from './topics.ts'

/** Every file of the JSON API but those of news and stories. */
export function apiPlans(catalogue: Catalogue): Plan[] {
  return [
    ...topicPlans(catalogue),
    ...organizationPlans(catalogue),
    ...collectionPlans(catalogue),
    ...newsletterPlans(catalogue),
    ...sponsorshipPlans(catalogue),
    ...openApiPlans(catalogue),
  ]
}

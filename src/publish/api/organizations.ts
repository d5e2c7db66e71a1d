import type { Organization } from '../../news/provider.ts'
import { apiUrl, organizationFile, providerPath, siteUrl } from '../addresses.ts'
import type { Catalogue } from '../catalogue.ts'
import type { Plan } from '../plan.ts'
import { jsonPlan } from '../plan.ts'

/** What an organization's file says of it; what is learnt or ruled about it (reputation, owner) stays inside. */
function organizationItem(organization: Organization, { edition: { hub } }: Catalogue) {
  const { id, name, domain, otherNames = [], description, images } = organization
  return {
    id,
    name,
    domain,
    ...(otherNames.length > 0 && { otherNames }),
    ...(description !== undefined && { description }),
    ...(images.length > 0 && { images }),
    sourceUrl: apiUrl(hub, organizationFile(organization)),
    webUrl: siteUrl(hub, providerPath(domain)),
  }
}

/** `api/organizations/index.json`: all in file order; and each by itself. */
export function organizationPlans(catalogue: Catalogue): Plan[] {
  const { organizations } = catalogue.edition
  const item = (each: Organization) => organizationItem(each, catalogue)
  const key = () => catalogue.marks.frame
  return [
    jsonPlan('api/organizations/index.json', () => ({ value: organizations.map(item) }), key),
    ...organizations.map((each) => jsonPlan(organizationFile(each), () => item(each), key)),
  ]
}

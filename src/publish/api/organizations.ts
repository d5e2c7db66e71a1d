import type { Organization } from '../../news/provider.ts'
import { apiUrl, folderName, providerPath, siteUrl } from '../addresses.ts'
import type { Catalogue } from '../catalogue.ts'
import type { Plan } from '../plan.ts'
import { jsonPlan } from '../plan.ts'

function pathOf({ id }: Organization): string {
  return `api/organizations/${folderName(id)}/index.json`
}

/** What an organization's file says of it; what is learnt or ruled about it (reputation, owner) stays inside. */
function organizationItem(organization: Organization, { edition: { hub }, providers }: Catalogue) {
  const { id, name, domain, otherNames = [], description, images } = organization
  return {
    id,
    name,
    domain,
    ...(otherNames.length > 0 && { otherNames }),
    ...(description !== undefined && { description }),
    ...(images.length > 0 && { images }),
    sourceUrl: apiUrl(hub, pathOf(organization)),
    webUrl: providers.has(folderName(domain)) ? siteUrl(hub, providerPath(domain)) : null,
  }
}

/** `api/organizations/index.json`: all in file order; and each by itself. */
export function organizationPlans(catalogue: Catalogue): Plan[] {
  const { organizations } = catalogue.edition
  return [
    jsonPlan('api/organizations/index.json', () => ({
      value: organizations.map((each) => organizationItem(each, catalogue)),
    })),
    ...organizations.map((each) => jsonPlan(pathOf(each), () => organizationItem(each, catalogue))),
  ]
}

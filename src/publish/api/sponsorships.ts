import type { CollectionRecord } from '../../news/record.ts'
import type { Catalogue } from '../catalogue.ts'
import type { Plan } from '../plan.ts'
import { jsonPlan } from '../plan.ts'

function sponsorshipItem({ path, fields }: CollectionRecord) {
  return {
    path,
    sponsor: fields.sponsor ?? null,
    messages: fields.messages ?? [],
    schedules: fields.schedules ?? [],
    placements: fields.placements ?? [],
  }
}

/** `api/sponsorships/today/index.json`; what is scheduled for other days is nobody's business. */
export function sponsorshipPlans(catalogue: Catalogue): Plan[] {
  return [jsonPlan('api/sponsorships/today/index.json', () => ({ value: catalogue.sponsorships.map(sponsorshipItem) }))]
}

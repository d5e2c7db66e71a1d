import type { Instant } from '../../news/instant.ts'
import type { CollectionRecord } from '../../news/record.ts'
import type { Catalogue } from '../catalogue.ts'
import type { Plan } from '../plan.ts'
import { jsonPlan } from '../plan.ts'
import { dayName } from '../time.ts'
import { instantField, isFields, listField } from './collection-fields.ts'

/** Whether one schedule (`start` and `end`, days or moments, both inclusive) covers a day such as `2026-11-23`. */
function covers(schedule: unknown, day: string): boolean {
  if (!isFields(schedule)) return false
  const start = instantField(schedule.start ?? schedule.startDateTime)?.slice(0, 10)
  const end = instantField(schedule.end ?? schedule.endDateTime)?.slice(0, 10)
  return (
    (start === undefined || start <= day) &&
    (end === undefined || day <= end) &&
    !(start === undefined && end === undefined)
  )
}

/** Sponsorships scheduled for the hub's day at a moment. */
export function sponsorshipsOn(catalogue: Catalogue, at: Instant): CollectionRecord[] {
  const day = dayName(catalogue.clock(at))
  return catalogue.edition.collections.filter(
    (record) =>
      record.collection === 'sponsorships' &&
      listField(record.fields.schedules).some((schedule) => covers(schedule, day)),
  )
}

function sponsorshipItem({ path, fields }: CollectionRecord) {
  return {
    path,
    sponsor: fields.sponsor ?? null,
    messages: fields.messages ?? [],
    schedules: fields.schedules ?? [],
    placements: fields.placements ?? [],
  }
}

/** `api/sponsorships/today/index.json` */
export function sponsorshipPlans(catalogue: Catalogue): Plan[] {
  return [
    jsonPlan('api/sponsorships/today/index.json', () => ({
      value: sponsorshipsOn(catalogue, catalogue.edition.asOf).map(sponsorshipItem),
    })),
  ]
}

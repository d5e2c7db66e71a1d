import type { CollectionRecord } from '../../news/record.ts'
import { apiUrl, collectionRecordPath, collectionSlug, siteUrl } from '../addresses.ts'
import type { Catalogue } from '../catalogue.ts'
import { textsField } from '../collections/fields.ts'
import type { ListedSponsorship } from '../collections/sponsorships.ts'
import { listedSponsorships, sponsorName } from '../collections/sponsorships.ts'
import { digest } from '../digest.ts'
import type { Plan } from '../plan.ts'
import { jsonPlan } from '../plan.ts'
import { dayName } from '../time.ts'
import { pagedPlans } from './paging.ts'

/** As the reference has it, where today's are. */
function sponsorshipToday({ path, fields }: CollectionRecord) {
  return {
    path,
    sponsor: fields.sponsor ?? null,
    messages: fields.messages ?? [],
    schedules: fields.schedules ?? [],
    placements: fields.placements ?? [],
  }
}

function detailPath(record: CollectionRecord): string {
  return `api/sponsorships/${collectionSlug(record)}/index.json`
}

/** A sponsorship in the list of all of them; `paidFor` says in so many words what it is. */
function sponsorshipItem({ record, status }: ListedSponsorship, { edition: { hub } }: Catalogue) {
  return {
    ...sponsorshipToday(record),
    title: sponsorName(record),
    sourceUrl: apiUrl(hub, detailPath(record)),
    webUrl: siteUrl(hub, collectionRecordPath(record)),
    type: 'advertisement',
    paidFor: true,
    status,
    topics: textsField(record.fields.topics),
  }
}

/** `api/sponsorships/today/index.json`; and all that readers may know of: list and detail files. */
export function sponsorshipPlans(catalogue: Catalogue): Plan[] {
  const { edition, clock, now, marks } = catalogue
  const listed = listedSponsorships(edition.collections, dayName(clock(now)))
  const item = (each: ListedSponsorship) => sponsorshipItem(each, catalogue)
  const mark = (each: ListedSponsorship) => digest(marks.frame + JSON.stringify(each))
  const today = jsonPlan('api/sponsorships/today/index.json', () => ({
    value: catalogue.sponsorships.map(sponsorshipToday),
  }))
  const head = { title: 'Sponsorships', path: '_sponsorships' }
  const details = listed.map((each) =>
    jsonPlan(
      detailPath(each.record),
      () => item(each),
      () => mark(each),
    ),
  )
  return [
    today,
    ...pagedPlans({ folder: 'api/sponsorships/', head, entries: listed, size: 25, item, mark }),
    ...details,
  ]
}

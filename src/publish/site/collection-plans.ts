import type { CollectionRecord } from '../../news/record.ts'
import { collectionPath, collectionRecordPath, collectionSlug } from '../addresses.ts'
import { leaves } from '../api/paging.ts'
import type { Catalogue } from '../catalogue.ts'
import { calendarFile } from '../collections/calendar.ts'
import { eventCalendar } from '../collections/event-times.ts'
import { textsField } from '../collections/fields.ts'
import { recordAddress, recordImages } from '../collections/record-words.ts'
import { collectionShelves } from '../collections/shelves.ts'
import { listedSponsorships } from '../collections/sponsorships.ts'
import { digest } from '../digest.ts'
import type { Plan } from '../plan.ts'
import { CALENDAR_TYPE } from '../plan.ts'
import { dayName } from '../time.ts'
import { CollectionPage, CollectionRecordPage, collectionTitle } from './collection-page.tsx'
import type { Html } from './html.ts'
import { SPONSORSHIPS, SponsorshipPage, SponsorshipsPage } from './sponsorship-pages.tsx'
import type { View } from './view.ts'
import { viewOf } from './view.ts'

const PAGE_SIZE = 50

type Planner = (folder: string, draw: (view: View) => Html, key?: () => string) => Plan

/** Shelves that have something to show. */
function shownShelves(catalogue: Catalogue): [collection: string, records: CollectionRecord[]][] {
  return [...collectionShelves(catalogue)].filter(([, records]) => records.length > 0)
}

function heldKey({ edition }: Catalogue, record: CollectionRecord): string {
  return JSON.stringify(recordImages(record).map(({ url }) => edition.heldImages?.get(url)))
}

/** Whether the way to the thing itself is dead. */
function deadKey({ edition }: Catalogue, record: CollectionRecord): boolean {
  return edition.deadLinks?.has(recordAddress(record) ?? '') ?? false
}

function shelfPlans(
  shelf: { collection: string; records: readonly CollectionRecord[] },
  catalogue: Catalogue,
  plan: Planner,
) {
  const { collection, records } = shelf
  const folder = collectionPath(collection)
  const byPath = new Map(records.map((record) => [record.path, record]))
  const past = pastEvents(collection, records, catalogue)
  const partsOf = (record: CollectionRecord) =>
    textsField(record.fields.items).flatMap((name) => byPath.get(`_${collection}/${name}.md`) ?? [])
  const lists = leaves(records, PAGE_SIZE).map((leaf) =>
    plan(
      leaf.page === 1 ? folder : `${folder}page/${leaf.page}/`,
      (view) => CollectionPage({ view, collection, leaf, past }),
      () =>
        JSON.stringify([
          leaf,
          leaf.entries.map(({ path }) => past.has(path)),
          catalogue.clock(catalogue.now).year,
          catalogue.marks.sponsored('collections'),
        ]),
    ),
  )
  const pages = records.map((record) =>
    plan(
      collectionRecordPath(record),
      (view) => CollectionRecordPage({ view, record, parts: partsOf(record) }),
      () =>
        JSON.stringify([
          record,
          partsOf(record),
          heldKey(catalogue, record),
          deadKey(catalogue, record),
          catalogue.clock(catalogue.now).year,
        ]),
    ),
  )
  return [...lists, ...pages]
}

function pastEvents(collection: string, records: readonly CollectionRecord[], catalogue: Catalogue): Set<string> {
  if (collection !== 'events') return new Set()
  const { past } = eventCalendar(records, { now: catalogue.now, timeZone: catalogue.edition.hub.timeZone })
  return new Set(past.map(({ path }) => path))
}

/** `events/calendar.ics` with everything to come, and a file for each event. */
function calendarPlans(catalogue: Catalogue): Plan[] {
  const events = collectionShelves(catalogue).get('events') ?? []
  if (events.length === 0) return []
  const { hub } = catalogue.edition
  const { upcoming } = eventCalendar(events, { now: catalogue.now, timeZone: hub.timeZone })
  const name = `${hub.title}: ${collectionTitle(viewOf(catalogue, ''), 'events')}`
  const file = (path: string, records: readonly CollectionRecord[], title: string): Plan => ({
    path,
    mediaType: CALENDAR_TYPE,
    body: () => calendarFile(records, catalogue, title),
    key: () => digest(JSON.stringify([catalogue.marks.frame, title, records])),
  })
  return [
    file('events/calendar.ics', upcoming, name),
    ...events.map((record) => file(`events/${collectionSlug(record)}/event.ics`, [record], name)),
  ]
}

/** `sponsorships/` and a page for each, where there are any. */
function sponsorshipPlans(catalogue: Catalogue, plan: Planner): Plan[] {
  const { edition, clock, now } = catalogue
  const listed = listedSponsorships(edition.collections, dayName(clock(now)))
  if (listed.length === 0) return []
  const { year } = clock(now)
  const key = (what: unknown) => () => JSON.stringify([what, year])
  return [
    plan(SPONSORSHIPS, (view) => SponsorshipsPage({ view, listed }), key(listed)),
    ...listed.map(({ record }) =>
      plan(collectionRecordPath(record), (view) => SponsorshipPage({ view, record }), key(record)),
    ),
  ]
}

/** Pages of every collection that has records, and of each of these; calendars of events. */
export function collectionPagePlans(catalogue: Catalogue, plan: Planner): Plan[] {
  const pages = shownShelves(catalogue).flatMap(([collection, records]) =>
    shelfPlans({ collection, records }, catalogue, plan),
  )
  return [...pages, ...sponsorshipPlans(catalogue, plan), ...calendarPlans(catalogue)]
}

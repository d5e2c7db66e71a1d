import { ownValue } from '../../news/own-value.ts'
import type { CollectionRecord } from '../../news/record.ts'
import { collectionPath, collectionRecordPath, collectionSlug, hostOf, safeLink } from '../addresses.ts'
import type { Leaf } from '../api/paging.ts'
import { isFields, listField, textField, textsField } from '../collections/fields.ts'
import {
  accountsOf,
  recordAddress,
  recordImages,
  recordProvider,
  recordSummary,
  recordTitle,
} from '../collections/record-words.ts'
import { structuredRecord } from '../collections/structured-record.ts'
import { factsOf } from './collection-facts.ts'
import type { Html } from './html.ts'
import { Layout } from './layout.tsx'
import { Excerpt, Figure, Mark, SIZES, Topics } from './parts.tsx'
import { Pager } from './record-list.tsx'
import { Sponsored } from './sponsored.tsx'
import type { View } from './view.ts'
import { heldImage, link } from './view.ts'

/** The collection's name in the site's language. */
export function collectionTitle(view: View, collection: string): string {
  return view.strings.collections[collection] ?? collection
}

function Source({ view, record }: { view: View; record: CollectionRecord }): Html {
  const name = recordProvider(record)
  return (
    <p class="byline">
      {name ? <Mark name={name} /> : ''}
      {name ? <span class="provider">{name}</span> : ''}
      {factsOf(record, view).map((fact) => (
        <span dir="auto">{fact}</span>
      ))}
    </p>
  )
}

function Lines({ view, records }: { view: View; records: readonly CollectionRecord[] }): Html {
  return (
    <ul class="lines">
      {records.map((record) => (
        <li class="line">
          <Source view={view} record={record} />
          <a class="headline" href={link(view, collectionRecordPath(record))} dir="auto">
            {recordTitle(record)}
          </a>
          <Excerpt text={recordSummary(record)} />
        </li>
      ))}
    </ul>
  )
}

/** Events stand in two lists: what is to come, and what is past. */
function EventLines(props: { view: View; records: readonly CollectionRecord[]; past: ReadonlySet<string> }): Html {
  const { view, records, past } = props
  const parts = [
    { id: 'upcoming', title: view.strings.upcoming, shown: records.filter(({ path }) => !past.has(path)) },
    { id: 'past', title: view.strings.past, shown: records.filter(({ path }) => past.has(path)) },
  ]
  return (
    <>
      <p class="feeds">
        <a href={link(view, 'events/calendar.ics')}>{view.strings.allDates}</a>
      </p>
      {parts
        .filter(({ shown }) => shown.length > 0)
        .map(({ id, title, shown }) => (
          <section aria-labelledby={id}>
            <h2 id={id}>{title}</h2>
            <Lines view={view} records={shown} />
          </section>
        ))}
    </>
  )
}

/** What a collection's list says of itself; a collection of the hub's own has only its name to tell. */
function collectionDescription(view: View, collection: string, page: number): string {
  const { strings, catalogue } = view
  const what = ownValue(strings.descriptions.collections, collection) ?? `${collectionTitle(view, collection)}.`
  const description = `${catalogue.edition.hub.title}: ${what}`
  return page === 1 ? description : `${description} ${strings.page(page)}.`
}

/** `learning/`, `people/` and so on: a collection, hottest first; events by the calendar. */
export function CollectionPage(props: {
  view: View
  collection: string
  leaf: Leaf<CollectionRecord>
  /** Paths of events that are past. */
  past: ReadonlySet<string>
}): Html {
  const { view, collection, leaf, past } = props
  const name = collectionTitle(view, collection)
  const title = leaf.page === 1 ? name : `${name}, ${view.strings.page(leaf.page)}`
  const description = collectionDescription(view, collection, leaf.page)
  return (
    <Layout view={view} head={{ title, description, data: `api/${collection}/index.json` }}>
      <div class="prose">
        <h1>{name}</h1>
        {collection === 'events' ? (
          <EventLines view={view} records={leaf.entries} past={past} />
        ) : (
          <Lines view={view} records={leaf.entries} />
        )}
        <Pager view={view} folder={collectionPath(collection)} page={leaf.page} nextPage={leaf.nextPage} />
        <Sponsored view={view} placement="collections" />
      </div>
    </Layout>
  )
}

/** The records a play list or course consists of, where the hub has them. */
function Parts({ view, parts }: { view: View; parts: readonly CollectionRecord[] }): Html {
  if (parts.length === 0) return null
  return (
    <ol class="lines">
      {parts.map((part) => (
        <li class="line">
          <a class="headline" href={link(view, collectionRecordPath(part))} dir="auto">
            {recordTitle(part)}
          </a>
        </li>
      ))}
    </ol>
  )
}

/** The ways from a record's page to the thing itself: its own address first, then downloads and accounts. */
function Ways({ view, record }: { view: View; record: CollectionRecord }): Html {
  const address = recordAddress(record)
  const actions = listField(record.fields.actions).flatMap((action) => {
    const url = isFields(action) ? textField(action.url) : undefined
    return url === undefined ? [] : [{ url, name: (isFields(action) && textField(action.title)) || url }]
  })
  const further = [...actions, ...accountsOf(record)].filter(({ url }) => url !== address)
  return (
    <>
      {address && view.catalogue.edition.deadLinks?.has(address) ? (
        <p class="small">{view.strings.deadLink(hostOf(address))}</p>
      ) : address ? (
        <p>
          <a class="button" href={safeLink(address)} rel="noopener">
            {view.strings.readAt(recordProvider(record) ?? hostOf(address))}
          </a>
        </p>
      ) : (
        ''
      )}
      {record.collection === 'events' ? (
        <p>
          <a href={link(view, `${collectionRecordPath(record)}event.ics`)}>{view.strings.addToCalendar}</a>
        </p>
      ) : (
        ''
      )}
      {further.length > 0 ? (
        <ul class="tags">
          {further.map(({ name, url }) => (
            <li>
              <a href={safeLink(url)} rel="noopener">
                {name}
              </a>
            </li>
          ))}
        </ul>
      ) : (
        ''
      )}
    </>
  )
}

/** Where a record's picture was taken from, to credit it. */
function pictureSource(record: CollectionRecord): string {
  return recordProvider(record) ?? hostOf(recordAddress(record) ?? recordImages(record)[0]?.url ?? '')
}

/** One record of a collection: what its source says of it, and the way there. Its own text stays at its source. */
export function CollectionRecordPage(props: {
  view: View
  record: CollectionRecord
  parts: readonly CollectionRecord[]
}): Html {
  const { view, record, parts } = props
  const summary = recordSummary(record)
  const images = recordImages(record)
  const held = heldImage(view, images)?.held
  const head = {
    title: recordTitle(record),
    ...(summary !== undefined && { description: summary }),
    ...(held && { image: held }),
    structured: structuredRecord(record, view.catalogue, parts),
    data: `api/${record.collection}/${collectionSlug(record)}/index.json`,
  }
  return (
    <Layout view={view} head={head}>
      <article class="article">
        <Source view={view} record={record} />
        <h1 dir="auto">{recordTitle(record)}</h1>
        <Figure view={view} images={images} source={pictureSource(record)} sizes={SIZES.article} />
        {summary ? (
          <blockquote dir="auto">
            <p>{summary}</p>
          </blockquote>
        ) : (
          ''
        )}
        <Ways view={view} record={record} />
        <Topics view={view} names={textsField(record.fields.topics)} />
        <Parts view={view} parts={parts} />
        <p class="further">
          <a href={link(view, collectionPath(record.collection))}>{collectionTitle(view, record.collection)}</a>
        </p>
      </article>
    </Layout>
  )
}

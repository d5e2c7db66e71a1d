import type { CollectionRecord } from '../../news/record.ts'
import { collectionPath, collectionSlug, safeLink } from '../addresses.ts'
import { isFields, numberField, textField, textsField } from '../api/collection-fields.ts'
import type { Leaf } from '../api/paging.ts'
import type { Html } from './html.ts'
import { Layout } from './layout.tsx'
import { Excerpt, Mark, Topics } from './parts.tsx'
import { Pager } from './record-list.tsx'
import type { View } from './view.ts'
import { link } from './view.ts'

/** The collection's name in the site's language. */
export function collectionTitle(view: View, collection: string): string {
  return view.strings.collections[collection] ?? collection
}

function titleOf({ fields, path }: CollectionRecord): string {
  return textField(fields.title) ?? textField(fields.name) ?? path
}

function providerName({ fields }: CollectionRecord): string | undefined {
  const from = isFields(fields.provider)
    ? fields.provider
    : isFields(fields.affiliation)
      ? fields.affiliation
      : undefined
  return textField(from?.name)
}

/** `PT1H30M` as `1 h 30 min`; other text as it stands. */
export function durationWords(text: string): string {
  const [, hours, minutes] = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:\d+(?:\.\d+)?S)?$/.exec(text) ?? []
  const words = [hours && `${hours} h`, minutes && `${minutes} min`].filter(Boolean).join(' ')
  return words || text
}

/** Short facts of any collection, those that the record has. */
function factsOf({ fields }: CollectionRecord): string[] {
  const length = textField(fields.length)
  const members = numberField(fields.members)
  return [
    textField(fields.type),
    textField(fields.price),
    length && durationWords(length),
    ...textsField(fields.levels),
    textField(fields.location),
    members === undefined ? undefined : members.toLocaleString('en'),
  ].filter((fact) => fact !== undefined && fact !== '') as string[]
}

function Source({ record }: { record: CollectionRecord }): Html {
  const name = providerName(record)
  return (
    <p class="byline">
      {name ? <Mark name={name} /> : ''}
      {name ? <span class="provider">{name}</span> : ''}
      {factsOf(record).map((fact) => (
        <span>{fact}</span>
      ))}
    </p>
  )
}

/** Where the thing itself is: its own page, else the address it was found at. */
function addressOf({ fields }: CollectionRecord): string | undefined {
  const linked = isFields(fields.twitter) ? textField(fields.twitter.url) : undefined
  return textField(fields.webUrl) ?? textField(fields.originalUrl) ?? textField(fields.website) ?? linked
}

function recordPath(record: CollectionRecord): string {
  return `${collectionPath(record.collection)}${collectionSlug(record)}/`
}

/** `learning/`, `people/` and so on: a collection, hottest first. */
export function CollectionPage(props: { view: View; collection: string; leaf: Leaf<CollectionRecord> }): Html {
  const { view, collection, leaf } = props
  const title = collectionTitle(view, collection)
  return (
    <Layout view={view} head={{ title, data: `api/${collection}/index.json` }}>
      <div class="prose">
        <h1>{title}</h1>
        <ul class="lines">
          {leaf.entries.map((record) => (
            <li class="line">
              <Source record={record} />
              <a class="headline" href={link(view, recordPath(record))} dir="auto">
                {titleOf(record)}
              </a>
              <Excerpt text={textField(record.fields.excerpt) ?? textField(record.fields.bio)} />
            </li>
          ))}
        </ul>
        <Pager view={view} folder={collectionPath(collection)} page={leaf.page} nextPage={leaf.nextPage} />
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
          <a class="headline" href={link(view, recordPath(part))} dir="auto">
            {titleOf(part)}
          </a>
        </li>
      ))}
    </ol>
  )
}

/** One record of a collection: what its source says of it, and the way there. Its own text stays at its source. */
export function CollectionRecordPage(props: {
  view: View
  record: CollectionRecord
  parts: readonly CollectionRecord[]
}): Html {
  const { view, record, parts } = props
  const title = titleOf(record)
  const address = addressOf(record)
  const excerpt = textField(record.fields.excerpt) ?? textField(record.fields.bio)
  const data = `api/${record.collection}/${collectionSlug(record)}/index.json`
  return (
    <Layout view={view} head={{ title, ...(excerpt !== undefined && { description: excerpt }), data }}>
      <article class="article">
        <Source record={record} />
        <h1 dir="auto">{title}</h1>
        {excerpt ? (
          <blockquote dir="auto">
            <p>{excerpt}</p>
          </blockquote>
        ) : (
          ''
        )}
        {address ? (
          <p>
            <a class="button" href={safeLink(address)} rel="noopener">
              {view.strings.readAt(providerName(record) ?? title)}
            </a>
          </p>
        ) : (
          ''
        )}
        <Topics view={view} names={textsField(record.fields.topics)} />
        <Parts view={view} parts={parts} />
        <p class="further">
          <a href={link(view, collectionPath(record.collection))}>{collectionTitle(view, record.collection)}</a>
        </p>
      </article>
    </Layout>
  )
}

import { instant } from '../../news/instant.ts'
import type { CollectionRecord } from '../../news/record.ts'
import { apiUrl, collectionRecordPath, collectionSlug, siteUrl } from '../addresses.ts'
import type { Catalogue } from '../catalogue.ts'
import { instantField, isFields, known, listField, numberField, textField, textsField } from '../collections/fields.ts'

/** An image; absent title and attribution are left out, unlike in news. */
function imageOf(written: unknown, prefix: string) {
  const value = typeof written === 'string' ? { url: written } : written
  if (!isFields(value)) return undefined
  const url = textField(value.url) ?? ''
  return known({
    url: url.startsWith('/') ? prefix + url : url,
    width: numberField(value.width),
    height: numberField(value.height),
    title: textField(value.title),
    attribution: textField(value.attribution),
    isCached: value.isCached === true,
  })
}

function imagesOf(value: unknown, prefix = '') {
  if (!Array.isArray(value)) return undefined
  return value.flatMap((each) => imageOf(each, prefix) ?? [])
}

/** The reference makes a small profile of every author. */
function authorOf(value: unknown) {
  const name = isFields(value) ? textField(value.name) : textField(value)
  return name === undefined ? [] : [{ path: '', title: name, type: 'profile', name }]
}

/** The provider; its logo's address is completed, as in the reference. */
function providerOf(value: unknown, catalogue: Catalogue) {
  if (!isFields(value)) return undefined
  return known({
    name: textField(value.name),
    domain: textField(value.domain),
    images: imagesOf(value.images, catalogue.edition.hub.apiUrl),
    authors: Array.isArray(value.authors) ? value.authors.flatMap(authorOf) : undefined,
  })
}

/** The organisation a person belongs to; the reference leaves its logo's address as the file has it. */
function affiliationOf(value: unknown) {
  if (!isFields(value)) return undefined
  return known({
    path: '',
    name: textField(value.name),
    domain: textField(value.domain),
    images: imagesOf(value.images),
  })
}

function actionsOf(value: unknown) {
  if (!Array.isArray(value)) return undefined
  return value.flatMap((each) =>
    isFields(each)
      ? known({
          url: textField(each.url),
          type: textField(each.type),
          title: textField(each.title),
          attribution: textField(each.attribution),
        })
      : [],
  )
}

/** How large a company is, as its file says it: `11-50`. */
function sizeOf(value: unknown): string | number | undefined {
  return numberField(value) ?? textField(value)
}

/** In UTC, whole seconds; a day alone, and what cannot be read, as it stands. */
function momentOf(value: unknown): string | undefined {
  const written = instantField(value)
  if (written === undefined || !/\d:\d\d.*(?:Z|[+-]\d\d:?\d\d)$/.test(written)) return written
  const at = Date.parse(written.replace(' ', 'T'))
  return Number.isNaN(at) ? written : instant(at)
}

/** The first records a collection (a course, a play list) consists of. */
export type Lookup = (path: string) => CollectionRecord | undefined

const TOP_ITEMS = 4

function topItemsOf(record: CollectionRecord, catalogue: Catalogue, lookup: Lookup) {
  const names = textsField(record.fields.items)
  if (names.length === 0) return { size: sizeOf(record.fields.size) }
  const found = names.slice(0, TOP_ITEMS).flatMap((name) => lookup(`_${record.collection}/${name}.md`) ?? [])
  return { topItems: found.map((each) => collectionItem(each, catalogue, lookup)), size: names.length }
}

/** Fields that have a place of their own below, or are private; all others are passed through behind them. */
const PLACED = new Set(
  `path title excerpt sourceUrl webUrl originalUrl featuredContent length ratings provider levels topItems size actions
  publishedDateTime heat images content name type price members topics bio location website twitter linkedin affiliation
  items secured layout category redirect_from`.split(/\s+/),
)

function furtherFields({ fields }: CollectionRecord): Record<string, unknown> {
  const further = Object.fromEntries(Object.entries(fields).filter(([name]) => !PLACED.has(name)))
  return 'updatedDateTime' in further ? { ...further, updatedDateTime: momentOf(further.updatedDateTime) } : further
}

/** Ends lines as the reference's pages do. */
function contentOf(record: CollectionRecord): string {
  return record.body.replace(/\r?\n/g, '\r\n')
}

/** Events and projects live at their own address, as in the reference; other records have a page of the hub. */
function homeOf({ collection, fields }: CollectionRecord): string | undefined {
  const github = isFields(fields.github) ? textField(fields.github.url) : undefined
  if (collection === 'projects') return github ?? textField(fields.website)
  return collection === 'events' ? textField(fields.website) : undefined
}

function addressesOf(record: CollectionRecord, catalogue: Catalogue) {
  const { hub } = catalogue.edition
  const slug = collectionSlug(record)
  return {
    sourceUrl: apiUrl(hub, `api/${record.collection}/${slug}/index.json`),
    webUrl: textField(record.fields.webUrl) ?? homeOf(record) ?? siteUrl(hub, collectionRecordPath(record)),
    originalUrl: textField(record.fields.originalUrl),
  }
}

/** Persons: the reference shows name and biography twice, as title and excerpt too. */
function personItem(record: CollectionRecord, catalogue: Catalogue) {
  const { fields } = record
  const [name, bio] = [textField(fields.name), textField(fields.bio)]
  return known({
    path: record.path,
    title: textField(fields.title) ?? name,
    excerpt: textField(fields.excerpt) ?? bio,
    ...addressesOf(record, catalogue),
    type: textField(fields.type),
    name,
    bio,
    location: textField(fields.location),
    website: textField(fields.website),
    twitter: fields.twitter,
    linkedin: fields.linkedin,
    affiliation: affiliationOf(fields.affiliation),
    topics: textsField(fields.topics),
    heat: numberField(fields.heat) ?? 0,
    images: imagesOf(fields.images),
    content: contentOf(record),
    ...furtherFields(record),
  })
}

function thingItem(record: CollectionRecord, catalogue: Catalogue, lookup: Lookup) {
  const { fields } = record
  return known({
    path: record.path,
    title: textField(fields.title),
    excerpt: textField(fields.excerpt),
    ...addressesOf(record, catalogue),
    featuredContent: textField(fields.featuredContent),
    length: textField(fields.length),
    ratings: fields.ratings,
    provider: providerOf(fields.provider, catalogue),
    levels: Array.isArray(fields.levels) ? textsField(fields.levels) : undefined,
    ...topItemsOf(record, catalogue, lookup),
    actions: actionsOf(fields.actions),
    publishedDateTime: momentOf(fields.publishedDateTime),
    heat: numberField(fields.heat) ?? 0,
    images: imagesOf(fields.images),
    content: contentOf(record),
    name: textField(fields.name),
    type: textField(fields.type),
    price: textField(fields.price),
    members: numberField(fields.members),
    website: textField(fields.website),
    location: fields.location,
    twitter: fields.twitter,
    linkedin: fields.linkedin,
    topics: textsField(fields.topics),
    ...furtherFields(record),
  })
}

/** A record of any collection but news, as a list shows it: unknown members are left out, as in the reference. */
export function collectionItem(
  record: CollectionRecord,
  catalogue: Catalogue,
  lookup: Lookup,
): Record<string, unknown> {
  return record.collection === 'people' ? personItem(record, catalogue) : thingItem(record, catalogue, lookup)
}

/** Members that a detail file always has, null when unknown. */
const ALWAYS = `path title excerpt sourceUrl webUrl originalUrl actions provider topItems size heat tags images content
  name type topics`.split(/\s+/)

function withNulls(image: unknown): unknown {
  return isFields(image) ? { title: null, attribution: null, ...image } : image
}

/** A whole record as its detail file shows it: as in the list, with nulls for what is not known. */
export function collectionDetail(record: CollectionRecord, catalogue: Catalogue, lookup: Lookup) {
  const item = collectionItem(record, catalogue, lookup)
  const provider = isFields(item.provider)
    ? {
        publishers: null,
        authors: null,
        ...item.provider,
        images: Array.isArray(item.provider.images) ? item.provider.images.map(withNulls) : null,
      }
    : null
  const images = listField(item.images).map(withNulls)
  return { ...Object.fromEntries(ALWAYS.map((name) => [name, null])), ...item, provider, images }
}

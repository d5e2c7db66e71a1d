import type { CollectionRecord } from '../../news/record.ts'
import { collectionRecordPath, siteUrl } from '../addresses.ts'
import type { Catalogue } from '../catalogue.ts'
import { eventTimes } from './event-times.ts'
import { instantField, isFields, known, listField, numberField, textField, textsField } from './fields.ts'
import {
  accountsOf,
  authorNames,
  placeName,
  recordAddress,
  recordProvider,
  recordSummary,
  recordTitle,
} from './record-words.ts'

/*
 * Records of collections as schema.org has them: what kind of thing each is, and what is known of it. Nothing is made up:
 * a property whose value is not in the record is left out.
 */

type Members = Record<string, unknown>

/** A kind of record, the first that fits. */
interface Kind {
  collection: string
  /** The record's own `type`; any when left out. */
  type?: RegExp
  schema: string
  members(record: CollectionRecord, catalogue: Catalogue): Members
}

const text = (record: CollectionRecord, name: string) => textField(record.fields[name])

function organization(value: unknown): Members | undefined {
  if (!isFields(value)) return undefined
  const name = textField(value.name)
  if (name === undefined) return undefined
  const domain = textField(value.domain)
  return known({ '@type': 'Organization', name, url: domain && `https://${domain}/` })
}

function persons(record: CollectionRecord): Members[] | undefined {
  const names = authorNames(record)
  return names.length > 0 ? names.map((name) => ({ '@type': 'Person', name })) : undefined
}

function addressesOf(record: CollectionRecord): string[] | undefined {
  const urls = [text(record, 'website'), ...accountsOf(record).map(({ url }) => url)].filter(Boolean) as string[]
  return urls.length > 0 ? urls : undefined
}

function offer(record: CollectionRecord): Members | undefined {
  const price = text(record, 'price')
  if (price === undefined) return undefined
  if (/^(?:free|0)$/i.test(price.trim())) return { '@type': 'Offer', price: 0, category: 'Free' }
  const [, currency, amount] = /^([A-Z]{3})\s*(\d+(?:\.\d+)?)$/.exec(price.trim()) ?? []
  return amount === undefined ? undefined : { '@type': 'Offer', price: Number(amount), priceCurrency: currency }
}

function rating(record: CollectionRecord): Members | undefined {
  const { ratings } = record.fields
  if (!isFields(ratings)) return undefined
  const [count, average] = [numberField(ratings.count), numberField(ratings.average)]
  if (!count || average === undefined) return undefined
  return { '@type': 'AggregateRating', ratingCount: count, ratingValue: average }
}

function learningMembers(record: CollectionRecord): Members {
  const levels = textsField(record.fields.levels)
  return {
    provider: organization(record.fields.provider),
    timeRequired: text(record, 'length'),
    educationalLevel: levels.length > 0 ? levels.join(', ') : undefined,
    isAccessibleForFree: /^(?:free|0)$/i.test(text(record, 'price') ?? '') ? true : undefined,
    aggregateRating: rating(record),
    author: persons(record),
  }
}

/** A player's address, which the reference keeps as a frame. */
function embedUrl(record: CollectionRecord): string | undefined {
  return /\ssrc="(https:\/\/[^"]+)"/.exec(text(record, 'featuredContent') ?? '')?.[1]
}

function videoMembers(record: CollectionRecord): Members {
  return {
    uploadDate: instantField(record.fields.publishedDateTime),
    duration: text(record, 'length'),
    embedUrl: embedUrl(record),
    thumbnailUrl: imageAddresses(record),
    publisher: organization(record.fields.provider),
    author: persons(record),
  }
}

function codeMembers(record: CollectionRecord): Members {
  const github = isFields(record.fields.github) ? record.fields.github : {}
  const languages = textsField(github.languages)
  return {
    codeRepository: textField(github.url),
    programmingLanguage: languages.length > 0 ? languages : undefined,
    author: persons(record) ?? organization(record.fields.provider),
    datePublished: instantField(record.fields.publishedDateTime),
  }
}

const EVENT_STATUS: Readonly<Record<string, string>> = {
  cancelled: 'EventCancelled',
  postponed: 'EventPostponed',
  'moved-online': 'EventMovedOnline',
}

function eventPlace(record: CollectionRecord): Members | undefined {
  const address = recordAddress(record)
  if (record.fields.isOnline === true) return known({ '@type': 'VirtualLocation', url: address })
  const name = placeName(record)
  return name === undefined ? undefined : { '@type': 'Place', name, address: name }
}

function eventMembers(record: CollectionRecord, { edition }: Catalogue): Members {
  const times = eventTimes(record, edition.hub.timeZone)
  const status = EVENT_STATUS[text(record, 'status') ?? ''] ?? 'EventScheduled'
  const mode = record.fields.isOnline === true ? 'Online' : 'Offline'
  return {
    startDate: times?.days?.first ?? times?.start,
    endDate: times?.days?.last ?? (times && times.end > times.start ? times.end : undefined),
    eventStatus: `https://schema.org/${status}`,
    eventAttendanceMode: `https://schema.org/${mode}EventAttendanceMode`,
    location: eventPlace(record),
    organizer: organization(record.fields.provider),
    offers: offer(record),
  }
}

const KINDS: readonly Kind[] = [
  { collection: 'learning', type: /^video$/, schema: 'VideoObject', members: videoMembers },
  {
    collection: 'learning',
    type: /^(?:audio|podcast)$/,
    schema: 'PodcastEpisode',
    members: (record) => ({
      datePublished: instantField(record.fields.publishedDateTime),
      timeRequired: text(record, 'length'),
      partOfSeries: recordProvider(record) && { '@type': 'PodcastSeries', name: recordProvider(record) },
    }),
  },
  {
    collection: 'learning',
    type: /^book$/,
    schema: 'Book',
    members: (record) => ({
      author: persons(record),
      publisher: organization(record.fields.provider),
      isbn: text(record, 'isbn'),
      datePublished: instantField(record.fields.publishedDateTime),
      offers: offer(record),
    }),
  },
  {
    collection: 'learning',
    type: /^course$/,
    schema: 'Course',
    members: (record) => ({ ...learningMembers(record), offers: offer(record) }),
  },
  { collection: 'learning', schema: 'LearningResource', members: learningMembers },
  { collection: 'challenges', schema: 'LearningResource', members: learningMembers },
  { collection: 'samples', schema: 'SoftwareSourceCode', members: codeMembers },
  { collection: 'projects', schema: 'SoftwareSourceCode', members: codeMembers },
  {
    collection: 'people',
    schema: 'Person',
    members: (record) => ({
      affiliation: organization(record.fields.affiliation),
      homeLocation: placeName(record) && { '@type': 'Place', name: placeName(record) },
      sameAs: addressesOf(record),
    }),
  },
  {
    collection: 'companies',
    schema: 'Organization',
    members: (record) => ({
      foundingDate: text(record, 'yearFounded'),
      address: placeName(record),
      sameAs: addressesOf(record),
    }),
  },
  { collection: 'communities', schema: 'Organization', members: (record) => ({ sameAs: addressesOf(record) }) },
  { collection: 'events', schema: 'Event', members: eventMembers },
  { collection: 'products', schema: 'Product', members: (record) => ({ offers: offer(record) }) },
]

const OTHER: Kind = { collection: '', schema: 'CreativeWork', members: () => ({}) }

function imageAddresses(record: CollectionRecord): string[] | undefined {
  const urls = listField(record.fields.images).flatMap(
    (image) => (isFields(image) ? textField(image.url) : textField(image)) ?? [],
  )
  const absolute = urls.filter((url) => /^https?:/.test(url))
  return absolute.length > 0 ? absolute : undefined
}

/** A play list or other list of records: its parts in order. */
function listMembers(record: CollectionRecord, catalogue: Catalogue, parts: readonly CollectionRecord[]): Members {
  return {
    itemListElement: parts.map((part, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: recordTitle(part),
      url: pageUrl(part, catalogue),
    })),
    numberOfItems: textsField(record.fields.items).length || undefined,
  }
}

function pageUrl(record: CollectionRecord, { edition }: Catalogue): string {
  return siteUrl(edition.hub, collectionRecordPath(record))
}

/** The schema.org statement of a record's page. */
export function structuredRecord(
  record: CollectionRecord,
  catalogue: Catalogue,
  parts: readonly CollectionRecord[] = [],
): Members {
  const type = text(record, 'type') ?? ''
  const isList = type === 'collection'
  const kind = KINDS.find((each) => each.collection === record.collection && (each.type?.test(type) ?? true)) ?? OTHER
  return known({
    '@context': 'https://schema.org',
    '@type': isList ? 'ItemList' : kind.schema,
    name: recordTitle(record),
    description: recordSummary(record),
    url: recordAddress(record) ?? pageUrl(record, catalogue),
    keywords: textsField(record.fields.topics).join(', ') || undefined,
    ...(isList ? listMembers(record, catalogue, parts) : kind.members(record, catalogue)),
  })
}

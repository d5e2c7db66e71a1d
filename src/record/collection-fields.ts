import type { Enclosure, Entry } from '../news/entry.ts'
import type { Hub } from '../news/hub.ts'
import type { Organization } from '../news/provider.ts'
import type { Source } from '../news/source.ts'
import { cutExcerpt } from './excerpt.ts'
import { organizationOf } from './provider.ts'
import { defined, hostOf } from './values.ts'

/** Fields of a collection's record, in the order they are written. */
export type CollectionFields = Readonly<Record<string, unknown>>

/** What a record is made from besides the entry. */
export interface EntryContext {
  source: Source
  /** What the source calls itself. */
  feedTitle: string | undefined
  /** The web page it belongs to. */
  feedUrl: string | undefined
  hub: Hub
  organizations: readonly Organization[]
}

/**
 * The record an entry becomes, its fields in the reference's order. Undefined for an entry that says too little: no title,
 * or no way to it.
 *
 * @param entry addresses absolute
 */
export function collectionFields(entry: Entry, context: EntryContext): CollectionFields | undefined {
  const title = entry.title?.trim()
  const medium = mediumOf(entry)
  const address = entry.url ?? medium?.url
  if (title === undefined || title === '') return undefined
  if (entry.occasion) return eventFields({ entry, title, address }, context)
  if (address === undefined) return undefined
  const type = typeOf(context.source, medium, address)
  return defined<Record<string, unknown>>({
    title,
    excerpt: excerptOf(entry, context.hub),
    originalUrl: address,
    type,
    length: lengthOf(medium),
    publishedDateTime: entry.publishedDateTime ?? entry.updatedDateTime,
    featuredContent: playerOf(address),
    provider: providerOf(entry, entry.url ?? context.feedUrl ?? address, context),
    topics: topicsOf(context),
    images: imagesOf(entry),
    actions: medium && medium.url !== address ? [{ url: medium.url, type }] : undefined,
  })
}

interface Told {
  entry: Entry
  title: string
  address: string | undefined
}

function eventFields({ entry, title, address }: Told, context: EntryContext): CollectionFields {
  const { occasion } = entry
  return defined<Record<string, unknown>>({
    name: title,
    excerpt: excerptOf(entry, context.hub),
    startDateTime: occasion?.start,
    endDateTime: occasion?.end,
    timeZone: occasion?.timeZone,
    location: occasion?.place,
    status: occasion?.status,
    website: address,
    uid: entry.id,
    updatedDateTime: entry.updatedDateTime,
    provider: providerOf(entry, address ?? context.source.url, context),
    topics: topicsOf(context),
  })
}

function excerptOf({ summary, content }: Entry, hub: Hub): string | undefined {
  const text = cutExcerpt(summary ?? content ?? '', hub.maxExcerpt)
  return text === '' ? undefined : text
}

/** The film or recording an entry carries; the first, for the others are the same in other sizes. */
function mediumOf({ enclosures }: Entry): Enclosure | undefined {
  return enclosures.find(({ role }) => role === 'video') ?? enclosures.find(({ role }) => role === 'audio')
}

const TYPES: Readonly<Record<string, string>> = { samples: 'download', projects: 'release', events: 'event' }

function typeOf({ collection = '' }: Source, medium: Enclosure | undefined, address: string): string {
  if (medium?.role === 'video' || videoId(address) !== undefined) return 'video'
  return medium ? 'audio' : (TYPES[collection] ?? 'article')
}

/** ISO 8601, as the reference writes it: `PT1H3M20S`. */
function lengthOf(medium: Enclosure | undefined): string | undefined {
  const seconds = Math.round(medium?.seconds ?? 0)
  if (seconds <= 0) return undefined
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return `PT${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${rest ? `${rest}S` : ''}`
}

/** The name of a film on YouTube. */
function videoId(address: string): string | undefined {
  return /^https?:\/\/(?:(?:www\.|m\.)?youtube\.com\/(?:watch\?(?:[^#]*&)?v=|shorts\/)|youtu\.be\/)([\w-]{11})(?![\w-])/.exec(
    address,
  )?.[1]
}

/** The player, where the film's own host has one for everybody. */
function playerOf(address: string): string | undefined {
  const id = videoId(address)
  return id && `<iframe width="800" height="500" src="https://www.youtube.com/embed/${id}" allowfullscreen></iframe>`
}

function providerOf(entry: Entry, address: string, { source, feedTitle, organizations }: EntryContext) {
  // A file of the hub folder has no host.
  const host = source.provider ?? (/^https?:/i.test(address) ? hostOf(address).replace(/^www\./, '') : undefined)
  const known = host === undefined ? undefined : organizationOf(host, organizations)
  const [author] = entry.authors
  const name = known?.name ?? source.title ?? feedTitle ?? author ?? host
  if (name === undefined) return undefined
  const authors = entry.authors.filter((each) => each !== name).map((each) => ({ name: each }))
  return defined<Record<string, unknown>>({
    name,
    domain: known?.domain ?? host,
    authors: authors.length > 0 ? authors : undefined,
  })
}

/** What the owner says the source is about; a keyword in a title is no proof. */
function topicsOf({ source, hub }: EntryContext): string[] | undefined {
  const topics = source.topics ?? (hub.topic === undefined ? [] : [hub.topic])
  return topics.length > 0 ? [...topics] : undefined
}

function imagesOf({ enclosures }: Entry) {
  const picture = enclosures.find(({ role }) => role === 'image') ?? enclosures.find(({ role }) => role === 'thumbnail')
  if (picture === undefined) return undefined
  const { url, width, height } = picture
  return [defined<Record<string, unknown>>({ url, width, height })]
}

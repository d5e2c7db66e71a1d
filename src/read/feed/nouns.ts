import type { Enclosure, Entry, Feed } from '../../news/entry.ts'
import { type Instant, instant } from '../../news/instant.ts'
import { webAddress, withAbsoluteAddresses } from './addresses.ts'
import { parseDate } from './dates/parse-date.ts'
import type { Given, GivenEntry, GivenFeed, GivenText } from './given.ts'
import { asHtml, plainText } from './plain.ts'

/** What turning a feed's words into nouns needs besides the words. */
export interface NounContext {
  /** `Source.id` */
  source: string
  /** What relative addresses refer to where no `xml:base` says otherwise. */
  base: string | undefined
  /** Takes date texts that nobody could read. */
  unreadableDate: (text: string) => void
}

/** The feed as the rest of the house knows it: absolute addresses, instants, plain titles, HTML bodies. */
export function toFeed(given: GivenFeed, context: NounContext): Feed {
  const spare: Partial<GivenFeed> = given.spare ?? {}
  const title = given.title ?? spare.title
  const url = webAddress(given.link, context.base) ?? webAddress(spare.link, context.base)
  const description = given.summary ?? spare.summary
  const language = given.language ?? spare.language
  const image = webAddress(given.image, context.base) ?? webAddress(spare.image, context.base)
  const updated = instantOf([given.updated, spare.updated, given.published, spare.published], context)
  const hub = given.hub ?? spare.hub
  const self = given.self ?? spare.self
  const ttlMinutes = given.ttlMinutes ?? rhythm(spare)
  const skipHours = given.skipHours ?? spare.skipHours
  const skipDays = given.skipDays ?? spare.skipDays
  return {
    format: given.format,
    ...(title && { title: plainText(title) }),
    ...(url && { url }),
    ...(description && { description: html(description, context) }),
    ...(language && { language }),
    ...(image && { image }),
    ...(updated && { updatedDateTime: updated }),
    authors: given.authors ?? spare.authors ?? [],
    categories: merged(given.categories, spare.categories),
    ...(hub && { websub: { hub, ...(self && { self }) } }),
    ...(ttlMinutes && { ttlMinutes }),
    ...(skipHours?.length && { skipHours }),
    ...(skipDays?.length && { skipDays }),
    entries: given.entries.map((entry) => toEntry(entry, given, context)),
  }
}

const NOTHING: GivenEntry = {}

function toEntry(given: GivenEntry, feed: GivenFeed, context: NounContext): Entry {
  const spare = given.spare ?? NOTHING
  const entry: Entry = {
    source: context.source,
    authors: authorsOf(given, feed),
    categories: merged(given.categories, spare.categories),
    enclosures: [],
  }
  const id = given.id ?? spare.id
  if (id !== undefined) entry.id = id
  const url = entryAddress(given, context.base)
  if (url !== undefined) entry.url = url
  const title = given.title ?? spare.title
  const plain = title && plainText(title)
  if (plain) entry.title = plain
  const summary = given.summary ?? spare.summary
  if (summary) entry.summary = html(summary, context)
  const content = given.content ?? spare.content
  if (content) entry.content = html(content, context)
  takeDates(entry, given, context)
  takeRest(entry, given, context)
  return entry
}

function takeDates(entry: Entry, given: GivenEntry, context: NounContext): void {
  const spare = given.spare ?? NOTHING
  const published = instantOf([given.published, spare.published, spare.spare?.published], context)
  if (published !== undefined) entry.publishedDateTime = published
  const updated = instantOf([given.updated, spare.updated], context)
  if (updated !== undefined) entry.updatedDateTime = updated
}

function takeRest(entry: Entry, given: GivenEntry, context: NounContext): void {
  const spare = given.spare ?? NOTHING
  const language = given.language ?? spare.language
  if (language) entry.language = language
  const rights = given.rights ?? spare.rights
  if (rights) entry.rights = rights
  const origin = given.origin ?? spare.origin
  if (origin) entry.origin = origin
  const amp = webAddress(given.ampLink ?? spare.ampLink, context.base)
  if (amp) entry.ampWebUrl = amp
  const comments = given.comments ?? spare.comments
  if (comments !== undefined) entry.comments = comments
  const replyTo = replyOf(given, context.base)
  if (replyTo) entry.replyTo = replyTo
  const place = placeOf(given)
  if (place) entry.place = place
  takeEnclosures(entry, given, context)
}

/** What an entry answers. */
export function replyOf(given: GivenEntry, base: string | undefined): Entry['replyTo'] {
  const reply = given.replyTo ?? given.spare?.replyTo
  if (!reply) return undefined
  const url = webAddress(reply.link, base)
  return { ...(reply.id !== undefined && { id: reply.id }), ...(url !== undefined && { url }) }
}

/** Where an entry is about; what is nowhere on earth is left out. */
export function placeOf(given: GivenEntry): Entry['place'] {
  const { latitude, longitude, placeName: name } = given.spare ?? given
  if (latitude === undefined || longitude === undefined) return undefined
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) return undefined
  return { latitude, longitude, ...(name !== undefined && { name }) }
}

function takeEnclosures(entry: Entry, given: GivenEntry, context: NounContext): void {
  const spare = given.spare ?? NOTHING
  const seconds = given.seconds ?? spare.seconds
  for (const file of [...(given.enclosures ?? []), ...(spare.enclosures ?? [])]) {
    const { base, ...rest } = file
    const url = webAddress({ href: file.url, ...(base !== undefined && { base }) }, context.base)
    const plays = seconds !== undefined && (file.role === 'audio' || file.role === 'video')
    if (url !== undefined) addFile(entry.enclosures, { ...(plays && { seconds }), ...rest, url })
  }
  for (const link of [given.image, spare.image]) {
    const url = webAddress(link, context.base)
    if (url !== undefined) addFile(entry.enclosures, { url, role: 'image' })
  }
}

function addFile(files: Enclosure[], file: Enclosure): void {
  if (!files.some(({ url }) => url === file.url)) files.push(file)
}

/** Where an entry leads: the publisher's own address first, then the link, then what may stand for it. */
export function entryAddress(given: GivenEntry, base: string | undefined): string | undefined {
  const spare = given.spare ?? NOTHING
  const link =
    webAddress(given.originalLink ?? spare.originalLink, base) ??
    webAddress(given.link, base) ??
    webAddress(spare.link, base)
  if (link !== undefined) return link
  const permalink = given.spareLink ?? spare.spareLink
  if (permalink && /^(?:https?:|\/|\.)/i.test(permalink.href)) return webAddress(permalink, base)
  const id = given.id ?? spare.id
  return id !== undefined && /^https?:\/\/\S+$/i.test(id) ? id : undefined
}

/** An entry of Atom without authors has those of its feed (RFC 4287, 4.2.1); editors of RSS channels wrote nothing. */
function authorsOf(given: GivenEntry, feed: GivenFeed): string[] {
  return (
    given.authors ??
    given.spare?.authors ??
    (feed.format === 'atom' || feed.format === 'json-feed' ? (feed.authors ?? []) : [])
  )
}

/** The first of several date texts that can be read. */
function instantOf(texts: (string | undefined)[], context: NounContext): Instant | undefined {
  for (const text of texts) {
    if (text === undefined) continue
    const milliseconds = parseDate(text)
    if (milliseconds !== undefined) return instant(milliseconds)
    context.unreadableDate(text)
  }
  return undefined
}

function html(text: GivenText, context: NounContext): string {
  return withAbsoluteAddresses(asHtml(text), text.base ?? context.base)
}

function rhythm(spare: Partial<GivenFeed>): number | undefined {
  if (spare.periodMinutes === undefined) return spare.ttlMinutes
  return Math.max(1, Math.round(spare.periodMinutes / (spare.timesAPeriod ?? 1)))
}

function merged(own: Given['categories'], spare: Given['categories']): string[] {
  if (own === undefined || spare === undefined) return own ?? spare ?? []
  return [...new Set([...own, ...spare])]
}

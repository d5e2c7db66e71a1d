import { addEnclosure, addTo, type Given, type GivenEntry, type GivenFeed, type GivenText } from './given.ts'
import { roleOf } from './vocabularies/media-role.ts'
import { MOST_ENTRIES } from './xml-feed.ts'

type Json = Readonly<Record<string, unknown>>

/** Whether a JSON value is a JSON Feed (any version), or near enough: an object with a list of items. */
export function isJsonFeed(value: unknown): value is Json {
  return isObject(value) && (Array.isArray(value.items) || /jsonfeed\.org/.test(text(value.version) ?? ''))
}

/** Reads JSON Feed 1.0 and 1.1; fields of a wrong type are passed over. */
export function readJsonFeed(json: Json): GivenFeed {
  const feed: GivenFeed = { format: 'json-feed', entries: [] }
  take(feed, 'title', unsure(json.title))
  take(feed, 'summary', plain(json.description))
  take(feed, 'link', link(json.home_page_url))
  take(feed, 'image', link(json.icon ?? json.favicon))
  take(feed, 'language', text(json.language))
  takeAuthors(feed, json)
  take(feed, 'self', text(json.feed_url))
  const hubs = objects(json.hubs)
  take(feed, 'hub', text(hubs.find(({ type }) => text(type)?.toLowerCase() === 'websub')?.url ?? hubs[0]?.url))
  const items = objects(json.items)
  feed.entries = items.slice(0, MOST_ENTRIES).map(readItem)
  if (items.length > MOST_ENTRIES) feed.left = items.length - MOST_ENTRIES
  return feed
}

function readItem(item: Json): GivenEntry {
  const entry: GivenEntry = {}
  take(entry, 'id', text(item.id))
  take(entry, 'link', link(item.url))
  take(entry, 'spareLink', link(item.external_url))
  take(entry, 'title', plain(item.title))
  take(entry, 'summary', plain(item.summary))
  take(entry, 'content', html(item.content_html) ?? plain(item.content_text))
  take(entry, 'image', link(item.image ?? item.banner_image))
  take(entry, 'published', text(item.date_published))
  take(entry, 'updated', text(item.date_modified))
  take(entry, 'language', text(item.language))
  takeAuthors(entry, item)
  for (const tag of Array.isArray(item.tags) ? item.tags : []) addTo(entry, 'categories', text(tag))
  for (const attachment of objects(item.attachments)) takeAttachment(entry, attachment)
  return entry
}

function takeAuthors(target: Given, json: Json): void {
  for (const author of [...objects(json.authors), ...objects([json.author])])
    addTo(target, 'authors', text(author.name))
}

function takeAttachment(entry: GivenEntry, attachment: Json): void {
  const url = text(attachment.url)
  if (url === undefined) return
  const mediaType = text(attachment.mime_type)
  const bytes = Number(attachment.size_in_bytes)
  const seconds = Number(attachment.duration_in_seconds)
  const title = text(attachment.title)
  addEnclosure(entry, {
    url,
    role: roleOf({ mediaType, url }),
    ...(mediaType && { mediaType }),
    ...(bytes > 0 && { bytes }),
    ...(seconds > 0 && { seconds }),
    ...(title && { title }),
  })
}

/** Sets a property only when there is a value. */
function take<Target, Key extends keyof Target>(target: Target, key: Key, value: Target[Key] | undefined): void {
  if (value !== undefined) target[key] = value
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function objects(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isObject) : []
}

function text(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' ? value.trim() || undefined : undefined
}

function link(value: unknown): { href: string } | undefined {
  const href = text(value)
  return href === undefined ? undefined : { href }
}

function plain(value: unknown): GivenText | undefined {
  const given = text(value)
  return given === undefined ? undefined : { value: given, kind: 'text' }
}

function html(value: unknown): GivenText | undefined {
  const given = text(value)
  return given === undefined ? undefined : { value: given, kind: 'html' }
}

function unsure(value: unknown): GivenText | undefined {
  const given = text(value)
  return given === undefined ? undefined : { value: given, kind: 'unsure' }
}

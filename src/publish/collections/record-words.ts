import type { Hub } from '../../news/hub.ts'
import type { CollectionRecord, RecordImage } from '../../news/record.ts'
import { writtenFolder } from '../addresses.ts'
import { isFields, listField, textField, textsField } from './fields.ts'

/* What a record of any collection is called, says and leads to. */

export function recordTitle({ fields, path }: CollectionRecord): string {
  return textField(fields.title) ?? textField(fields.name) ?? path
}

/** The record in a sentence or two: its excerpt, biography or overview. */
export function recordSummary({ fields }: CollectionRecord): string | undefined {
  const found = [fields.excerpt, fields.bio, fields.overview].map(textField)
  return found.find((text) => text !== undefined && text.trim() !== '')
}

/** Who stands behind it: provider, a person's affiliation. */
export function recordProvider({ fields }: CollectionRecord): string | undefined {
  const from = [fields.provider, fields.affiliation].find(isFields)
  return textField(from?.name)
}

function accountUrl(value: unknown): string | undefined {
  return isFields(value) ? textField(value.url) : undefined
}

/** Accounts elsewhere, in the order in which they are shown. */
export function accountsOf({ fields }: CollectionRecord): { name: string; url: string }[] {
  return ['github', 'linkedin', 'twitter', 'crunchbase'].flatMap((name) => {
    const url = accountUrl(fields[name])
    return url ? [{ name, url }] : []
  })
}

/** Where the thing itself is: its own page, else the address it was found at. */
export function recordAddress(record: CollectionRecord): string | undefined {
  const { fields } = record
  const written = [fields.webUrl, fields.originalUrl, fields.website].map(textField).find(Boolean)
  return written ?? accountsOf(record)[0]?.url
}

/** The place of an event, or where somebody or something is: text, or the parts of an address in a row. */
export function placeName({ fields }: CollectionRecord): string | undefined {
  const places = fields.location === undefined ? listField(fields.locations) : [fields.location]
  const names = places.map(partsOf).filter((name) => name !== '')
  return names.length > 0 ? names.join('; ') : undefined
}

const PARTS = ['name', 'displayName', 'address', 'street', 'city', 'region', 'country']

function partsOf(place: unknown): string {
  if (!isFields(place)) return textField(place)?.trim() ?? ''
  return PARTS.map((part) => (isFields(place[part]) ? partsOf(place[part]) : textField(place[part])))
    .filter(Boolean)
    .join(', ')
}

/** Names of authors: words, or maps with `name`; of the record itself, else of its provider. */
export function authorNames({ fields }: CollectionRecord): string[] {
  const provider = isFields(fields.provider) ? fields.provider : {}
  const authors = listField(fields.authors).length > 0 ? fields.authors : provider.authors
  return listField(authors).flatMap((author) => (isFields(author) ? textField(author.name) : textField(author)) ?? [])
}

/** Pictures of a record, maps or addresses alone, as far as they have an address. */
export function recordImages({ fields }: CollectionRecord): RecordImage[] {
  return listField(fields.images).flatMap((image): RecordImage[] => {
    if (typeof image === 'string') return [{ url: image, isCached: false }]
    const url = isFields(image) ? textField(image.url) : undefined
    if (!isFields(image) || url === undefined) return []
    const attribution = textField(image.attribution)
    return [{ url, isCached: image.isCached === true, ...(attribution !== undefined && { attribution }) }]
  })
}

/** Where a record's page was before, as folders of the site: `redirect_from`, one or several. */
export function formerFolders({ fields }: CollectionRecord, hub: Hub): string[] {
  const written = typeof fields.redirect_from === 'string' ? [fields.redirect_from] : textsField(fields.redirect_from)
  return written.flatMap((each) => writtenFolder(each, hub) ?? [])
}

/** The picture a record's page shows, by its address in the web: the first; nothing where it has none. */
export function leadPicture(record: CollectionRecord): string[] {
  const url = recordImages(record)[0]?.url
  return url !== undefined && /^https?:/i.test(url) ? [url] : []
}

import { parseAddress } from '../news/address.ts'
import type { Hub } from '../news/hub.ts'
import { ownValue } from '../news/own-value.ts'
import type { Organization } from '../news/provider.ts'
import type { CollectionRecord, NewsFields, NewsRecord } from '../news/record.ts'

/** The part of a record's file name that addresses are made of: `_news/2021-06-25-a.md` gives `2021-06-25-a`. */
export function slugOf(record: Pick<NewsRecord, 'path'>): string {
  return record.path.replace(/^_[a-z]+\//, '').replace(/\.[a-z]+$/, '')
}

/** A collection record's name below its collection, folders included: `videos/print-a-form`. */
export function collectionSlug(record: Pick<CollectionRecord, 'path'>): string {
  return slugOf(record)
}

/** What most domains and ids are: a safe name as they stand. */
const SAFE = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/

/** A name that is safe as one folder of a path: what a domain or topic id is made of, nothing else. */
export function folderName(text: string): string {
  if (SAFE.test(text)) return text
  const name = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.-]+/gu, '-')
    .replace(/^[.-]+|[.-]+$/g, '')
  return name === '' ? 'unnamed' : name
}

/** Where a news record's page lies; folders are asked for with a slash at the end. */
export function articlePath(record: Pick<NewsRecord, 'path'>): string {
  return `news/${slugOf(record)}/`
}

export function storyPath(id: string): string {
  return `stories/${folderName(id)}/`
}

export function topicPath(id: string): string {
  return `topics/${folderName(id)}/`
}

export function providerPath(domain: string): string {
  return `providers/${folderName(domain)}/`
}

/** The detail file of an organization. */
export function organizationFile({ id }: Pick<Organization, 'id'>): string {
  return `api/organizations/${folderName(id)}/index.json`
}

/** @param day `2026-11-23` in the hub's time zone */
export function dayPath(day: string): string {
  return `archive/${day}/`
}

/** Where the reference's site has a collection's pages, where that is not the collection's own name. */
const SITE_FOLDERS: Readonly<Record<string, string>> = { samples: 'sample', newsletters: 'newsletter' }

/** The site's folder of a collection: `learning/`, `sample/`. */
export function collectionPath(collection: string): string {
  return `${ownValue(SITE_FOLDERS, collection) ?? collection}/`
}

/** Where the page of a collection's record lies. */
export function collectionRecordPath(record: Pick<CollectionRecord, 'path' | 'collection'>): string {
  return `${collectionPath(record.collection)}${collectionSlug(record)}/`
}

/**
 * A folder of the site by what a person wrote: `/people/old/`, `people/old`, or the whole address. Undefined for what is no
 * folder of this site.
 */
export function writtenFolder(written: string, hub: Hub): string | undefined {
  const below = written.startsWith(`${hub.webUrl}/`) ? written.slice(hub.webUrl.length) : written
  const path = below.replace(/^\/|(?:\/(?:index\.html)?)$/g, '')
  // What ends like a file might be one of ours, and no folder can stand in its place.
  const isFolder = path.split('/').every((part) => part !== '' && !/^\.|\.[a-z]{2,5}$/i.test(part))
  return isFolder && !/[:?#\\]/.test(path) ? `${path}/` : undefined
}

/** A path as an address has it (RFC 3986): files of collections are named by people. A version behind `?` stays. */
export function encodedPath(path: string): string {
  return /^[\w./?=~-]*$/.test(path) ? path : encodeURI(path).replaceAll('#', '%23')
}

/** The public address of a path of the site. */
export function siteUrl(hub: Hub, path: string): string {
  return `${hub.webUrl}/${encodedPath(path)}`
}

/** The public address of a path of the API, `api/…`. */
export function apiUrl(hub: Hub, path: string): string {
  return `${hub.apiUrl}/${encodedPath(path)}`
}

/** The detail file of a news record. */
export function newsDetailUrl(hub: Hub, record: Pick<NewsRecord, 'path'>): string {
  return apiUrl(hub, `api/news/${slugOf(record)}/index.json`)
}

/**
 * An address as a link may have it: http and https only. Records are edited by hand and name what feeds said, and
 * `javascript:` in a link would run; such an address leads nowhere instead.
 */
export function safeLink(url: string | undefined): string {
  return url !== undefined && /^https?:\/\//i.test(url) ? url : '#'
}

/** The publisher's page of a record. */
export function publisherUrl({ webUrl, originalUrl }: Pick<NewsFields, 'webUrl' | 'originalUrl'>): string {
  return safeLink(webUrl ?? originalUrl)
}

/** The host of an address, to name a source that has no name; the address itself where it is none. */
export function hostOf(url: string): string {
  return parseAddress(url)?.hostname ?? url
}

/** The path part of the site's address, without slash at the end: `/ai`, or nothing. */
export function basePath(hub: Hub): string {
  return new URL(hub.webUrl).pathname.replace(/\/+$/, '')
}

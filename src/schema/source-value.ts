import { isMailAddress, parseMailAddress } from '../news/mail-address.ts'
import type { Source, SourceKind } from '../news/source.ts'

/** The value a source is written as: its address alone when nothing else is to be said. */
export function sourceValue(source: Source): string | Partial<Source> {
  const { id, kind, url, ...rest } = source
  const said = {
    ...(id !== sourceId(url) && { id }),
    url,
    ...(kind !== usualKind(url) && { kind }),
    ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined && value !== false)),
  }
  return Object.keys(said).length === 1 ? url : said
}

/**
 * The stable name of an address the user gave none, in `[a-z0-9-]`: host without `www`, and path; before them the user of
 * a mail account, for many may have one at a server.
 */
export function sourceId(url: string): string {
  const words = wordsOf(url)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
  return words.replace(/^-+|-+$/g, '').slice(0, 80) || 'source'
}

function wordsOf(url: string): string {
  const mail = parseMailAddress(url)
  if (mail) return [mail.user, mail.host, ...mail.folder].join(' ')
  // What stands before the @ of an http address is a secret.
  const bare = url.replace(/^[a-z]+:\/\//i, '').replace(/^[^/@]*@/, '')
  return bare.replace(/^www\./i, '')
}

/** What an address most likely is, when the user does not say. */
export function usualKind(url: string): SourceKind {
  if (/^(?:https?:|(?![a-z]+:))[^?#]*\.(?:ics|ical)(?:$|[?#])/i.test(url)) return 'calendar'
  if (/^https?:/i.test(url)) return /\/[^/?]*sitemap[^/?]*\.(xml|txt)(\.gz)?($|\?)/i.test(url) ? 'sitemap' : 'feed'
  if (isMailAddress(url) || /\.(eml|mbox)$/i.test(url)) return 'mailbox'
  return /\.(txt|csv|list|md)$/i.test(url) ? 'list' : 'folder'
}

/** A name not yet taken: the wanted one, else with `-2`, `-3`, ... behind it. */
export function freeId(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? wanted : `${wanted}-${number}`
    if (!taken.has(id)) return id
  }
}

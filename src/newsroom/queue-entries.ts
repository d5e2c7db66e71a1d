import { isAddress } from '../news/address.ts'
import type { Capture } from '../news/capture.ts'
import type { Entry } from '../news/entry.ts'
import type { Instant } from '../news/instant.ts'
import type { Notice } from '../news/notice.ts'
import type { QueuedEntry, Store } from '../ports/store.ts'
import { cleanAddress } from '../read/addresses/clean-address.ts'
import { likeAddress } from './like-address.ts'
import { soberEntry } from './sober-entry.ts'

/** Entries of one answer, where and when they came. */
export interface Brought {
  entries: readonly Entry[]
  capture: Capture
  /** The run's moment; entries from its future are corrected by it. */
  now: Instant
}

/** Queues what is new or said anew; says how many, and what had to be left out. */
export async function queueEntries(brought: Brought, store: Store): Promise<{ fresh: number; notices: Notice[] }> {
  const addressed = withAddresses(brought)
  let fresh = 0
  for (const queued of keyed(addressed, brought)) {
    if (await queueEntry(queued, store)) fresh++
  }
  const lost = brought.entries.length - addressed.length
  return { fresh, notices: lost > 0 ? [withoutAddress(lost, brought)] : [] }
}

async function queueEntry(queued: QueuedEntry, store: Store): Promise<boolean> {
  const known = await store.queuedEntry(queued.key)
  if (known) {
    if (said(known.entry) === said(queued.entry)) return false
    await store.saveQueued({ ...known, entry: queued.entry, state: 'waiting', attempts: 0 })
    return true
  }
  // A new id at an address that has been read (ids made anew at every answer, a second source) is no new article.
  const article = await store.articleByUrl(queued.entry.url ?? '')
  await store.saveQueued(article ? { ...queued, state: 'read', article: article.id } : queued)
  return article === undefined
}

/** What a publisher may change in an entry so that its page is worth reading again. */
function said(entry: Entry): string {
  return JSON.stringify([entry.title, entry.summary, likeAddress(entry.url ?? ''), entry.updatedDateTime])
}

function withAddresses({ entries, capture, now }: Brought): Entry[] {
  const known = hasChangeTimes(entries) ? entries : entries.map(({ updatedDateTime: _, ...entry }) => entry)
  // A file in the hub folder has a path, and with a path for its base no address is one, not even a complete one.
  const base = isAddress(capture.finalUrl) ? capture.finalUrl : undefined
  return known.flatMap((entry) => {
    const url = entry.url && cleanAddress(entry.url, base)
    return url ? [soberEntry({ ...entry, url }, now)] : []
  })
}

/** Entries that all changed at the very same moment carry the time the answer was made. */
function hasChangeTimes(entries: readonly Entry[]): boolean {
  const [first] = entries
  return entries.length < 3 || entries.some(({ updatedDateTime }) => updatedDateTime !== first?.updatedDateTime)
}

/**
 * The queue's keys. An id that several addresses share in one answer tells nothing, and the address does; entries whose
 * addresses are as good as equal under one title are one entry.
 */
function keyed(entries: readonly Entry[], { capture }: Brought): QueuedEntry[] {
  const addressesOf = new Map<string, Set<string>>()
  for (const { id, url } of entries) {
    if (id !== undefined) addressesOf.set(id, (addressesOf.get(id) ?? new Set()).add(likeAddress(url ?? '')))
  }
  const seen = new Set<string>()
  return entries.flatMap((entry) => {
    const like = likeAddress(entry.url ?? '')
    const ownId = entry.id !== undefined && addressesOf.get(entry.id)?.size === 1 ? entry.id : undefined
    const key = `${entry.source} ${ownId ?? like}`
    const same = `${like} ${entry.title ?? ''}`
    // Were both queued under one key, each answer would seem to change the entry back and forth.
    if (seen.has(key) || seen.has(same)) return []
    seen.add(key).add(same)
    return [{ key, entry, seenAt: capture.at, state: 'waiting' as const, attempts: 0 }]
  })
}

function withoutAddress(count: number, { entries, capture }: Brought): Notice {
  return {
    stage: 'collect',
    code: 'entries-without-address',
    level: 'info',
    subject: entries[0]?.source ?? capture.url,
    message: `${count} of ${entries.length} entries name no web address and were left out.`,
    remedy: 'Nothing to do: a record needs a page to point to.',
  }
}

import { isAddress } from '../news/address.ts'
import type { Capture } from '../news/capture.ts'
import type { Entry } from '../news/entry.ts'
import type { Instant } from '../news/instant.ts'
import type { Notice } from '../news/notice.ts'
import type { QueuedEntry, Store } from '../ports/store.ts'
import { cleanAddress } from '../read/addresses/clean-address.ts'
import { likeAddress } from './like-address.ts'
import { leftOut, type Reach, roomIn, withinReach } from './reach.ts'
import { soberEntry } from './sober-entry.ts'

/** Entries of one answer, where and when they came. */
export interface Brought {
  entries: readonly Entry[]
  capture: Capture
  /** The run's moment; entries from its future are corrected by it. */
  now: Instant
  /** How much of it is taken; all when left out. */
  reach?: Reach | undefined
}

/** Queues what is new or said anew; says how many, and what had to be left out. */
export async function queueEntries(brought: Brought, store: Store): Promise<{ fresh: number; notices: Notice[] }> {
  const { reach, entries } = brought
  const addressed = withAddresses(brought)
  const all = keyed(addressed, brought)
  const near = reach ? withinReach(all, reach) : all
  const hasRoom = roomIn(reach)
  const count = { fresh: 0, left: 0, known: 0 }
  for (const queued of near) count[await queueEntry(queued, store, hasRoom)]++
  const lost = entries.length - addressed.length
  const left = reach && leftOut(subjectOf(brought), { old: all.length - near.length, fresh: count.left }, reach)
  const notices = [...(lost > 0 ? [withoutAddress(lost, brought)] : []), ...(left ? [left] : [])]
  return { fresh: count.fresh, notices }
}

async function queueEntry(
  queued: QueuedEntry,
  store: Store,
  hasRoom: (entry: Entry) => boolean,
): Promise<'fresh' | 'left' | 'known'> {
  const known = await store.queuedEntry(queued.key)
  if (known && said(known.entry) === said(queued.entry)) return 'known'
  // A new id at an address that has been read (ids made anew at every answer, a second source) is no new article.
  const article = known ? undefined : await store.articleByUrl(queued.entry.url ?? '')
  if (article) {
    await store.saveQueued({ ...queued, state: 'read', article: article.id })
    return 'known'
  }
  const next: QueuedEntry = known ? { ...known, entry: queued.entry, state: 'waiting', attempts: 0 } : queued
  if (hasRoom(queued.entry)) {
    await store.saveQueued(next)
    return 'fresh'
  }
  // Remembered, so that the next poll does not take it for new.
  await store.saveQueued(known ? { ...known, entry: queued.entry } : { ...queued, state: 'refused' })
  return 'left'
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

function subjectOf({ entries, capture }: Brought): string {
  return entries[0]?.source ?? capture.url
}

function withoutAddress(count: number, brought: Brought): Notice {
  return {
    stage: 'collect',
    code: 'entries-without-address',
    level: 'info',
    subject: subjectOf(brought),
    message: `${count} of ${brought.entries.length} entries name no web address and were left out.`,
    remedy: 'Nothing to do: a record needs a page to point to.',
  }
}

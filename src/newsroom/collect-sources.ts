import { collect } from '../collect/collect.ts'
import { createRobotsGate, type RobotsGate } from '../collect/robots-gate.ts'
import { isDue, learn } from '../collect/schedule.ts'
import type { Capture } from '../news/capture.ts'
import type { Entry } from '../news/entry.ts'
import type { Instant } from '../news/instant.ts'
import type { Notice } from '../news/notice.ts'
import type { Source } from '../news/source.ts'
import type { QueuedEntry, Store } from '../ports/store.ts'
import { cleanAddress } from '../read/addresses/clean-address.ts'
import { readSource, type SourceReading } from '../read/read-source.ts'
import { inLanes } from './lanes.ts'
import { captureFiles, isLocal } from './local-files.ts'
import type { World } from './world.ts'

/** How many sources are asked at once; each host has its own narrower lane in the fetch adapter. */
const WIDTH = 64

/** What came of asking the sources. */
export interface Collected {
  asked: number
  entries: number
  notices: Notice[]
}

/** Asks every due source and queues the entries that are new or changed, source by source, each in one transaction. */
export async function collectSources(sources: readonly Source[], world: World): Promise<Collected> {
  const now = world.clock.now()
  const due: Source[] = []
  for (const source of sources) {
    const poll = await world.store.poll(source.id)
    if (!source.paused && (!poll || isDue(poll, now))) due.push(source)
  }
  const collected: Collected = { asked: due.length, entries: 0, notices: [] }
  const gate = createRobotsGate(world.fetch, world.robot)
  let done = 0
  await inLanes(due, { width: WIDTH, signal: world.signal }, async (source) => {
    const { entries, notices } = await collectSource(source, { now, world, gate })
    collected.entries += entries
    collected.notices.push(...notices)
    world.progress({ stage: 'collect', done: ++done, total: due.length, subject: source.id })
  })
  return collected
}

interface Asking {
  now: Instant
  world: World
  gate: RobotsGate
}

interface Brought {
  entries: number
  notices: Notice[]
}

const NOTHING: Brought = { entries: 0, notices: [] }

function collectSource(source: Source, asking: Asking): Promise<Brought> {
  return isLocal(source) ? collectFiles(source, asking) : collectFromWeb(source, asking)
}

async function collectFromWeb(source: Source, { now, world, gate }: Asking): Promise<Brought> {
  const { store, fetch, signal } = world
  const answer = await collect(source, await store.poll(source.id), { fetch, now, signal, allows: gate.allows })
  // An abort is no failure of the source: what we knew of it stands.
  if (signal.aborted && !answer.capture) return NOTHING
  const { capture } = answer
  if (!capture) {
    await store.savePoll(answer.poll)
    return { entries: 0, notices: answer.notices }
  }
  const reading = readSource(capture, source)
  const parts = await collectParts(reading.sitemaps ?? [], { source, now, world })
  const feed = { ...reading.feed, entries: [...reading.feed.entries, ...parts.entries] }
  const entries = await store.transaction(async (within) => {
    await within.saveCapture(capture)
    await within.savePoll(learn(answer.poll, feed, now, source.everyMinutes))
    return queueEntries(feed.entries, capture, within)
  })
  return { entries, notices: [...answer.notices, ...reading.notices, ...parts.notices] }
}

/** Sitemaps of an index asked in one poll, the most recently changed first. */
const MOST_SITEMAPS = 12

async function collectParts(
  sitemaps: NonNullable<SourceReading['sitemaps']>,
  { source, now, world }: { source: Source; now: Instant; world: World },
): Promise<{ entries: Entry[]; notices: Notice[] }> {
  const newest = [...sitemaps].sort((one, other) =>
    (other.updatedDateTime ?? now) < (one.updatedDateTime ?? now) ? -1 : 1,
  )
  const parts: { entries: Entry[]; notices: Notice[] } = { entries: [], notices: [] }
  for (const { url } of newest.slice(0, MOST_SITEMAPS)) {
    const answer = await world.fetch({ url, purpose: 'sitemap', signal: world.signal })
    if (!answer.ok) {
      parts.notices.push(answer.notice)
    } else if (answer.capture.status === 200) {
      const { feed, notices } = readSource(answer.capture, source)
      parts.entries.push(...feed.entries)
      parts.notices.push(...notices)
    }
  }
  return parts
}

/** Files are read at every pass: entries that are known cost nothing. */
async function collectFiles(source: Source, { now, world }: Asking): Promise<Brought> {
  const { captures, notices } = await captureFiles(source, now, world)
  const before = (await world.store.poll(source.id)) ?? { source: source.id, failures: 0 }
  const brought: Brought = { entries: 0, notices: [...notices] }
  await world.store.transaction(async (store) => {
    for (const capture of captures) {
      const reading = readSource(capture, source)
      brought.entries += await queueEntries(reading.feed.entries, capture, store)
      brought.notices.push(...reading.notices)
    }
    const failed = captures.length === 0
    const success = failed ? {} : { lastSuccessAt: now }
    await store.savePoll({ ...before, lastAt: now, failures: failed ? before.failures + 1 : 0, ...success })
  })
  return brought
}

/** Queues what is new or said anew; says how many. */
async function queueEntries(entries: readonly Entry[], capture: Capture, store: Store): Promise<number> {
  let fresh = 0
  for (const queued of toQueue(entries, capture)) {
    const known = await store.queuedEntry(queued.key)
    if (known && said(known.entry) === said(queued.entry)) continue
    await store.saveQueued(known ? { ...known, entry: queued.entry, state: 'waiting', attempts: 0 } : queued)
    fresh++
  }
  return fresh
}

/** What a publisher may change in an entry so that its page is worth reading again. */
function said(entry: Entry): string {
  return JSON.stringify([entry.title, entry.summary, entry.url, entry.updatedDateTime])
}

function toQueue(entries: readonly Entry[], capture: Capture): QueuedEntry[] {
  return entries.flatMap((entry) => {
    const address = entry.url && cleanAddress(entry.url, capture.finalUrl)
    if (!address) return []
    const key = `${entry.source} ${entry.id ?? address}`
    return [{ key, entry: { ...entry, url: address }, seenAt: capture.at, state: 'waiting' as const, attempts: 0 }]
  })
}

import { collect } from '../collect/collect.ts'
import { isDue, learn } from '../collect/schedule.ts'
import type { Capture } from '../news/capture.ts'
import type { Entry, Feed } from '../news/entry.ts'
import type { Instant } from '../news/instant.ts'
import type { Notice } from '../news/notice.ts'
import type { Source } from '../news/source.ts'
import type { QueuedEntry } from '../ports/store.ts'
import { cleanAddress } from '../read/addresses/clean-address.ts'
import { readFeed } from '../read/feed/read-feed.ts'
import { inLanes } from './lanes.ts'
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
  let done = 0
  await inLanes(due, { width: WIDTH, signal: world.signal }, async (source) => {
    const { entries, notices } = await collectSource(source, now, world)
    collected.entries += entries
    collected.notices.push(...notices)
    world.progress({ stage: 'collect', done: ++done, total: due.length, subject: source.id })
  })
  return collected
}

async function collectSource(
  source: Source,
  now: Instant,
  world: World,
): Promise<{ entries: number; notices: Notice[] }> {
  const before = await world.store.poll(source.id)
  const answer = await collect(source, before, { fetch: world.fetch, now, signal: world.signal })
  // An abort is no failure of the source: what we knew of it stands.
  if (world.signal.aborted && !answer.capture) return { entries: 0, notices: [] }
  const { capture } = answer
  if (!capture) {
    await world.store.savePoll(answer.poll)
    return { entries: 0, notices: answer.notices }
  }
  const { feed, notices } = readFeed(capture, source.id)
  const entries = await world.store.transaction(async (store) => {
    await store.saveCapture(capture)
    await store.savePoll(learn(answer.poll, feed, now))
    let fresh = 0
    for (const queued of toQueue(feed, capture)) {
      const known = await store.queuedEntry(queued.key)
      if (known && said(known.entry) === said(queued.entry)) continue
      await store.saveQueued(known ? { ...known, entry: queued.entry, state: 'waiting', attempts: 0 } : queued)
      fresh++
    }
    return fresh
  })
  return { entries, notices: [...answer.notices, ...notices] }
}

/** What a publisher may change in an entry so that its page is worth reading again. */
function said(entry: Entry): string {
  return JSON.stringify([entry.title, entry.summary, entry.url, entry.updatedDateTime])
}

function toQueue(feed: Feed, capture: Capture): QueuedEntry[] {
  return feed.entries.flatMap((entry) => {
    const address = entry.url && cleanAddress(entry.url, capture.finalUrl)
    if (!address) return []
    const key = `${entry.source} ${entry.id ?? address}`
    return [{ key, entry: { ...entry, url: address }, seenAt: capture.at, state: 'waiting' as const, attempts: 0 }]
  })
}

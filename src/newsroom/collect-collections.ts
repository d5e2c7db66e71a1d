import { collect } from '../collect/collect.ts'
import { ofAddress } from '../collect/of-address.ts'
import { createRobotsGate, type RobotsGate } from '../collect/robots-gate.ts'
import { isDue, learn } from '../collect/schedule.ts'
import type { Capture } from '../news/capture.ts'
import type { Instant } from '../news/instant.ts'
import type { Notice } from '../news/notice.ts'
import type { Source } from '../news/source.ts'
import { readSource } from '../read/read-source.ts'
import { type Drawer, fileCollection, openDrawer } from './file-collection.ts'
import { inLanes } from './lanes.ts'
import { captureFiles, isLocal } from './local-files.ts'
import type { HubFolder, World } from './world.ts'

/** Sources asked at once. */
const WIDTH = 16

type CollectionSource = Source & { collection: string }

/** Whether a source's entries become records of a collection; all others are news. */
export function feedsCollection(source: Source): source is CollectionSource {
  return source.collection !== undefined
}

/** What came of asking the sources of collections. */
export interface CollectedRecords {
  asked: number
  /** Paths whose bytes changed. */
  changed: string[]
  /** Addresses of pictures that the entries brought. */
  pictures: string[]
  notices: Notice[]
}

/**
 * Asks every due source of a collection and writes its entries as records. Nothing of it is news: no page is read, nothing is
 * grouped or ranked. The files come first; only then is the answer remembered, so that a run that is killed asks again.
 */
export async function collectCollections(folder: HubFolder, world: World): Promise<CollectedRecords> {
  const now = world.clock.now()
  const collected: CollectedRecords = { asked: 0, changed: [], pictures: [], notices: [] }
  const due: CollectionSource[] = []
  for (const source of folder.sources.filter(feedsCollection)) {
    if (!source.paused && isDue(ofAddress(source, await world.store.poll(source.id)), now)) due.push(source)
  }
  if (due.length === 0) return collected
  const drawer = openDrawer(folder, world)
  const gate = createRobotsGate(world.fetch, world.robot)
  await inLanes(due, { width: WIDTH, signal: world.signal }, async (source) => {
    const asking = { folder, drawer, now, world, gate }
    const { changed, notices } = await (isLocal(source) ? fileLocally(source, asking) : collectOne(source, asking))
    collected.asked += 1
    collected.changed.push(...changed)
    collected.notices.push(...notices)
  })
  collected.pictures.push(...drawer.pictures)
  return collected
}

interface Asking {
  folder: HubFolder
  drawer: Drawer
  now: Instant
  world: World
  gate: RobotsGate
}

/** Files in the hub folder: saved feeds, calendars. They are read at every run; what is known costs nothing. */
async function fileLocally(
  source: CollectionSource,
  { folder, drawer, now, world }: Asking,
): Promise<{ changed: string[]; notices: Notice[] }> {
  const { captures, notices } = await captureFiles(source, now, world)
  const before = (await world.store.poll(source.id)) ?? { source: source.id, failures: 0 }
  if (captures.length === 0) {
    const lastNotice = notices[0]?.message
    await world.store.savePoll({
      ...before,
      lastAt: now,
      failures: before.failures + 1,
      ...(lastNotice !== undefined && { lastNotice }),
    })
    return { changed: [], notices }
  }
  const changed: string[] = []
  let entries = 0
  for (const capture of captures) {
    const { feed, notices: remarks } = readSource(capture, source)
    entries += feed.entries.length
    notices.push(...remarks)
    changed.push(...(await fileCollection({ source, feed, capture, now }, { folder, drawer, world })))
  }
  const { lastNotice: _, ...known } = before
  await world.store.savePoll({ ...known, lastAt: now, lastSuccessAt: now, failures: 0, entries })
  return { changed, notices }
}

async function collectOne(
  source: CollectionSource,
  { folder, drawer, now, world, gate }: Asking,
): Promise<{ changed: string[]; notices: Notice[] }> {
  const { store, fetch, signal } = world
  const before = await store.poll(source.id)
  const answer = await collect(source, before, { fetch, now, signal, allows: gate.allows })
  if (signal.aborted && !answer.capture) return { changed: [], notices: [] }
  const capture = answer.capture ?? (answer.poll.failures === 0 ? await heldCalendar(source, now, world) : undefined)
  const reading = capture && readSource(capture, source)
  const changed =
    capture && reading
      ? await fileCollection({ source, feed: reading.feed, capture, now }, { folder, drawer, world })
      : []
  const wrong = reading?.notices.find(({ level }) => level === 'error')
  const { unreadable: _, ...poll } = reading ? learn(answer.poll, reading.feed, now, source.everyMinutes) : answer.poll
  await store.transaction(async (within) => {
    if (answer.capture) await within.saveCapture(answer.capture)
    await within.savePoll({ ...poll, ...(wrong && { unreadable: wrong.message }) })
  })
  return { changed, notices: [...answer.notices, ...(reading?.notices ?? [])] }
}

/** A calendar says something new without changing: of a weekly event, the next one is another every week. */
async function heldCalendar(source: Source, now: Instant, world: World): Promise<Capture | undefined> {
  const held = source.kind === 'calendar' ? await world.store.capture(source.url) : undefined
  return held && { ...held, at: now }
}

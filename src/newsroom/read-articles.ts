import { createRobotsGate, type RobotsGate } from '../collect/robots-gate.ts'
import type { Article } from '../news/article.ts'
import type { Capture } from '../news/capture.ts'
import type { Notice } from '../news/notice.ts'
import type { Source } from '../news/source.ts'
import type { Tombstone } from '../news/tombstone.ts'
import type { QueuedEntry, Store } from '../ports/store.ts'
import { articleFromEntry } from '../read/page/article-from-entry.ts'
import { readPage } from '../read/page/read-page.ts'
import { holdDuePictures, holdPicture } from './hold-picture.ts'
import { withHouseName } from './house-name.ts'
import { inLanes } from './lanes.ts'
import { openRevisitDesk, type RevisitDesk } from './revisit-desk.ts'
import { missing, revisitPages } from './revisit-pages.ts'
import { saveReading } from './revisit-reading.ts'
import { firstRevisit, secondLook } from './revisit-schedule.ts'
import { withReservation } from './with-reservation.ts'
import { withdrawArticle } from './withdraw-article.ts'
import type { HubFolder, World } from './world.ts'

/** Pages fetched at once; politeness per host is the fetch adapter's. */
const WIDTH = 32
/** After so many runs in which a page did not answer, the feed's own words must do. */
const MAX_ATTEMPTS = 4

/** What came of reading the queue. */
export interface ReadArticles {
  read: number
  /** Records whose publisher took the page away. */
  withdrawn: Tombstone[]
  notices: Notice[]
}

/**
 * Reads the page behind every waiting entry, then looks again at pages whose time has come. An entry whose page is
 * closed to us stands with the feed's own words.
 */
export async function readArticles(folder: HubFolder, world: World): Promise<ReadArticles> {
  const waiting = await world.store.queued('waiting')
  const gate = createRobotsGate(world.fetch, world.robot)
  const desk = await openRevisitDesk(folder, world)
  const sources = new Map(folder.sources.map((source) => [source.id, source]))
  const result: ReadArticles = { read: 0, withdrawn: [], notices: [] }
  let done = 0
  // Entries that lead to one address are read one after the other, so that its page is fetched once.
  await inLanes(byAddress(waiting), { width: WIDTH, signal: world.signal }, async (sameAddress) => {
    for (const queued of sameAddress) {
      const outcome = await readEntry(queued, { world, gate, desk, sources })
      result.notices.push(...outcome.notices)
      if (outcome.tombstone) result.withdrawn.push(outcome.tombstone)
      if (outcome.article) {
        result.read++
        result.notices.push(...(await holdPicture(outcome.article, folder.hub, world)))
      }
      world.progress({ stage: 'read', done: ++done, total: waiting.length, subject: queued.entry.url ?? queued.key })
    }
  })
  const again = await revisitPages(desk, gate)
  result.withdrawn.push(...again.tombstones)
  result.notices.push(...again.notices, ...(await holdDuePictures(folder, world)))
  return result
}

function byAddress(waiting: readonly QueuedEntry[]): QueuedEntry[][] {
  const groups = new Map<string, QueuedEntry[]>()
  for (const queued of waiting) {
    const address = queued.entry.url ?? queued.key
    groups.set(address, [...(groups.get(address) ?? []), queued])
  }
  return [...groups.values()]
}

interface Outcome {
  article?: Article
  tombstone?: Tombstone
  notices: Notice[]
}

/** What reading one entry needs. */
interface Round {
  world: World
  gate: RobotsGate
  desk: RevisitDesk
  /** By id. */
  sources: ReadonlyMap<string, Source>
}

async function readEntry(queued: QueuedEntry, round: Round): Promise<Outcome> {
  const { world, gate, desk } = round
  const url = queued.entry.url ?? ''
  if (desk.isTakenDown(url)) return drop(queued, world)
  const known = await world.store.articleByUrl(url)
  if (known && queued.attempts === 0 && queued.article === undefined) {
    await world.store.saveQueued({ ...queued, state: 'read', article: known.id })
    return { notices: [] }
  }
  if (!(await gate.allows(url, world.signal))) {
    if (world.signal.aborted) return { notices: [] }
    return saveFeedWords(
      queued,
      round,
      notice(
        'robots-refused',
        url,
        'robots.txt asks not to read this page, or gave no answer; the feed’s own words stand.',
      ),
    )
  }
  // Asked before the page: behind all pages of its host it would keep every one of them waiting unsaved.
  await gate.reservesModels(url, world.signal)
  const page = await fetchPage(url, world)
  if (page === 'aborted') return { notices: [] }
  if ('message' in page) return retryLater(queued, page, round)
  if (page.status === 404 || page.status === 410) return refuse(queued, page.status, round)
  if (page.status !== 200) {
    return retryLater(queued, notice('page-unavailable', url, `The page answered ${page.status}.`), round)
  }
  return savePage(queued, page, round)
}

async function fetchPage(url: string, world: World): Promise<Capture | Notice | 'aborted'> {
  const answer = await world.fetch({ url, purpose: 'page', signal: world.signal })
  if (answer.ok) return answer.capture
  return world.signal.aborted ? 'aborted' : answer.notice
}

async function savePage(queued: QueuedEntry, page: Capture, round: Round): Promise<Outcome> {
  const { world, desk } = round
  const { article: read, notices } = readPage(page, { source: queued.entry.source, entry: queued.entry })
  if (!read) {
    const words = await saveFeedWords(queued, round)
    return { ...words, notices: [...notices, ...words.notices] }
  }
  if (desk.isTakenDown(read.webUrl)) return drop(queued, world)
  const named = withHouseName(read, round.sources.get(queued.entry.source))
  const article = await withReservation(named, page.finalUrl, { gate: round.gate, signal: world.signal })
  return world.store.transaction(async (store) => {
    const saved = await saveRead(queued, { article, page }, { desk, store })
    await planRevisit(queued, saved.article, { desk, store })
    return { article: saved.article, notices: [...notices, ...saved.notices] }
  })
}

/** Stores the article under every address it is known by; one that is known already is compared with what is known. */
async function saveRead(
  queued: QueuedEntry,
  { article: after, page }: { article: Article; page?: Capture },
  { desk, store }: { desk: RevisitDesk; store: Store },
): Promise<{ article: Article; notices: Notice[] }> {
  const aliases = [queued.entry.url, after.ampWebUrl].filter((url) => url !== undefined)
  const before = (await store.articleByUrl(queued.entry.url ?? '')) ?? (await store.articleByUrl(after.webUrl))
  const saved = before
    ? await saveReading({ before, after, aliases, ...(page && { page }) }, desk, store)
    : { article: after, notices: [] }
  if (!before) {
    // `noarchive`: no copy of the page; what was read of it is kept for ourselves.
    if (page && !after.rights.noArchive) await store.saveCapture(page)
    await store.saveArticle(after, aliases)
  }
  await store.saveQueued({ ...queued, state: 'read', article: saved.article.id })
  return saved
}

/** A page that was read is looked at again later; one whose plan stands keeps it. */
async function planRevisit(
  queued: QueuedEntry,
  article: Article,
  { desk, store }: { desk: RevisitDesk; store: Store },
): Promise<void> {
  if (!queued.entry.url || queued.article !== undefined || (await store.revisit(article.id))) return
  const page = { article: article.id, key: queued.key, url: queued.entry.url }
  await store.saveRevisit(firstRevisit(page, desk.world.clock.now()))
}

/** Taken down by order: nothing of it is kept. */
async function drop({ key, entry, seenAt }: QueuedEntry, { store }: World): Promise<Outcome> {
  const { source, id, url } = entry
  const bare = { source, ...(id && { id }), ...(url && { url }), authors: [], categories: [], enclosures: [] }
  await store.saveQueued({ key, entry: bare, seenAt, state: 'refused', attempts: 0 })
  return { notices: [] }
}

async function saveFeedWords(queued: QueuedEntry, round: Round, why?: Notice): Promise<Outcome> {
  const { world, desk, sources } = round
  const words = articleFromEntry(queued.entry, queued.seenAt)
  const article = words && withHouseName(words, sources.get(queued.entry.source))
  const notices = why ? [why] : []
  if (!article) {
    await world.store.saveQueued({ ...queued, state: 'refused' })
    return { notices: [...notices, notice('entry-without-title', queued.key, 'Neither page nor feed gives a title.')] }
  }
  const saved = await world.store.transaction((store) => saveRead(queued, { article }, { desk, store }))
  return { article: saved.article, notices }
}

async function retryLater(queued: QueuedEntry, why: Notice, round: Round): Promise<Outcome> {
  const attempts = queued.attempts + 1
  if (attempts >= MAX_ATTEMPTS) return saveFeedWords(queued, round, why)
  await round.world.store.saveQueued({ ...queued, attempts })
  return { notices: [why] }
}

/** 410 is believed at once; 404 of an article that was read before only when seen again on a later run. */
async function refuse(queued: QueuedEntry, status: number, { world, desk }: Round): Promise<Outcome> {
  const { store } = world
  const url = queued.entry.url ?? queued.key
  const known = await store.articleByUrl(url)
  if (known && status === 404) {
    const page = { article: known.id, key: queued.key, url }
    const planned = (await store.revisit(known.id)) ?? firstRevisit(page, world.clock.now())
    await store.saveRevisit(secondLook(planned, world.clock.now()))
    await store.saveQueued({ ...queued, state: 'read', article: known.id })
    return { notices: [missing(url)] }
  }
  // Without anything known of it, one 404 proves nothing; its record, if there is one, stands.
  const withdrawal = status === 410 ? await withdrawArticle(url, known, desk) : { notices: [] }
  await store.saveQueued({ ...queued, state: 'refused' })
  const gone = notice('page-gone', url, `The page is gone (${status}).`)
  return { ...withdrawal, notices: 'tombstone' in withdrawal ? withdrawal.notices : [gone] }
}

function notice(code: string, subject: string, message: string): Notice {
  return { stage: 'read', code, level: 'warning', subject, message }
}

import { createRobotsGate, type RobotsGate } from '../collect/robots-gate.ts'
import type { Article } from '../news/article.ts'
import type { Capture } from '../news/capture.ts'
import type { Hub } from '../news/hub.ts'
import type { Notice } from '../news/notice.ts'
import type { QueuedEntry, Store } from '../ports/store.ts'
import { articleFromEntry } from '../read/page/article-from-entry.ts'
import { readPage } from '../read/page/read-page.ts'
import { inLanes } from './lanes.ts'
import type { World } from './world.ts'

/** Pages fetched at once; politeness per host is the fetch adapter's. */
const WIDTH = 32
/** After so many runs in which a page did not answer, the feed's own words must do. */
const MAX_ATTEMPTS = 4

/** What came of reading the queue. */
export interface ReadArticles {
  read: number
  notices: Notice[]
}

/** Reads the page behind every waiting entry; an entry whose page is closed to us stands with the feed's own words. */
export async function readArticles(hub: Hub, world: World): Promise<ReadArticles> {
  const waiting = await world.store.queued('waiting')
  const gate = createRobotsGate(world.fetch, world.robot)
  const result: ReadArticles = { read: 0, notices: [] }
  let done = 0
  // Entries that lead to one address are read one after the other, so that its page is fetched once.
  await inLanes(byAddress(waiting), { width: WIDTH, signal: world.signal }, async (sameAddress) => {
    for (const queued of sameAddress) {
      const outcome = await readEntry(queued, { world, gate })
      result.notices.push(...outcome.notices)
      if (outcome.article) {
        result.read++
        await holdPicture(outcome.article, hub, world)
      }
      world.progress({ stage: 'read', done: ++done, total: waiting.length, subject: queued.entry.url ?? queued.key })
    }
  })
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
  notices: Notice[]
}

async function readEntry(queued: QueuedEntry, { world, gate }: { world: World; gate: RobotsGate }): Promise<Outcome> {
  const url = queued.entry.url ?? ''
  const known = await world.store.articleByUrl(url)
  if (known && queued.attempts === 0 && queued.article === undefined) {
    await world.store.saveQueued({ ...queued, state: 'read', article: known.id })
    return { notices: [] }
  }
  if (!(await gate.allows(url, world.signal))) {
    if (world.signal.aborted) return { notices: [] }
    return saveFeedWords(
      queued,
      world,
      notice('robots-refused', url, 'robots.txt asks not to read this page; the feed’s own words stand.'),
    )
  }
  const page = await fetchPage(url, world)
  if (page === 'aborted') return { notices: [] }
  if ('message' in page) return retryLater(queued, page, world)
  if (page.status === 404 || page.status === 410) return refuse(queued, page.status, world)
  if (page.status !== 200) {
    return retryLater(queued, notice('page-unavailable', url, `The page answered ${page.status}.`), world)
  }
  return savePage(queued, page, { world, known })
}

async function fetchPage(url: string, world: World): Promise<Capture | Notice | 'aborted'> {
  const answer = await world.fetch({ url, purpose: 'page', signal: world.signal })
  if (answer.ok) return answer.capture
  return world.signal.aborted ? 'aborted' : answer.notice
}

async function savePage(
  queued: QueuedEntry,
  page: Capture,
  { world, known }: { world: World; known: Article | undefined },
): Promise<Outcome> {
  const { article, notices } = readPage(page, { source: queued.entry.source, entry: queued.entry })
  if (!article) {
    const words = await saveFeedWords(queued, world)
    return { ...words, notices: [...notices, ...words.notices] }
  }
  return world.store.transaction(async (store) => {
    await store.saveCapture(page)
    const same = known ?? (await store.articleByUrl(article.webUrl))
    const saved = same ? { ...article, id: same.id, source: same.source, capturedAt: same.capturedAt } : article
    await saveRead(queued, saved, store)
    return { article: saved, notices }
  })
}

async function saveRead(queued: QueuedEntry, article: Article, store: Store): Promise<void> {
  const aliases = [queued.entry.url, article.ampWebUrl].filter((url) => url !== undefined)
  await store.saveArticle(article, aliases)
  await store.saveQueued({ ...queued, state: 'read', article: article.id })
}

async function saveFeedWords(queued: QueuedEntry, world: World, why?: Notice): Promise<Outcome> {
  const article = articleFromEntry(queued.entry, queued.seenAt)
  const notices = why ? [why] : []
  if (!article) {
    await world.store.saveQueued({ ...queued, state: 'refused' })
    return { notices: [...notices, notice('entry-without-title', queued.key, 'Neither page nor feed gives a title.')] }
  }
  await world.store.transaction((store) => saveRead(queued, article, store))
  return { article, notices }
}

async function retryLater(queued: QueuedEntry, why: Notice, world: World): Promise<Outcome> {
  const attempts = queued.attempts + 1
  if (attempts >= MAX_ATTEMPTS) return saveFeedWords(queued, world, why)
  await world.store.saveQueued({ ...queued, attempts })
  return { notices: [why] }
}

async function refuse(queued: QueuedEntry, status: number, world: World): Promise<Outcome> {
  await world.store.saveQueued({ ...queued, state: 'refused' })
  return { notices: [notice('page-gone', queued.entry.url ?? queued.key, `The page is gone (${status}).`)] }
}

async function holdPicture(article: Article, hub: Hub, world: World): Promise<void> {
  const [lead] = article.images
  if (!lead || hub.images === 'none') return
  const keepCopy = hub.images === 'cache' && !article.rights.noImageIndex
  await world.pictures.hold(lead, { keepCopy, signal: world.signal })
}

function notice(code: string, subject: string, message: string): Notice {
  return { stage: 'read', code, level: 'warning', subject, message }
}

import type { RobotsGate } from '../collect/robots-gate.ts'
import type { Article } from '../news/article.ts'
import type { Notice } from '../news/notice.ts'
import type { Tombstone } from '../news/tombstone.ts'
import type { Revisit } from '../ports/store.ts'
import { readPage } from '../read/page/read-page.ts'
import { inLanes } from './lanes.ts'
import type { RevisitDesk } from './revisit-desk.ts'
import { saveReading } from './revisit-reading.ts'
import { nextRevisit, secondLook } from './revisit-schedule.ts'
import { withReservation } from './with-reservation.ts'
import { withdrawArticle } from './withdraw-article.ts'

/** Pages looked at in one run; the rest waits for the next. */
const LOOKS = 100
/** Due ones considered for that: those of articles that are not published need no look. */
const CONSIDERED = 1000
const WIDTH = 16

/** What came of looking at pages again. */
export interface Revisited {
  looks: number
  tombstones: Tombstone[]
  notices: Notice[]
}

/**
 * Looks again at the pages of published records whose time has come, with the validators of the last answer, so that a
 * page that stands as it was costs no body.
 */
export async function revisitPages(desk: RevisitDesk, gate: RobotsGate): Promise<Revisited> {
  const { store, clock, signal } = desk.world
  const now = clock.now()
  const result: Revisited = { looks: 0, tombstones: [], notices: [] }
  const due: { revisit: Revisit; article: Article }[] = []
  for (const revisit of await store.revisitsDue(now, CONSIDERED)) {
    if (due.length === LOOKS || signal.aborted) break
    const article = await store.article(revisit.article)
    if (article && isPublished(article, desk)) due.push({ revisit, article })
    else await goOn(revisit, nextRevisit(revisit, now), desk)
  }
  await inLanes(due, { width: WIDTH, signal }, async ({ revisit, article }) => {
    const found = await look(revisit, article, { desk, gate })
    result.looks++
    result.notices.push(...found.notices)
    if (found.tombstone) result.tombstones.push(found.tombstone)
  })
  return result
}

function isPublished(article: Article, desk: RevisitDesk): boolean {
  const path = desk.pathOf(article)
  return path !== undefined && desk.record(path)?.fields.published === true
}

async function goOn(revisit: Revisit, next: Revisit | undefined, { world }: RevisitDesk): Promise<void> {
  if (next) await world.store.saveRevisit(next)
  else await world.store.endRevisits(revisit.article)
}

interface Look {
  tombstone?: Tombstone
  notices: Notice[]
}

async function look(
  revisit: Revisit,
  article: Article,
  { desk, gate }: { desk: RevisitDesk; gate: RobotsGate },
): Promise<Look> {
  const { world } = desk
  const { url } = revisit
  const now = world.clock.now()
  if (!(await gate.allows(url, world.signal))) {
    if (!world.signal.aborted) await goOn(revisit, nextRevisit(revisit, now), desk)
    return { notices: [] }
  }
  const headers = await validators(url, desk)
  const answer = await world.fetch({ url, purpose: 'page', headers, signal: world.signal })
  if (world.signal.aborted && !answer.ok) return { notices: [] }
  const status = answer.ok ? answer.capture.status : 0
  if (status === 410 || (status === 404 && revisit.missing > 0)) return withdrawArticle(url, article, desk)
  if (status === 404) {
    await world.store.saveRevisit(secondLook(revisit, now))
    return { notices: [missing(url)] }
  }
  const next = nextRevisit(revisit, now)
  if (!answer.ok || status !== 200) {
    await goOn(revisit, next, desk)
    return { notices: [] }
  }
  const entry = (await world.store.queuedEntry(revisit.key))?.entry
  const page = answer.capture
  const { article: read } = readPage(page, { source: article.source, ...(entry && { entry }) })
  const after = read && (await withReservation(read, page.finalUrl, { gate, signal: world.signal }))
  return world.store.transaction(async (store) => {
    await goOn(revisit, next, { ...desk, world: { ...world, store } })
    if (!after) return { notices: [] }
    const { notices } = await saveReading({ before: article, after, page, aliases: [] }, desk, store)
    return { notices }
  })
}

/** What the server gave with the page we hold, sent back as it came. */
async function validators(url: string, { world }: RevisitDesk): Promise<Record<string, string>> {
  const held = (await world.store.capture(url))?.headers
  const headers: Record<string, string> = {}
  if (held?.etag) headers['if-none-match'] = held.etag
  const modified = held?.['last-modified']
  if (modified) headers['if-modified-since'] = modified
  return headers
}

/** The page answered 404 for the first time. */
export function missing(url: string): Notice {
  return {
    stage: 'read',
    code: 'page-missing',
    level: 'info',
    subject: url,
    message: 'The page was not found (404); it is looked for once more before its record is withdrawn.',
  }
}

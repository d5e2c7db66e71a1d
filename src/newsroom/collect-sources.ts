import { collect } from '../collect/collect.ts'
import { collectLetters } from '../collect/collect-letters.ts'
import { ofAddress } from '../collect/of-address.ts'
import { questionsOf } from '../collect/questions.ts'
import { createRobotsGate, type RobotsGate } from '../collect/robots-gate.ts'
import { isDue, learn } from '../collect/schedule.ts'
import { sumPolls } from '../collect/sum-polls.ts'
import type { Capture } from '../news/capture.ts'
import type { Feed } from '../news/entry.ts'
import type { Instant } from '../news/instant.ts'
import { isMailAddress } from '../news/mail-address.ts'
import type { Notice } from '../news/notice.ts'
import type { Poll } from '../news/poll.ts'
import type { Source } from '../news/source.ts'
import type { Store } from '../ports/store.ts'
import { readSource } from '../read/read-source.ts'
import { collectSitemaps, knownSitemaps } from './collect-sitemaps.ts'
import { inLanes } from './lanes.ts'
import { captureFiles, isLocal } from './local-files.ts'
import { queueEntries } from './queue-entries.ts'
import { reachOf } from './reach.ts'
import type { World } from './world.ts'

/** How many sources are asked at once; each host has its own narrower lane in the fetch adapter. */
const WIDTH = 64

/** What came of asking the sources. */
export interface Collected {
  asked: number
  entries: number
  notices: Notice[]
}

/**
 * Asks every due source and queues the entries that are new or changed, source by source, each in one transaction.
 *
 * @param keptDays days after which the hub archives its records; older addresses of sitemaps are left alone
 */
export async function collectSources(sources: readonly Source[], world: World, keptDays?: number): Promise<Collected> {
  const now = world.clock.now()
  const due = await dueQuestions(sources, world.store, now)
  const collected: Collected = { asked: due.length, entries: 0, notices: [] }
  const gate = createRobotsGate(world.fetch, world.robot)
  let done = 0
  await inLanes(due, { width: WIDTH, signal: world.signal }, async ({ source, question }) => {
    const { entries, notices } = await collectSource(source, { question, now, world, gate, keptDays })
    collected.entries += entries
    collected.notices.push(...notices)
    world.progress({ stage: 'collect', done: ++done, total: due.length, subject: source.id })
  })
  return collected
}

/** A source, and the address to ask for it. */
interface Due {
  source: Source
  question: Source
}

async function dueQuestions(sources: readonly Source[], store: Store, now: Instant): Promise<Due[]> {
  const due: Due[] = []
  for (const source of sources.filter(({ paused }) => !paused)) {
    for (const question of questionsOf(source)) {
      if (isDue(ofAddress(question, await store.poll(question.id)), now)) due.push({ source, question })
    }
  }
  return due
}

interface Asking {
  /** The source itself, or one query of a search. */
  question: Source
  now: Instant
  world: World
  gate: RobotsGate
  keptDays: number | undefined
}

interface Brought {
  entries: number
  notices: Notice[]
}

const NOTHING: Brought = { entries: 0, notices: [] }

function collectSource(source: Source, asking: Asking): Promise<Brought> {
  if (isMailAddress(source.url)) return collectFromServer(source, asking)
  return isLocal(source) ? collectFiles(source, asking) : collectFromWeb(source, asking)
}

async function collectFromWeb(source: Source, asking: Asking): Promise<Brought> {
  const { question, now, world, gate, keptDays } = asking
  const { store, fetch, signal } = world
  const before = await store.poll(question.id)
  const answer = await collect(question, before, { fetch, now, signal, allows: gate.allows })
  // An abort is no failure of the source: what we knew of it stands.
  if (signal.aborted && !answer.capture) return NOTHING
  const { capture } = answer
  const reading = capture && readSource(capture, source)
  const sitemaps = reading?.sitemaps ?? (answer.poll.failures === 0 ? await knownSitemaps(source, store) : [])
  const parts = await collectSitemaps(sitemaps, { source, before: before?.lastSuccessAt, now, world, gate })
  const feed = reading && { ...reading.feed, entries: [...reading.feed.entries, ...parts.entries] }
  const poll = feed ? withReading(learn(answer.poll, feed, now, source.everyMinutes), reading?.notices) : answer.poll
  const isFirst = before?.lastSuccessAt === undefined || parts.isFirst
  const reach = source.kind === 'sitemap' ? reachOf(now, { isFirst, keptDays }) : undefined
  const queued = await store.transaction(async (within) => {
    if (capture) await within.saveCapture(capture)
    for (const part of parts.polls) await within.savePoll(part)
    await within.savePoll(poll)
    if (question !== source) await saveSum(source, within)
    const entries = feed?.entries ?? parts.entries
    return capture || sitemaps.length > 0
      ? queueEntries({ entries, now, reach, capture: capture ?? captureOf(source, now) }, within)
      : NOTHING_QUEUED
  })
  const notices = [...answer.notices, ...(reading?.notices ?? []), ...parts.notices, ...queued.notices]
  return { entries: queued.fresh, notices }
}

/** Health looks a source up by its own name, whatever number of questions it is asked by. */
async function saveSum(source: Source, store: Store): Promise<void> {
  const polls: Poll[] = []
  for (const { id } of questionsOf(source)) {
    const poll = await store.poll(id)
    if (poll) polls.push(poll)
  }
  await store.savePoll(sumPolls(source.id, polls))
}

const NOTHING_QUEUED = { fresh: 0, notices: [] }

/** Stands for the unchanged index whose sitemaps brought entries. */
function captureOf({ url }: Source, at: Instant): Capture {
  return { url, finalUrl: url, at, status: 304, headers: {}, body: new Uint8Array(), digest: '' }
}

/** Notes whether the answer could be read as what the source is; health tells people. */
function withReading(poll: Poll, notices: readonly Notice[] = []): Poll {
  const { unreadable: _, ...readable } = poll
  const wrong = notices.find(({ level }) => level === 'error')
  return wrong ? { ...readable, unreadable: wrong.message } : readable
}

/** Files are read at every pass: entries that are known cost nothing. */
async function collectFiles(source: Source, { now, world }: Asking): Promise<Brought> {
  const { captures, notices } = await captureFiles(source, now, world)
  const before = (await world.store.poll(source.id)) ?? { source: source.id, failures: 0 }
  const [first] = captures
  if (!first) {
    const lastNotice = notices[0] && { lastNotice: notices[0].message }
    await world.store.savePoll({ ...before, lastAt: now, failures: before.failures + 1, ...lastNotice })
    return { entries: 0, notices }
  }
  const { feed, notices: remarks } = readTogether(captures, source)
  const { lastNotice: _, ...known } = before
  const poll = { ...known, lastAt: now, lastSuccessAt: now, failures: 0 }
  const { nextAt: __, ...learnt } = learn(poll, feed, now)
  const queued = await world.store.transaction(async (store) => {
    await store.savePoll(learnt)
    return queueEntries({ entries: feed.entries, capture: first, now }, store)
  })
  return { entries: queued.fresh, notices: [...notices, ...remarks, ...queued.notices] }
}

/** Letters that are new on a mail server; how far it was read is kept together with what they brought. */
async function collectFromServer(source: Source, { now, world }: Asking): Promise<Brought> {
  const { store, mailbox, signal } = world
  if (!mailbox) return NOTHING
  const { captures, poll, notices } = await collectLetters(source, await store.poll(source.id), {
    mailbox,
    now,
    signal,
  })
  const [first] = captures
  if (!first) {
    await store.savePoll(poll)
    return { entries: 0, notices }
  }
  const { feed, notices: remarks } = readTogether(captures, source)
  const queued = await store.transaction(async (within) => {
    await within.savePoll(learn(poll, feed, now, source.everyMinutes))
    return queueEntries({ entries: feed.entries, capture: first, now }, within)
  })
  return { entries: queued.fresh, notices: [...notices, ...remarks, ...queued.notices] }
}

/** All files of a source together, for letters point to one article under many titles. */
function readTogether(captures: readonly Capture[], source: Source): { feed: Feed; notices: Notice[] } {
  const readings = captures.map((capture) => readSource(capture, source))
  const entries = readings.flatMap(({ feed }) => feed.entries)
  return {
    feed: { format: 'listing', authors: [], categories: [], entries },
    notices: readings.flatMap(({ notices }) => notices),
  }
}

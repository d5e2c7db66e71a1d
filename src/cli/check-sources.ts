import { collect } from '../collect/collect.ts'
import { collectLetters } from '../collect/collect-letters.ts'
import { questionsOf } from '../collect/questions.ts'
import { counted } from '../news/counted.ts'
import { isMailAddress } from '../news/mail-address.ts'
import type { Notice } from '../news/notice.ts'
import type { Source } from '../news/source.ts'
import { inLanes } from '../newsroom/lanes.ts'
import type { Content } from '../ports/content.ts'
import { readSource } from '../read/read-source.ts'
import { placesOf, readdressSource } from '../schema/edit-sources.ts'
import { SOURCES } from './edit-hub-sources.ts'
import { ConfigurationError, EXIT } from './exit.ts'
import { type OpenHub, openHub } from './open-hub.ts'
import type { Terminal } from './terminal.ts'

/** Sources asked at once; each host has its own narrower lane. */
const WIDTH = 32

interface CheckOptions {
  terminal: Terminal
  signal: AbortSignal
  applyMoves?: boolean
}

/** What a source answered just now. */
interface Checked {
  source: string
  url: string
  status?: number
  format?: string
  entries?: number
  /** Of a folder on a mail server: the newest letters that were read. */
  letters?: number
  /** Of a sitemap index: the sitemaps it names. */
  sitemaps?: number
  movedTo?: string
  notices: Notice[]
}

/** Asks sources now, without validators and without storing anything, and says what each answers. */
export async function checkSources(path: string, names: readonly string[], options: CheckOptions): Promise<number> {
  const hub = await openHub(path, options)
  try {
    const chosen = choose(hub.folder.sources, names)
    const checked: Checked[] = []
    await inLanes(chosen, { width: WIDTH, signal: options.signal }, async (source) => {
      const one = await checkSource(source, hub, options.signal)
      checked.push(one)
      options.terminal.say(describe(one))
    })
    const moved = options.applyMoves ? await applyMoves(hub.world.content, chosen, checked) : 0
    const bad = checked.filter(({ notices }) => notices.some(({ level }) => level === 'error')).length
    const text = `${counted(checked.length, 'source')} asked, ${bad} in trouble${moved > 0 ? `, addresses changed: ${moved}` : ''}.${unasked(hub.folder.sources, names)}`
    options.terminal.result({ sources: checked, bad, moved }, text)
    return bad > 0 ? EXIT.failed : EXIT.ok
  } finally {
    await hub.close()
  }
}

/** Says of files of the hub folder why they are not asked, where all sources were meant. */
function unasked(sources: readonly Source[], names: readonly string[]): string {
  const files = names.length === 0 ? sources.filter((source) => !isAsked(source)).length : 0
  return files === 0 ? '' : ` Not asked: ${counted(files, 'source')} in the hub folder, read at every run.`
}

function isAsked({ url }: Source): boolean {
  return /^https?:/i.test(url) || isMailAddress(url)
}

function choose(sources: readonly Source[], names: readonly string[]): readonly Source[] {
  const unknown = names.filter((name) => !sources.some(({ id, url }) => id === name || url === name))
  if (unknown.length > 0) throw new ConfigurationError(`There is no source ${unknown.join(', ')}.`)
  const chosen =
    names.length === 0 ? sources : sources.filter(({ id, url }) => names.includes(id) || names.includes(url))
  return chosen.filter(isAsked)
}

/** Letters looked at by a check; a sign of life is enough. */
const CHECKED_LETTERS = 10

async function checkMailbox(source: Source, { world }: OpenHub, signal: AbortSignal): Promise<Checked> {
  const { mailbox, clock } = world
  if (!mailbox) return { source: source.id, url: source.url, notices: [] }
  const awake = { ...source, paused: false }
  const asked = { mailbox, now: clock.now(), signal, force: true, first: CHECKED_LETTERS }
  const { captures, poll, notices } = await collectLetters(awake, undefined, asked)
  const readings = captures.map((capture) => readSource(capture, source))
  const entries = readings.reduce((sum, { feed }) => sum + feed.entries.length, 0)
  return {
    source: source.id,
    url: source.url,
    ...(poll.failures === 0 && { format: 'mail', letters: captures.length, entries }),
    notices: [...notices, ...readings.flatMap((reading) => reading.notices)],
  }
}

async function checkSource(source: Source, hub: OpenHub, signal: AbortSignal): Promise<Checked> {
  if (isMailAddress(source.url)) return checkMailbox(source, hub, signal)
  const { world } = hub
  // Of a search the first query stands for all.
  const awake = { ...source, url: questionsOf(source)[0]?.url ?? source.url, paused: false }
  const answer = await collect(awake, undefined, { fetch: world.fetch, now: world.clock.now(), signal, force: true })
  const reading = answer.capture && readSource(answer.capture, source)
  return {
    source: source.id,
    url: source.url,
    ...(answer.poll.status !== undefined && { status: answer.poll.status }),
    ...(reading && { format: reading.feed.format, entries: reading.feed.entries.length }),
    ...(reading?.sitemaps && reading.sitemaps.length > 0 && { sitemaps: reading.sitemaps.length }),
    ...(answer.poll.movedTo && { movedTo: answer.poll.movedTo }),
    notices: [...answer.notices, ...(reading?.notices ?? [])],
  }
}

function describe({ source, status, format, entries, letters, sitemaps, notices }: Checked): string {
  const from = letters === undefined ? '' : ` in the newest ${letters} letters`
  const brings = sitemaps === undefined ? `${entries} entries${from}` : `an index of ${sitemaps} sitemaps`
  const outcome = entries === undefined ? (status ? `status ${status}` : 'no answer') : `${format}, ${brings}`
  const said = notices
    .filter(({ level }) => level !== 'info')
    .map(({ message, remedy }) => `\n    ${message} ${remedy ?? ''}`)
  return `${source.padEnd(32)} ${outcome}${said.join('')}`
}

async function applyMoves(content: Content, sources: readonly Source[], checked: readonly Checked[]): Promise<number> {
  let text = (await content.readText(SOURCES)) ?? ''
  let moved = 0
  for (const { source: id, movedTo } of checked) {
    const source = sources.find((one) => one.id === id)
    const [place] = source ? placesOf(text, [source.url]) : []
    // Where the new address is a source already, one of the two is to be removed by its owner.
    if (!source || !movedTo || place === undefined || placesOf(text, [movedTo]).length > 0) continue
    text = readdressSource(text, place, { source, to: movedTo })
    moved += 1
  }
  if (moved > 0) await content.write(SOURCES, text)
  return moved
}

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { appendFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Decision } from '../news/decision.ts'
import type { Notice } from '../news/notice.ts'
import type { NewsRecord } from '../news/record.ts'
import type { Sealed } from '../newsroom/file-records.ts'
import type { RecordReading } from '../newsroom/world.ts'
import type { Content } from '../ports/content.ts'
import { readRecord } from '../record/read-record.ts'
import { keyId, open } from '../record/sealed.ts'
import { programMark } from './program-mark.ts'

/** What was read from a folder of records. */
export interface ReadRecords {
  records: NewsRecord[]
  notices: Notice[]
  /** By record path. */
  readings: ReadonlyMap<string, RecordReading>
}

/** One line of the cache: what a file of this content holds. */
interface Kept {
  record?: NewsRecord
  notices: readonly Notice[]
  decision?: Decision
}

/** A kept line: where it and its JSON stand in the file, and where both end. */
interface Place {
  mark: string
  start: number
  text: number
  end: number
}

/** The folder's private state; deleting it costs one slow reading. */
const CACHE = '.newswright/records.jsonl'
const NEW_LINE = 10
const TAB = 9
/** The cache is written anew when it holds so many times the lines it needs. */
const SLACK = 2

/**
 * Reads the files of `_news/`, remembering by the digest of each file's bytes what it holds: reading YAML and opening
 * sealed parts take milliseconds a file, reading the bytes takes a few hundredths of one.
 *
 * @param content the hub folder
 * @param root its path
 * @param key opens sealed parts
 */
export async function readRecordFiles(content: Content, root: string, key: Uint8Array): Promise<ReadRecords> {
  const file = join(root, CACHE)
  const heading = `${programMark('record')} ${keyId(key)}`
  const cache = await openCache(file, heading)
  const readings = new Map<string, RecordReading>()
  const found: ReadRecords = { records: [], notices: [], readings }
  const [added, used]: [string[], Place[]] = [[], []]
  for (const path of await content.list('_news')) {
    const bytes = /\.(md|markdown|ya?ml|html)$/i.test(path) ? bytesOf(join(root, path)) : undefined
    if (bytes === undefined) continue
    const mark = createHash('sha1').update(bytes).digest('base64url')
    const place = cache.places.get(path)
    const known = place?.mark === mark ? place : undefined
    const kept = known ? cache.at(known) : read(new TextDecoder().decode(bytes), path, key)
    if (known) used.push(known)
    else if (!/[\t\n]/.test(path)) added.push(`${path}\t${mark}\t${JSON.stringify(kept)}\n`)
    found.notices.push(...kept.notices)
    if (!kept.record) continue
    found.records.push(kept.record)
    readings.set(path, { mark, ...(kept.decision && { decision: kept.decision }) })
  }
  await keep(file, { heading, cache, added, used })
  return found
}

/** Read in turn and without waiting: a third of the work of asking for each file by a promise. */
function bytesOf(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

function read(text: string, path: string, key: Uint8Array): Kept {
  const { record, notices } = readRecord(text, path)
  const sealed = record?.fields.secured ? (open(record.fields.secured, key, path) as Sealed | undefined) : undefined
  return { notices, ...(record && { record }), ...(sealed && { decision: sealed.decision }) }
}

interface Cache {
  /** Whether lines can be added as it stands: made by this program with this key, and not cut short. */
  isWhole: boolean
  lines: number
  places: ReadonlyMap<string, Place>
  at(place: Place): Kept
  /** A line as it stands. */
  line(place: Place): Uint8Array
}

/** Finds the lines of the cache without reading what they hold; a half line at the end is left out. */
async function openCache(file: string, heading: string): Promise<Cache> {
  const bytes = await readFile(file).catch(() => Buffer.alloc(0))
  const places = new Map<string, Place>()
  const first = bytes.indexOf(NEW_LINE)
  const isOurs = first >= 0 && bytes.toString('utf8', 0, first) === heading
  let lines = 0
  for (let start = first + 1; isOurs; lines += 1) {
    const end = bytes.indexOf(NEW_LINE, start)
    if (end < 0) break
    const tab = bytes.indexOf(TAB, start)
    const second = bytes.indexOf(TAB, tab + 1)
    const mark = bytes.toString('utf8', tab + 1, second)
    places.set(bytes.toString('utf8', start, tab), { mark, start, text: second + 1, end })
    start = end + 1
  }
  return {
    isWhole: isOurs && bytes.at(-1) === NEW_LINE,
    lines,
    places,
    at: ({ text, end }) => JSON.parse(bytes.toString('utf8', text, end)) as Kept,
    line: ({ start, end }) => bytes.subarray(start, end + 1),
  }
}

/** What one reading leaves for the next. */
interface Leavings {
  heading: string
  cache: Cache
  /** New lines. */
  added: readonly string[]
  /** Lines that were used. */
  used: readonly Place[]
}

/** Adds what is new; a cache that cannot be added to, or has too many dead lines, is written anew. */
async function keep(file: string, { heading, cache, added, used }: Leavings): Promise<void> {
  const live = used.length + added.length
  if (cache.isWhole && cache.lines + added.length <= SLACK * Math.max(live, 50)) {
    if (added.length > 0) await appendFile(file, added.join(''))
    return
  }
  await mkdir(dirname(file), { recursive: true })
  const lines = [`${heading}\n`, ...added].map((line) => Buffer.from(line))
  const temporary = `${file}.${process.pid}`
  await writeFile(temporary, Buffer.concat([...lines, ...used.map(cache.line)]), { mode: 0o600 })
  await rename(temporary, file)
}

import { createHash } from 'node:crypto'
import { type Stats, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Decision } from '../news/decision.ts'
import type { Notice } from '../news/notice.ts'
import type { NewsRecord } from '../news/record.ts'
import type { Sealed } from '../newsroom/file-records.ts'
import type { RecordReading } from '../newsroom/world.ts'
import type { Content } from '../ports/content.ts'
import { readRecord } from '../record/read-record.ts'
import { keyId, open } from '../record/sealed.ts'
import { bytesOf } from './bytes-of.ts'
import { isRead } from './collection-folders.ts'
import { programMark } from './program-mark.ts'
import {
  addLines,
  type CacheFiles,
  type Kept,
  openRecordCache,
  type RecordCache,
  type Remembered,
  rewriteCache,
  withoutSealed,
} from './record-cache.ts'
import { type SealedPart, sealedPartIn } from './sealed-parts.ts'

/** What was read from a folder of records. */
export interface ReadRecords {
  records: NewsRecord[]
  notices: Notice[]
  /** By record path. */
  readings: ReadonlyMap<string, RecordReading>
}

/** In the folder's private state; deleting them costs one slow reading. */
export function cacheFiles(root: string): CacheFiles {
  return { records: join(root, '.newswright/records.jsonl'), sealed: join(root, '.newswright/sealed-parts.tsv') }
}
/** The cache is written anew when it holds so many times the lines it needs. */
const SLACK = 1.25
/**
 * A file that changed less than this before it was read, milliseconds, may change again without a sign: some file systems
 * count in whole seconds, FAT in two. It is read again next time.
 */
const SETTLED_MS = 2500

/** What one file was found to hold. */
interface Found {
  remembered: Remembered
  /** Whether the cache has a line that says so. */
  isLined: boolean
  /** Its sealed part, where that was asked for or is new to the cache. */
  part?: SealedPart
}

/** What reading a file needs besides the file. */
interface Means {
  root: string
  key: Uint8Array
  cache: RecordCache
  stats: ReadonlyMap<string, string>
  isSealed: boolean
}

/**
 * Reads the files of `_news/`, remembering what each holds: reading YAML and opening sealed parts take milliseconds a
 * file. A file is the same when the folder says so (size, inode, times of change, all long enough ago), else when its
 * bytes have the digest they had.
 *
 * @param content the hub folder
 * @param root its path
 * @param key opens sealed parts
 * @param options.sealed whether records bring their sealed parts; true unless told otherwise (a build, which needs only
 *   what is in them, holds half as much without)
 */
export async function readRecordFiles(
  content: Content,
  root: string,
  key: Uint8Array,
  options: { sealed?: boolean } = {},
): Promise<ReadRecords> {
  const files = cacheFiles(root)
  const heading = `${programMark('record')} ${keyId(key)} 4`
  const stats = statsOf(root, (await content.list('_news')).filter(isRead))
  const cache = await wholeCache(files, heading)
  const means = { root, key, cache, stats, isSealed: options.sealed ?? true }
  const readings = new Map<string, RecordReading>()
  const read: ReadRecords = { records: [], notices: [], readings }
  const added = addLines(files)
  const used: Remembered[] = []
  try {
    for (const path of stats.keys()) {
      const found = find(path, means)
      if (!found) continue
      const { remembered, part } = found
      if (!found.isLined) added.add(remembered, remembered.place ? undefined : part)
      used.push(remembered)
      const { kept } = remembered
      read.notices.push(...kept.notices)
      if (!kept.record) continue
      read.records.push(means.isSealed && part ? withSealed(kept.record, part) : kept.record)
      readings.set(path, readingOf(remembered, files, { root, key }))
    }
  } finally {
    added.end()
    cache.close()
  }
  if (cache.lines + added.count() > SLACK * Math.max(used.length, 50)) await rewriteCache(files, heading, used)
  return read
}

/** The cache as it stands, or what of it is good: lines can only be added to a whole one. */
async function wholeCache(files: CacheFiles, heading: string): Promise<RecordCache> {
  const cache = openRecordCache(files, heading)
  if (cache.isWhole) return cache
  cache.close()
  await rewriteCache(files, heading, cache.known.values())
  return openRecordCache(files, heading)
}

function find(path: string, means: Means): Found | undefined {
  const { root, key, cache, stats } = means
  const stat = stats.get(path) ?? ''
  const known = cache.known.get(path)
  if (known && stat !== '' && known.stat === stat) {
    const found = foundAgain(known, true, means)
    if (found) return found
  }
  const bytes = bytesOf(join(root, path))
  if (bytes === undefined) return undefined
  const mark = createHash('sha1').update(bytes).digest('base64url')
  if (known?.mark === mark) {
    // The line is good; a new one is only worth its bytes when the folder's word can be kept with it.
    const found = foundAgain(stat === '' ? known : { ...known, stat }, stat === '', means)
    if (found) return found
  }
  const { kept, part } = readText(new TextDecoder().decode(bytes), path, key)
  return { remembered: { path, stat, mark, kept }, isLined: false, ...(part && { part }) }
}

/** Undefined when the sealed part is asked for, and is not where the cache says. */
function foundAgain(remembered: Remembered, isLined: boolean, { cache, isSealed }: Means): Found | undefined {
  if (!isSealed || !remembered.place) return { remembered, isLined }
  const part = cache.sealedPart(remembered)
  return part && { remembered, isLined, part }
}

function withSealed(record: NewsRecord, { secured }: SealedPart): NewsRecord {
  return { ...record, fields: { ...record.fields, secured } }
}

/** What the folder says of each file; empty, which is never the same, when it changed just now, or later than now. */
function statsOf(root: string, paths: readonly string[]): Map<string, string> {
  const stats = new Map<string, string>()
  for (const path of paths) {
    const stat = statMark(`${root}/${path}`)
    if (stat !== undefined) stats.set(path, stat)
  }
  return stats
}

/** What the folder says of a file; empty when it changed just now, undefined when there is none. */
export function statMark(file: string): string | undefined {
  const stat = statSync(file, { throwIfNoEntry: false })
  if (!stat?.isFile()) return undefined
  return isSettled(stat) ? `${stat.size}:${stat.ino}:${stat.mtimeMs}:${stat.ctimeMs}` : ''
}

function isSettled({ mtimeMs, ctimeMs }: Stats): boolean {
  return Math.max(mtimeMs, ctimeMs) < Date.now() - SETTLED_MS
}

/** What a file's text says, all but the sealed part, and that beside it. */
function readText(text: string, path: string, key: Uint8Array): { kept: Kept; part?: SealedPart } {
  const { record, notices } = readRecord(text, path)
  const secured = record?.fields.secured
  const decision = record && sealedDecision(record, key)
  const gist = decision && { verdict: decision.verdict, ...(decision.story !== undefined && { story: decision.story }) }
  const kept = withoutSealed({ notices, ...(record && { record }), ...(gist && { gist }) })
  return { kept, ...(secured !== undefined && { part: { secured, ...(decision && { decision }) } }) }
}

function sealedDecision({ fields, path }: NewsRecord, key: Uint8Array): Decision | undefined {
  const sealed = fields.secured ? (open(fields.secured, key, path) as Sealed | undefined) : undefined
  return sealed?.decision
}

/** Reasons are long and few pages tell them: they are read when they are asked for. */
function readingOf(remembered: Remembered, files: CacheFiles, means: Pick<Means, 'root' | 'key'>): RecordReading {
  const { path, mark, kept } = remembered
  if (!kept.gist) return { mark }
  const again = () => {
    const bytes = bytesOf(join(means.root, path))
    return bytes && readText(new TextDecoder().decode(bytes), path, means.key).part?.decision
  }
  const decision = () =>
    (remembered.place && sealedPartIn(files.sealed, remembered, remembered.place)?.decision) ?? again()
  return { mark, gist: kept.gist, decision }
}

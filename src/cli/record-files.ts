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
  decisionAt,
  type Kept,
  openRecordCache,
  type Place,
  type RecordCache,
  rewriteCache,
  withoutSealed,
} from './record-cache.ts'

/** What was read from a folder of records. */
export interface ReadRecords {
  records: NewsRecord[]
  notices: Notice[]
  /** By record path. */
  readings: ReadonlyMap<string, RecordReading>
}

/** The folder's private state; deleting it costs one slow reading. */
const CACHE = '.newswright/records.jsonl'
/** The cache is written anew when it holds so many times the lines it needs. */
const SLACK = 1.25
/**
 * A file that changed less than this before it was read, milliseconds, may change again without a sign: some file systems
 * count in whole seconds, FAT in two. It is read again next time.
 */
const SETTLED_MS = 2500

/** What one file was found to hold, and how it is known again. */
interface Found extends Pick<Place, 'path' | 'stat' | 'mark'> {
  kept: Kept
  /** The line of the cache that says so; a file without one is new to it. */
  place?: Place
  decision?: Decision
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
  const file = join(root, CACHE)
  const heading = `${programMark('record')} ${keyId(key)} 3`
  const stats = statsOf(root, (await content.list('_news')).filter(isRead))
  const cache = await wholeCache(file, heading, stats)
  const means = { root, key, cache, stats, isSealed: options.sealed ?? true }
  const readings = new Map<string, RecordReading>()
  const read: ReadRecords = { records: [], notices: [], readings }
  const added = addLines(file)
  const used: Place[] = []
  try {
    for (const path of stats.keys()) {
      const found = find(path, means)
      if (!found) continue
      const record = recordOf(found, means)
      if (!found.place && !/[\t\n]/.test(path)) found.place = added.add(found, found.kept, found.decision)
      if (found.place) used.push(found.place)
      read.notices.push(...found.kept.notices)
      if (!record) continue
      read.records.push(record)
      readings.set(path, readingOf(found, file, { root, key }))
    }
  } finally {
    added.end()
    cache.close()
  }
  if (cache.lines + added.count() > SLACK * Math.max(used.length, 50)) await rewriteCache(file, heading, used)
  return read
}

/** The cache as it stands, or what of it is good: lines can only be added to a whole one. */
async function wholeCache(file: string, heading: string, stats: ReadonlyMap<string, string>): Promise<RecordCache> {
  const open = () => openRecordCache(file, heading, (path, stat) => stat !== '' && stats.get(path) === stat)
  const cache = open()
  if (cache.isWhole) return cache
  cache.close()
  await rewriteCache(file, heading, cache.places.values())
  return open()
}

function find(path: string, { root, key, cache, stats }: Means): Found | undefined {
  const stat = stats.get(path) ?? ''
  const place = cache.places.get(path)
  if (place?.known) return { path, stat, mark: place.mark, kept: place.known, place }
  const bytes = bytesOf(join(root, path))
  if (bytes === undefined) return undefined
  const mark = createHash('sha1').update(bytes).digest('base64url')
  const kept = place?.mark === mark ? cache.at(place) : undefined
  if (!place || !kept) return { path, stat, mark, ...readText(new TextDecoder().decode(bytes), path, key) }
  // The line is good; a new one is only worth its bytes when the folder's word can be kept with it.
  if (stat === '') return { path, stat, mark, kept, place }
  const decision = kept.gist && decisionAt(join(root, CACHE), place)
  return { path, stat, mark, kept: withSealed(kept, cache.sealedAt(place)), ...(decision && { decision }) }
}

function withSealed(kept: Kept, secured: string | undefined): Kept {
  if (!kept.record || secured === undefined) return kept
  return { ...kept, record: { ...kept.record, fields: { ...kept.record.fields, secured } } }
}

/** The record with its sealed part, or without, as it is wanted. */
function recordOf({ kept, place }: Found, { cache, isSealed }: Means): NewsRecord | undefined {
  if (!isSealed) return withoutSealed(kept).record
  return (place ? withSealed(kept, cache.sealedAt(place)) : kept).record
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

function readText(text: string, path: string, key: Uint8Array): { kept: Kept; decision?: Decision } {
  const { record, notices } = readRecord(text, path)
  const decision = record && sealedDecision(record, key)
  const gist = decision && { verdict: decision.verdict, ...(decision.story !== undefined && { story: decision.story }) }
  const kept: Kept = { notices, ...(record && { record }), ...(gist && { gist }) }
  return { kept, ...(decision && { decision }) }
}

function sealedDecision({ fields, path }: NewsRecord, key: Uint8Array): Decision | undefined {
  const sealed = fields.secured ? (open(fields.secured, key, path) as Sealed | undefined) : undefined
  return sealed?.decision
}

/** Reasons are long and few pages tell them: they are read when they are asked for. */
function readingOf(
  { path, mark, kept, place }: Found,
  file: string,
  { root, key }: Pick<Means, 'root' | 'key'>,
): RecordReading {
  if (!kept.gist) return { mark }
  const again = () => {
    const bytes = bytesOf(join(root, path))
    return bytes && readText(new TextDecoder().decode(bytes), path, key).decision
  }
  return { mark, gist: kept.gist, decision: () => (place && decisionAt(file, place)) ?? again() }
}

import { closeSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Verdict } from '../news/decision.ts'
import type { Notice } from '../news/notice.ts'
import type { NewsRecord } from '../news/record.ts'
import { type LineWriter, linesOf, openedFile, writeLines } from './line-file.ts'
import { addSealedPart, type SealedPart, type SealedPlace, sealedPartAt } from './sealed-parts.ts'

/** What is kept of a record's file, all but the sealed part and the decision's reasons. */
export interface Kept {
  record?: NewsRecord
  notices: readonly Notice[]
  /** What every page that names the record needs of its decision. */
  gist?: { verdict: Verdict; story?: string }
}

/** What is remembered of a record's file. */
export interface Remembered {
  path: string
  /** What the folder said of the file when it was read; empty when that is not to be trusted. */
  stat: string
  /** Digest of the file's bytes. */
  mark: string
  kept: Kept
  /** Where its sealed part stands, if it has one. */
  place?: SealedPlace
}

/**
 * The files of a cache. Sealed parts and reasons are three quarters of all that is remembered, and a build has no use for
 * most: they lie in a file of their own.
 */
export interface CacheFiles {
  records: string
  sealed: string
}

/** What was read of record files before. */
export interface RecordCache {
  /** Whether lines can be added as it stands: made by this program with this key, every line whole and of sense. */
  isWhole: boolean
  lines: number
  /** By path; of a path's lines the last counts. */
  known: ReadonlyMap<string, Remembered>
  /** Undefined when it is not there any more. */
  sealedPart(of: Remembered): SealedPart | undefined
  close(): void
}

/** @param heading first line of a cache that this program made with this key */
export function openRecordCache(files: CacheFiles, heading: string): RecordCache {
  const known = new Map<string, Remembered>()
  const [records, sealed] = [openedFile(files.records), openedFile(files.sealed)]
  const cache: RecordCache = {
    isWhole: records !== undefined,
    lines: 0,
    known,
    sealedPart: (of) => (sealed !== undefined && of.place ? sealedPartAt(sealed, of, of.place) : undefined),
    close: () => void (sealed !== undefined && closeSync(sealed)),
  }
  if (records === undefined) return cache
  try {
    let isFirst = true
    for (const { text, isCut } of linesOf(records)) {
      const lines = isFirst ? withoutHeading(text, heading) : text
      isFirst = false
      if (lines === undefined || isCut) return { ...cache, isWhole: false }
      const values = valuesOf(lines)
      cache.lines += values.found.length
      cache.isWhole &&= values.isWhole
      for (const value of values.found) known.set(value.path, value)
    }
    return isFirst ? { ...cache, isWhole: false } : cache
  } finally {
    closeSync(records)
  }
}

function withoutHeading(text: string, heading: string): string | undefined {
  return text.startsWith(`${heading}\n`) ? text.slice(heading.length + 1) : undefined
}

/**
 * A line is a JSON array and a comma, so that many are read as one array: V8 makes the values of a long text where those
 * lie that stay, and need not move them there later.
 */
const lineOf = ({ path, stat, mark, place, kept }: Remembered) =>
  `${JSON.stringify([path, stat, mark, place ?? null, kept])},`

function valuesOf(lines: string): { found: Remembered[]; isWhole: boolean } {
  const values = arrayOf(lines)
  const all = values ?? lines.split('\n').flatMap((line) => arrayOf(line) ?? [])
  const found = all.flatMap((value) => rememberedOf(value) ?? [])
  return { found, isWhole: values !== undefined && found.length === values.length }
}

function arrayOf(lines: string): unknown[] | undefined {
  try {
    return JSON.parse(`[${lines.slice(0, Math.max(0, lines.lastIndexOf(',')))}]`) as unknown[]
  } catch {
    return undefined
  }
}

function rememberedOf(value: unknown): Remembered | undefined {
  if (!Array.isArray(value) || value.length !== 5) return undefined
  const [path, stat, mark, place, kept] = value as [string, string, string, SealedPlace | null, Kept | null]
  if ([path, stat, mark].some((text) => typeof text !== 'string') || !Array.isArray(kept?.notices)) return undefined
  return { path, stat, mark, kept, ...(place && { place }) }
}

/** Lines are handed to the disk so many bytes at a time: of a hundred thousand files they would fill half a gigabyte. */
const BATCH = 1 << 18

/** New lines of a cache. */
export interface NewLines {
  count(): number
  /** @param part the sealed part, where it is not in the cache yet */
  add(what: Remembered, part?: SealedPart): void
  end(): void
}

/** Adds lines at the end of a cache; what is remembered is told where its sealed part lies. */
export function addLines(files: CacheFiles): NewLines {
  return into(writeLines(files.records, 'a'), writeLines(files.sealed, 'a'))
}

function into(records: LineWriter, sealed: LineWriter): NewLines {
  let count = 0
  return {
    count: () => count,
    add(what, part) {
      if (part) what.place = addSealedPart(sealed, what, part)
      records.add(lineOf(what))
      count += 1
      if (records.waiting() + sealed.waiting() < BATCH) return
      // A line must not speak of what is not there.
      sealed.flush()
      records.flush()
    },
    end() {
      sealed.close()
      records.close()
    },
  }
}

/** Writes the cache anew with what is in use; what has lost its sealed part is left out. */
export async function rewriteCache(files: CacheFiles, heading: string, used: Iterable<Remembered>): Promise<void> {
  await mkdir(dirname(files.records), { recursive: true })
  const [from, beside] = [openedFile(files.sealed), `${process.pid}`]
  const next: CacheFiles = { records: `${files.records}.${beside}`, sealed: `${files.sealed}.${beside}` }
  const [records, sealed] = [writeLines(next.records, 'w'), writeLines(next.sealed, 'w')]
  try {
    records.add(heading)
    const lines = into(records, sealed)
    for (const each of used) {
      const part = from !== undefined && each.place ? sealedPartAt(from, each, each.place) : undefined
      if (part || !each.place) lines.add(each, part)
    }
    lines.end()
    // Until both are in place, places lead nowhere, and the records' own files are read.
    await renamedIfThere(next.sealed, files.sealed)
    await rename(next.records, files.records)
  } catch (error) {
    await Promise.all(Object.values(next).map((file) => rm(file, { force: true })))
    throw error
  } finally {
    if (from !== undefined) closeSync(from)
  }
}

/** Where no record is sealed there is no such file, and none shall stay. */
async function renamedIfThere(from: string, to: string): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    await rm(to, { force: true })
  }
}

/** Sealed parts are as long as all the rest, and a build has no use for those that were opened. */
export function withoutSealed(kept: Kept): Kept {
  if (kept.record?.fields.secured === undefined) return kept
  const { secured: _, ...fields } = kept.record.fields
  return { ...kept, record: { ...kept.record, fields } }
}

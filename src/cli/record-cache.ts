import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Decision, Verdict } from '../news/decision.ts'
import type { Notice } from '../news/notice.ts'
import type { NewsRecord } from '../news/record.ts'

/** What is kept of a record's file, all but the sealed part and the decision's reasons. */
export interface Kept {
  record?: NewsRecord
  notices: readonly Notice[]
  /** What every page that names the record needs of its decision. */
  gist?: { verdict: Verdict; story?: string }
}

/** A line of the cache: what it says of the file, where its JSON values begin, and where it ends; offsets in bytes. */
export interface Place {
  path: string
  /** What the folder said of the file when it was read; empty when that is not to be trusted. */
  stat: string
  /** Digest of the file's bytes. */
  mark: string
  start: number
  kept: number
  sealed: number
  decision: number
  end: number
  /** What the line keeps, where it was read at once. */
  known?: Kept
}

/** What was read of record files before, a line a file; the last line of a path counts. */
export interface RecordCache {
  /** Whether lines can be added as it stands: made by this program with this key, and not cut short. */
  isWhole: boolean
  lines: number
  places: ReadonlyMap<string, Place>
  /** Undefined when the line does not hold what it should. */
  at(place: Place): Kept | undefined
  /** The sealed part of the line's record, if it has one. */
  sealedAt(place: Place): string | undefined
  close(): void
}

const CHUNK = 1 << 20
const NEW_LINE = 10
const TAB = 9
const none = () => undefined

/** A line's columns from the third tab on. No JSON value has a tab or line break in it. */
function columnsOf(kept: Kept, decision: Decision | undefined): [kept: string, sealed: string, decision: string] {
  const text = (value: unknown) => (value ? JSON.stringify(value) : '')
  return [text(withoutSealed(kept)), text(kept.record?.fields.secured), text(decision)]
}

/** Sealed parts are as long as all the rest, and a build has no use for those that were opened. */
export function withoutSealed(kept: Kept): Kept {
  if (kept.record?.fields.secured === undefined) return kept
  const { secured: _, ...fields } = kept.record.fields
  return { ...kept, record: { ...kept.record, fields } }
}

/**
 * Finds the lines of the cache, holding no more than a piece of it at a time; a half line at the end is left out.
 *
 * @param same whether a line's word on its file is still good: what it keeps is read at once then
 */
export function openRecordCache(
  file: string,
  heading: string,
  same: (path: string, stat: string) => boolean,
): RecordCache {
  const places = new Map<string, Place>()
  const fd = opened(file)
  if (fd === undefined) return { isWhole: false, lines: 0, places, at: none, sealedAt: none, close: none }
  let [isOurs, lines, read] = [false, 0, 0]
  for (const { bytes, start, end, offset } of linesOf(fd)) {
    read = offset + end + 1 - start
    if (!isOurs && bytes.toString('utf8', start, end) !== heading) break
    if (isOurs) {
      lines += 1
      const place = placeOf(bytes.subarray(start, end), offset, same)
      if (place) places.set(place.path, place)
    }
    isOurs = true
  }
  const at = ({ kept, sealed, known }: Place) => known ?? parsed<Kept>(textAt(fd, kept, sealed - 1))
  const sealedAt = ({ sealed, decision }: Place) => parsed<string>(textAt(fd, sealed, decision - 1))
  return { isWhole: isOurs && read === sizeOf(fd), lines, places, at, sealedAt, close: () => closeSync(fd) }
}

/** Reads the decision of a line again; undefined when another line stands there by now. */
export function decisionAt(file: string, { path, mark, start, decision, end }: Place): Decision | undefined {
  const fd = opened(file)
  if (fd === undefined) return undefined
  try {
    const line = textAt(fd, start, end)
    const [named, , marked] = line.split('\t', 3)
    if (named !== path || marked !== mark) return undefined
    return parsed<Decision>(Buffer.from(line).toString('utf8', decision - start))
  } finally {
    closeSync(fd)
  }
}

/** Lines are handed to the disk so many bytes at a time. */
const BATCH = 1 << 18

/** New lines of a cache, on the disk as they come: of a hundred thousand files they would fill half a gigabyte. */
export interface NewLines {
  count(): number
  /** Adds a line and says where it stands. */
  add(what: Pick<Place, 'path' | 'stat' | 'mark'>, kept: Kept, decision: Decision | undefined): Place
  end(): void
}

/** Adds lines at the end of a file, which is not opened before there is one. */
export function addLines(file: string): NewLines {
  let [fd, at, count]: [number | undefined, number, number] = [undefined, 0, 0]
  let waiting: Buffer[] = []
  let bytes = 0
  const hand = () => {
    if (fd !== undefined && bytes > 0) writeSync(fd, Buffer.concat(waiting))
    waiting = []
    bytes = 0
  }
  return {
    count: () => count,
    add({ path, stat, mark }, kept, decision) {
      if (fd === undefined) {
        fd = openSync(file, 'a', 0o600)
        at = sizeOf(fd)
      }
      const head = Buffer.from(`${path}\t${stat}\t${mark}\t`)
      const [first, second, third] = columnsOf(kept, decision).map((text) => Buffer.from(text)) as [
        Buffer,
        Buffer,
        Buffer,
      ]
      const place = { path, stat, mark, start: at, kept: at + head.length, sealed: 0, decision: 0, end: 0 }
      place.sealed = place.kept + first.length + 1
      place.decision = place.sealed + second.length + 1
      place.end = place.decision + third.length
      waiting.push(head, first, TAB_BYTE, second, TAB_BYTE, third, LINE_BYTE)
      bytes += place.end + 1 - at
      at = place.end + 1
      count += 1
      if (bytes > BATCH) hand()
      return place
    },
    end() {
      hand()
      if (fd !== undefined) closeSync(fd)
    },
  }
}

const TAB_BYTE = Buffer.from('\t')
const LINE_BYTE = Buffer.from('\n')

/** Writes the cache anew with the lines in use; their places move with them. */
export async function rewriteCache(file: string, heading: string, used: Iterable<Place>): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  const temporary = `${file}.${process.pid}`
  const [from, to] = [opened(file), openSync(temporary, 'w', 0o600)]
  try {
    let written = writeSync(to, `${heading}\n`)
    for (const place of used) {
      const by = written - place.start
      if (from !== undefined) written += writeSync(to, textAt(from, place.start, place.end + 1))
      move(place, by)
    }
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  } finally {
    if (from !== undefined) closeSync(from)
    closeSync(to)
  }
  await rename(temporary, file)
}

function move(place: Place, by: number): void {
  place.start += by
  place.kept += by
  place.sealed += by
  place.decision += by
  place.end += by
}

function opened(file: string): number | undefined {
  try {
    return openSync(file, 'r')
  } catch {
    return undefined
  }
}

function sizeOf(fd: number): number {
  return fstatSync(fd).size
}

interface Line {
  bytes: Buffer
  /** Where the line begins and ends in `bytes`. */
  start: number
  end: number
  /** Where it begins in the file. */
  offset: number
}

/** Lines within one piece of the file are not copied; one that ends in a later piece is put together. */
function* linesOf(fd: number): Generator<Line> {
  const chunk = Buffer.allocUnsafe(CHUNK)
  let rest = Buffer.alloc(0)
  let at = 0
  for (let count = readSync(fd, chunk); count > 0; count = readSync(fd, chunk)) {
    const bytes = chunk.subarray(0, count)
    let start = 0
    for (let end = bytes.indexOf(NEW_LINE); end >= 0; end = bytes.indexOf(NEW_LINE, start)) {
      if (rest.length === 0) yield { bytes, start, end, offset: at + start }
      else {
        const whole = Buffer.concat([rest, bytes.subarray(0, end)])
        yield { bytes: whole, start: 0, end: whole.length, offset: at - rest.length }
        rest = Buffer.alloc(0)
      }
      start = end + 1
    }
    rest = Buffer.concat([rest, bytes.subarray(start)])
    at += count
  }
}

function placeOf(line: Buffer, start: number, same: (path: string, stat: string) => boolean): Place | undefined {
  const tabs: number[] = []
  for (let tab = line.indexOf(TAB); tab >= 0 && tabs.length < 5; tab = line.indexOf(TAB, tab + 1)) tabs.push(tab)
  const [first, second, third, fourth, fifth] = tabs
  if (first === undefined || second === undefined || third === undefined) return undefined
  if (fourth === undefined || fifth === undefined) return undefined
  const [path, stat] = [line.toString('utf8', 0, first), line.toString('latin1', first + 1, second)]
  const known = same(path, stat) ? parsed<Kept>(line.toString('utf8', third + 1, fourth)) : undefined
  return {
    path,
    stat,
    mark: line.toString('latin1', second + 1, third),
    start,
    kept: start + third + 1,
    sealed: start + fourth + 1,
    decision: start + fifth + 1,
    end: start + line.length,
    ...(known && { known }),
  }
}

function textAt(fd: number, start: number, end: number): string {
  const bytes = Buffer.allocUnsafe(Math.max(0, end - start))
  return bytes.toString('utf8', 0, readSync(fd, bytes, 0, bytes.length, start))
}

function parsed<T>(text: string): T | undefined {
  try {
    return JSON.parse(text) as T
  } catch {
    return undefined
  }
}

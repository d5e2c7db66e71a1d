import { closeSync } from 'node:fs'
import type { Decision } from '../news/decision.ts'
import { type LineWriter, openedFile, textAt } from './line-file.ts'

/** Where the line of a record's sealed part begins, and how long its columns are; bytes. */
export interface SealedPlace {
  start: number
  sealed: number
  decision: number
}

/** A record's sealed part, as its file has it, and the decision found in it. */
export interface SealedPart {
  secured: string
  decision?: Decision
}

/** Whose sealed part it is: the record's path, and the digest of the file's bytes. */
interface Owner {
  path: string
  mark: string
}

/** A line names its owner, so that a place that is out of date is never taken for another's. */
const headOf = ({ path, mark }: Owner) => `${path}\t${mark}\t`

/** Adds a line. No JSON value has a tab or line break in it. */
export function addSealedPart(lines: LineWriter, owner: Owner, { secured, decision }: SealedPart): SealedPlace {
  const [sealed, opened] = [JSON.stringify(secured), decision ? JSON.stringify(decision) : '']
  const start = lines.add(`${headOf(owner)}${sealed}\t${opened}`)
  return { start, sealed: Buffer.byteLength(sealed), decision: Buffer.byteLength(opened) }
}

/** @returns undefined when the file has another line there by now */
export function sealedPartAt(fd: number, owner: Owner, place: SealedPlace): SealedPart | undefined {
  const head = headOf(owner)
  const end = place.start + Buffer.byteLength(head) + place.sealed + 1 + place.decision
  const line = textAt(fd, place.start, end)
  if (!line.startsWith(head)) return undefined
  const [sealed = '', opened = ''] = line.slice(head.length).split('\t')
  try {
    const secured: unknown = JSON.parse(sealed)
    const decision = opened === '' ? undefined : (JSON.parse(opened) as Decision)
    return typeof secured === 'string' ? { secured, ...(decision && { decision }) } : undefined
  } catch {
    return undefined
  }
}

/** The same of a file that is not open. */
export function sealedPartIn(file: string, owner: Owner, place: SealedPlace): SealedPart | undefined {
  const fd = openedFile(file)
  if (fd === undefined) return undefined
  try {
    return sealedPartAt(fd, owner, place)
  } finally {
    closeSync(fd)
  }
}

import { existsSync, mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { setImmediate as breath } from 'node:timers/promises'
import { sweep, temporaryName } from './temporary-files.ts'

/** A folder of built files: many, small, and made again at any time. */
export interface Output {
  /** Whether a file stands there. */
  has(path: string): boolean
  /** Puts a file there whole, unless it holds these bytes already; says whether bytes changed. */
  write(path: string, content: string | Uint8Array): Promise<boolean>
  remove(path: string): void
  /** Removes what killed processes left half written beside these paths. */
  sweep(paths: Iterable<string>): Promise<void>
}

/** Between so many files the rest of the program gets its turn: signals, progress. */
const FILES_A_BREATH = 64

/**
 * Writes built files in turn and without waiting: a third of the processor time that promises take for files of a few
 * kilobytes. A killed process leaves whole old or whole new files; nothing is synced, for a build can be made again.
 *
 * @param folder need not exist yet
 * @throws RangeError when a path leads out of the folder
 */
export function createOutput(folder: string): Output {
  const root = resolve(folder)
  let files = 0
  const inside = (path: string): string => {
    // Thousands are asked for: what cannot lead out need not be taken apart.
    if (!path.includes('..') && path !== '') return root + sep + path
    const full = join(root, path)
    if (!full.startsWith(root + sep)) throw new RangeError(`${path} leads out of ${root}`)
    return full
  }
  return {
    has: (path) => existsSync(inside(path)),
    async write(path, content) {
      files += 1
      if (files % FILES_A_BREATH === 0) await breath()
      const bytes = typeof content === 'string' ? Buffer.from(content) : content
      const full = inside(path)
      if (holds(full, bytes)) return false
      put(full, bytes)
      return true
    },
    remove(path) {
      const full = inside(path)
      rmSync(full, { force: true })
      removeEmptied(dirname(full), root)
    },
    async sweep(paths) {
      for (const folder of new Set([...paths].map((path) => dirname(inside(path))))) await sweep(folder)
    },
  }
}

/** Folders that a removed file leaves empty go with it: where a page was, a host shall find nothing. */
function removeEmptied(folder: string, root: string): void {
  try {
    for (let at = folder; at.startsWith(root + sep); at = dirname(at)) rmdirSync(at)
  } catch {
    // One that holds something else stays, and those above it.
  }
}

function holds(file: string, bytes: Uint8Array): boolean {
  const there = statSync(file, { throwIfNoEntry: false })
  return there?.isFile() === true && there.size === bytes.length && Buffer.compare(readFileSync(file), bytes) === 0
}

/** By way of a file in the same folder: moving one there from another takes some file systems (ext4) five times as long. */
function put(file: string, bytes: Uint8Array): void {
  const temporary = join(dirname(file), temporaryName())
  try {
    writeInFolder(temporary, bytes)
    renameSync(temporary, file)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

/** Most folders are there already: one is made only where writing fails for want of it. */
function writeInFolder(file: string, bytes: Uint8Array): void {
  try {
    writeFileSync(file, bytes)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, bytes)
  }
}

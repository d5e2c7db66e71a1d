import {
  existsSync,
  mkdirSync,
  readFileSync,
  rename,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { setImmediate as breath } from 'node:timers/promises'
import { promisify } from 'node:util'
import { sweep, temporaryName } from './temporary-files.ts'

/** A folder of built files: many, small, and made again at any time. */
export interface Output {
  /** Whether a file stands there. */
  has(path: string): boolean
  /**
   * Puts a file there whole, unless it holds these bytes already; says whether bytes changed. Several may be on their way
   * at once, each to a path of its own.
   */
  write(path: string, content: string | Uint8Array): Promise<boolean>
  remove(path: string): void
  /** Removes what killed processes left half written beside these paths. */
  sweep(paths: Iterable<string>): Promise<void>
}

const renamed = promisify(rename)

/** Between so many files the rest of the program gets its turn: signals, progress. */
const FILES_A_BREATH = 64

/**
 * Writes built files in turn and without waiting: a third of the processor time that promises take for files of a few
 * kilobytes. Only taking the place of a file that is there is left to other threads. A killed process leaves whole old or whole new files; nothing is synced, for a build can be made again.
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
      const full = inside(path)
      const size = sizeAt(full)
      if (size === byteLength(content) && holds(full, content)) return false
      const temporary = written(full, content)
      try {
        // Taking the place of another file costs some file systems (ext4) as much as making the page did: another thread does it.
        if (size === undefined) renameSync(temporary, full)
        else await renamed(temporary, full)
      } catch (error) {
        rmSync(temporary, { force: true })
        throw error
      }
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

function sizeAt(file: string): number | undefined {
  const there = statSync(file, { throwIfNoEntry: false })
  return there?.isFile() ? there.size : undefined
}

function byteLength(content: string | Uint8Array): number {
  return typeof content === 'string' ? Buffer.byteLength(content) : content.length
}

function holds(file: string, content: string | Uint8Array): boolean {
  return Buffer.compare(readFileSync(file), typeof content === 'string' ? Buffer.from(content) : content) === 0
}

/**
 * A file with this content in the folder of another, to take its place: moving one there from elsewhere takes some file
 * systems (ext4) five times as long.
 */
function written(file: string, content: string | Uint8Array): string {
  const temporary = join(dirname(file), temporaryName())
  try {
    writeInFolder(temporary, content)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
  return temporary
}

/** Most folders are there already: one is made only where writing fails for want of it. */
function writeInFolder(file: string, content: string | Uint8Array): void {
  try {
    writeFileSync(file, content)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
}

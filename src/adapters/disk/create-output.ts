import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { setImmediate as breath } from 'node:timers/promises'
import { temporaryName } from './temporary-files.ts'

/** A folder of built files: many, small, and made again at any time. */
export interface Output {
  /** Whether a file stands there. */
  has(path: string): boolean
  /** Puts a file there whole, unless it holds these bytes already; says whether bytes changed. */
  write(path: string, content: string | Uint8Array): Promise<boolean>
  remove(path: string): void
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
      put(full, bytes, join(root, temporaryName()))
      return true
    },
    remove: (path) => rmSync(inside(path), { force: true }),
  }
}

function holds(file: string, bytes: Uint8Array): boolean {
  const there = statSync(file, { throwIfNoEntry: false })
  return there?.isFile() === true && there.size === bytes.length && Buffer.compare(readFileSync(file), bytes) === 0
}

function put(file: string, bytes: Uint8Array, temporary: string): void {
  try {
    try {
      writeFileSync(temporary, bytes)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
      mkdirSync(dirname(temporary), { recursive: true })
      writeFileSync(temporary, bytes)
    }
    moved(temporary, file)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

/** Most folders are there already: one is made only where the move fails for want of it. */
function moved(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    mkdirSync(dirname(to), { recursive: true })
    renameSync(from, to)
  }
}

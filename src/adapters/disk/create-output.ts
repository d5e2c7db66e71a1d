import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'
import { setImmediate as breath } from 'node:timers/promises'
import { temporaryName } from './temporary-files.ts'

/** A folder of built files: many, small, and made again at any time. */
export interface Output {
  /** Whether a file stands there. */
  has(path: string): boolean
  /** Puts a file there whole, unless it holds these bytes already; says whether bytes change. */
  write(path: string, content: string | Uint8Array): Promise<boolean>
  /** Waits until every file that was written stands in its place. */
  settled(): Promise<void>
  remove(path: string): void
}

/** Between so many files the rest of the program gets its turn: signals, progress. */
const FILES_A_BREATH = 64
/**
 * So many written files take their places at once. A file that replaces another makes some disks busy at once (ext4
 * begins to write it out there and then): one after the other, a thousand of them take seconds of waiting.
 */
const MOVES_AT_ONCE = 64

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
  let moves: Promise<void>[] = []
  let fault: { error: unknown } | undefined
  const inside = (path: string): string => {
    const full = join(root, path)
    if (!full.startsWith(root + sep)) throw new RangeError(`${path} leads out of ${root}`)
    return full
  }
  const settled = async () => {
    await Promise.all(moves)
    moves = []
    if (fault) throw fault.error
  }
  return {
    has: (path) => existsSync(inside(path)),
    async write(path, content) {
      files += 1
      if (files % FILES_A_BREATH === 0) await breath()
      const bytes = typeof content === 'string' ? Buffer.from(content) : content
      const full = inside(path)
      if (holds(full, bytes)) return false
      const temporary = join(root, temporaryName())
      put(temporary, bytes)
      moves.push(
        moved(temporary, full).catch((error: unknown) => {
          fault ??= { error }
        }),
      )
      if (moves.length === MOVES_AT_ONCE) await settled()
      return true
    },
    settled,
    remove: (path) => rmSync(inside(path), { force: true }),
  }
}

function holds(file: string, bytes: Uint8Array): boolean {
  const there = statSync(file, { throwIfNoEntry: false })
  return there?.isFile() === true && there.size === bytes.length && Buffer.compare(readFileSync(file), bytes) === 0
}

function put(file: string, bytes: Uint8Array): void {
  try {
    writeFileSync(file, bytes)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, bytes)
  }
}

/** Most folders are there already: one is made only where the move fails for want of it. */
async function moved(from: string, to: string): Promise<void> {
  try {
    await rename(from, to).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error
      await mkdir(dirname(to), { recursive: true })
      await rename(from, to)
    })
  } catch (error) {
    await rm(from, { force: true })
    throw error
  }
}

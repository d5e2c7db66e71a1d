import { existsSync, mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { sweep, temporaryName } from './temporary-files.ts'

/** A folder of built files: many, small, and made again at any time. */
export interface Output {
  /**
   * At which paths no file stands.
   *
   * @param lists paths with tabs between: another thread is told so many at once sooner
   */
  missing(lists: readonly string[]): string[]
  /** Puts a file there whole, unless it holds these bytes already; says whether bytes changed. */
  write(path: string, content: string | Uint8Array): boolean
  remove(path: string): void
  /** Removes what killed processes left half written beside these paths. */
  sweep(paths: readonly string[]): Promise<void>
}

/**
 * Writes built files in turn and without waiting: a third of the processor time that promises take for files of a few
 * kilobytes. A killed process leaves whole old or whole new files; nothing is synced, for a build can be made again.
 *
 * @param folder need not exist yet
 * @throws RangeError when a path leads out of the folder
 */
export function createOutput(folder: string): Output {
  const root = resolve(folder)
  const own = temporaryName()
  let files = 0
  const inside = (path: string): string => {
    // Thousands are asked for: what cannot lead out need not be taken apart.
    if (!path.includes('..') && path !== '') return root + sep + path
    const full = join(root, path)
    if (!full.startsWith(root + sep)) throw new RangeError(`${path} leads out of ${root}`)
    return full
  }
  return {
    missing: (lists) =>
      lists.flatMap((list) => list.split('\t').filter((path) => path !== '' && !existsSync(inside(path)))),
    write(path, content) {
      const full = inside(path)
      if (sizeAt(full) === byteLength(content) && holds(full, content)) return false
      files += 1
      // In the file's own folder: moving one there from elsewhere takes some file systems (ext4) five times as long.
      const temporary = join(dirname(full), `${own}${files.toString(16)}`)
      try {
        writeInFolder(temporary, content)
        renameSync(temporary, full)
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
      for (const folder of new Set(paths.map((path) => dirname(inside(path))))) await sweep(folder)
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

import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'
import type { Content } from '../../ports/content.ts'
import { isTemporary } from './temporary-files.ts'
import { writeAtomically } from './write-atomically.ts'

/**
 * The content port over a folder. Writes go to a temporary file at the top of the folder, are synced, then renamed over the target:
 * a crash at any moment leaves the whole old or the whole new file.
 *
 * @param folder the hub folder; need not exist yet
 * @param options.durable sync each file to disk before it takes its place; true unless told otherwise (built output,
 *   which can be made again, need not wait for the disk)
 * @throws RangeError when a path leads out of the folder
 */
export function createContent(folder: string, options: { durable?: boolean } = {}): Content {
  const durable = options.durable ?? true
  const root = resolve(folder)
  const inside = (path: string): string => {
    const full = resolve(root, path)
    if (full !== root && !full.startsWith(root + sep)) throw new RangeError(`${path} leads out of ${root}`)
    return full
  }
  const read = async (path: string): Promise<Uint8Array | undefined> =>
    readFile(inside(path)).catch(absent) as Promise<Uint8Array | undefined>
  return {
    list: (path) => listFiles(inside(path), path.replace(/\/+$/, '')),
    read,
    readText: async (path) => {
      const bytes = await read(path)
      return bytes && new TextDecoder().decode(bytes)
    },
    async write(path, content) {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content
      const before = await read(path)
      if (before && Buffer.compare(before, bytes) === 0) return false
      // At the top of the tree, where what a killed process left behind is found without walking it.
      await writeAtomically(inside(path), bytes, { durable, root })
      return true
    },
    remove: (path) => rm(inside(path), { force: true }),
    async move(from, to) {
      await mkdir(dirname(inside(to)), { recursive: true })
      await rename(inside(from), inside(to))
    },
  }
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'EISDIR') return undefined
  throw error
}

async function listFiles(folder: string, prefix: string): Promise<string[]> {
  const found = (await readdir(folder, { withFileTypes: true }).catch(absent)) ?? []
  const nested = await Promise.all(
    found.map((file) => {
      const path = prefix ? `${prefix}/${file.name}` : file.name
      if (file.isDirectory()) return listFiles(join(folder, file.name), path)
      return file.isFile() && !isTemporary(file.name) ? [path] : []
    }),
  )
  return nested.flat().sort()
}

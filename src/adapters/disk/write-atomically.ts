import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { temporaryName } from './temporary-files.ts'

export interface AtomicWriting {
  /** Folder of the temporary file, on the same file system as the file; must be there or be a folder above it. */
  root: string
  /** Sync the file to disk before it takes its place. */
  durable: boolean
  /** Rights of the file as `open` has them: 0o600 for its owner alone. What the system gives when left out. */
  mode?: number
}

/**
 * Writes a file whole or not at all: to a temporary file, which has the file's rights from its first moment, then renamed over
 * the target.
 */
export async function writeAtomically(
  path: string,
  content: string | Uint8Array,
  { root, durable, mode }: AtomicWriting,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const temporary = join(root, temporaryName())
  try {
    const file = await open(temporary, 'wx', mode)
    try {
      await file.writeFile(content)
      if (durable) await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

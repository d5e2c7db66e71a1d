import { randomBytes } from 'node:crypto'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

const TEMPORARY = /^\.writing-(\d+)-[0-9a-f]+$/

/** A name for a file that is being written by this process. */
export function temporaryName(): string {
  return `.writing-${process.pid}-${randomBytes(6).toString('hex')}`
}

/** Whether a file is one that is, or was, being written. */
export function isTemporary(name: string): boolean {
  return TEMPORARY.test(name)
}

/**
 * Removes what killed processes left half written in a folder (not below it: files are written at the top of their
 * tree, then renamed into place); files of processes that live are theirs.
 *
 * @returns how many were removed
 */
export async function sweep(folder: string): Promise<number> {
  const found = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const left = found.filter((file) => file.isFile() && isLeftBehind(file.name))
  await Promise.all(left.map((file) => rm(join(folder, file.name), { force: true })))
  return left.length
}

function isLeftBehind(name: string): boolean {
  const writer = TEMPORARY.exec(name)?.[1]
  return writer !== undefined && !isAlive(Number(writer))
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    // Not ours to signal, but alive.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

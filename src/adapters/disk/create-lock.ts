import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** How often a holder says that it is still there, and how long it may be silent, milliseconds. */
const SIGN_OF_LIFE = 10_000
const SILENCE = 600_000
/** How often one who waits looks, milliseconds. */
const LOOK = 25

/**
 * Lets pieces of work of this and other processes pass one at a time. A file says who holds it; one left by a process
 * that ended, or that gave no sign of life for ten minutes, is taken away.
 *
 * @param file the lock's own, in a folder all of them share
 * @returns runs a piece of work when its turn has come
 */
export function createLock(file: string): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(() => holding(file, work))
    last = next.catch(() => undefined)
    return next
  }
}

async function holding<T>(file: string, work: () => Promise<T>): Promise<T> {
  const mark = `${hostname()} ${process.pid} ${randomUUID()}\n`
  while (!(await take(file, mark))) {
    await dropDead(file)
    await wait(LOOK)
  }
  const alive = setInterval(() => {
    const now = new Date()
    utimes(file, now, now).catch(() => undefined)
  }, SIGN_OF_LIFE).unref()
  try {
    return await work()
  } finally {
    clearInterval(alive)
    if ((await readMark(file)) === mark) await rm(file, { force: true })
  }
}

async function take(file: string, mark: string): Promise<boolean> {
  try {
    await writeFile(file, mark, { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return false
    if (code !== 'ENOENT') throw error
    await mkdir(dirname(file), { recursive: true })
    return false
  }
}

function readMark(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch(() => undefined)
}

/** Moved away before it is deleted, so that of two who find it dead only one takes it, and a living one is put back. */
async function dropDead(file: string): Promise<void> {
  const mark = await readMark(file)
  const seen = await stat(file).catch(() => undefined)
  if (mark === undefined || seen === undefined || isAlive(mark, seen.mtimeMs)) return
  const aside = `${file}.${randomUUID()}`
  if (!(await rename(file, aside).then(yes, no))) return
  const moved = await readMark(aside)
  if (moved === mark) await rm(aside, { force: true })
  else await rename(aside, file).catch(() => undefined)
}

const yes = () => true
const no = () => false

/** A mark just being written is empty for a moment, and alive. */
function isAlive(mark: string, at: number): boolean {
  if (Date.now() - at > SILENCE) return false
  const [host, pid] = mark.split(' ')
  if (host !== hostname() || pid === undefined) return true
  try {
    process.kill(Number(pid), 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

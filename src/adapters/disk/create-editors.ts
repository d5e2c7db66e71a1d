import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Editors } from '../../ports/editors.ts'
import { createLock } from './create-lock.ts'
import { type AtomicWriting, writeAtomically } from './write-atomically.ts'

/** What one check costs: 64 MiB and about a quarter of a second (OWASP's second choice of parameters for scrypt). */
const COST = { N: 2 ** 16, r: 8, p: 2 }
const HASH_BYTES = 32

interface Kept {
  name: string
  /** base64 */
  salt: string
  hash: string
  cost: typeof COST
}

/**
 * People who may sign in, in one file that only its owner can read. Passwords are kept as salted scrypt hashes (RFC 7914);
 * one is checked at a time, so that many attempts at once do not take the machine's memory.
 *
 * @param file made when the first person is added
 */
export function createEditors(file: string): Editors {
  const turn = createLock(`${file}.lock`)
  const writing: AtomicWriting = { root: dirname(file), durable: true, mode: 0o600 }
  let last: Promise<unknown> = Promise.resolve()
  const hash = (password: string, salt: Buffer, cost: typeof COST): Promise<Buffer> => {
    const next = last.then(() => derive(password, salt, cost))
    last = next.catch(() => undefined)
    return next
  }
  const all = () => read(file)
  const change = (edit: (kept: Kept[]) => Kept[]) =>
    turn(async () => writeAtomically(file, `${JSON.stringify({ editors: edit(await all()) }, null, 2)}\n`, writing))
  return {
    names: async () => (await all()).map(({ name }) => name),
    has: async (name) => (await all()).some((one) => one.name === name),
    async check(name, password) {
      const found = (await all()).find((one) => one.name === name)
      const salt = found ? Buffer.from(found.salt, 'base64') : randomBytes(16)
      const made = await hash(password, salt, found?.cost ?? COST)
      const wanted = found ? Buffer.from(found.hash, 'base64') : randomBytes(HASH_BYTES)
      return found !== undefined && made.length === wanted.length && timingSafeEqual(made, wanted)
    },
    async add(name, password) {
      const salt = randomBytes(16)
      const made = await hash(password, salt, COST)
      const one = { name, salt: salt.toString('base64'), hash: made.toString('base64'), cost: COST }
      await change((kept) => [...kept.filter((other) => other.name !== name), one])
    },
    async remove(name) {
      const isThere = (await all()).some((one) => one.name === name)
      if (isThere) await change((kept) => kept.filter((one) => one.name !== name))
      return isThere
    },
  }
}

async function read(file: string): Promise<Kept[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  return text === undefined ? [] : ((JSON.parse(text) as { editors?: Kept[] }).editors ?? [])
}

function derive(password: string, salt: Buffer, { N, r, p }: typeof COST): Promise<Buffer> {
  const options: ScryptOptions = { N, r, p, maxmem: 256 * N * r }
  return new Promise((resolve, reject) => {
    // Two ways to type one letter are one password.
    scrypt(password.normalize('NFKC'), salt, HASH_BYTES, options, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
}

import { randomBytes } from 'node:crypto'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ConfigurationError } from './exit.ts'

/**
 * The hub's key for sealed parts: 32 bytes from `NEWSWRIGHT_KEY` (base64), else from `.newswright/key`, made at first.
 *
 * @throws ConfigurationError when the key is not 32 bytes of base64
 */
export async function loadKey(folder: string, environment: NodeJS.ProcessEnv = process.env): Promise<Uint8Array> {
  const path = join(folder, '.newswright', 'key')
  const text = environment.NEWSWRIGHT_KEY ?? (await textOf(path))
  if (text === undefined) return makeKey(path)
  const key = Buffer.from(text.trim(), 'base64')
  if (key.length !== 32) {
    const where = environment.NEWSWRIGHT_KEY ? 'NEWSWRIGHT_KEY' : path
    throw new ConfigurationError(`${where} must hold 32 bytes in base64. Make one with: openssl rand -base64 32`)
  }
  return key
}

/** A key that may not be read is not a missing one: another in its place would open nothing. */
async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

async function makeKey(path: string): Promise<Uint8Array> {
  const key = randomBytes(32)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, `${key.toString('base64')}\n`, { mode: 0o600, flag: 'wx' })
  await chmod(path, 0o600)
  return key
}

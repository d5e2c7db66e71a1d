import { open } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { ConfigurationError } from './exit.ts'

/**
 * The lines of a batch, empty ones too. Opened when the first line is wanted: lines that come earlier would be lost.
 *
 * @param batch a file, or `-` for standard input
 * @throws ConfigurationError when the file cannot be read
 */
export async function* batchLinesOf(batch: string): AsyncGenerator<string> {
  try {
    const input = batch === '-' ? process.stdin : (await open(batch)).createReadStream()
    yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const reason = REASONS[code]
    if (reason === undefined) throw error
    throw new ConfigurationError(`The batch ${batch} cannot be read: ${reason}. --batch names a file of JSON lines.`)
  }
}

/** What the system's codes mean. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be read by this user',
}

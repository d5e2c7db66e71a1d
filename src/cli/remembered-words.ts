import { rmSync } from 'node:fs'
import { cacheFiles } from './record-files.ts'
import { searchFiles } from './search-files.ts'

/**
 * Deletes what the private folder remembers of records to be quicker, words of theirs among it. It is made again when it is
 * needed, of the records that are there then.
 */
export function dropRememberedWords(hubPath: string): void {
  const { records, sealed } = cacheFiles(hubPath)
  for (const file of [records, sealed, ...searchFiles(hubPath)]) rmSync(file, { force: true })
}

import { rmSync } from 'node:fs'
import { libsqlFiles } from '../adapters/sql/libsql-file.ts'
import { searchFile } from './hub-search.ts'
import { cacheFiles } from './record-files.ts'

/**
 * Deletes what the private folder remembers of records to be quicker, words of theirs among it. It is made again when it is
 * needed, of the records that are there then.
 */
export function dropRememberedWords(hubPath: string): void {
  const { records, sealed } = cacheFiles(hubPath)
  for (const file of [records, sealed, ...libsqlFiles(searchFile(hubPath))]) rmSync(file, { force: true })
}

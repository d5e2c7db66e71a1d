import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'libsql'

/** A database's file, and what lies beside it while it is open. */
export function libsqlFiles(path: string): string[] {
  return [path, `${path}-wal`, `${path}-shm`]
}

/**
 * Opens (and creates) a libsql file in WAL mode, so that a second process may read meanwhile.
 *
 * @param path its folder is created, too. `:memory:` keeps nothing.
 * @param synchronous `FULL`: an acknowledged write survives a crash of the machine; `NORMAL`: the file stays whole, the last
 *   writes may be lost
 */
export function libsqlFile(path: string, synchronous: 'FULL' | 'NORMAL'): Database.Database {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true })
  const database = new Database(path)
  database.pragma('journal_mode = WAL')
  database.pragma(`synchronous = ${synchronous}`)
  database.pragma('busy_timeout = 10000')
  return database
}

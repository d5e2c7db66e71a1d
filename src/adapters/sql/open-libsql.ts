import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { Kysely, SqliteDialect } from 'kysely'
import Database from 'libsql'
import type { Store } from '../../ports/store.ts'
import { sqlStore } from './sql-store.ts'
import { createTables, type Tables } from './tables.ts'

/**
 * Opens (and creates) the embedded store: one libsql file in WAL mode with full sync, so that an acknowledged write
 * survives a crash and a second process may read meanwhile.
 *
 * @param path file of the database; its folder is created. `:memory:` keeps nothing.
 */
export async function openLibsql(path: string): Promise<Store> {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true })
  const database = new Database(path)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('busy_timeout = 10000')
  const kysely = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) })
  await createTables(kysely, { sequence: 'integer', bytes: 'blob' })
  return sqlStore(kysely)
}

import { Kysely, SqliteDialect } from 'kysely'
import type { Store } from '../../ports/store.ts'
import { libsqlFile } from './libsql-file.ts'
import { sqlStore } from './sql-store.ts'
import { createTables, type Tables } from './tables.ts'

/**
 * Opens (and creates) the embedded store: one libsql file with full sync, so that an acknowledged write survives a crash.
 *
 * @param path file of the database; its folder is created. `:memory:` keeps nothing.
 */
export async function openLibsql(path: string): Promise<Store> {
  const kysely = new Kysely<Tables>({ dialect: new SqliteDialect({ database: libsqlFile(path, 'FULL') }) })
  await createTables(kysely, { sequence: 'integer', bytes: 'blob' })
  return sqlStore(kysely)
}

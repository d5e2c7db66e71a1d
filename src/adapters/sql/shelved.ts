import type { Kysely } from 'kysely'
import type { Store } from '../../ports/store.ts'
import type { Tables } from './tables.ts'

/** Rows in one statement: databases bound how many values it may have. */
const AT_ONCE = 400

/** What was last seen of the records of collections. */
export function shelved(database: Kysely<Tables>): Pick<Store, 'shelved' | 'saveShelved'> {
  return {
    async shelved() {
      const rows = await database.selectFrom('shelved').selectAll().execute()
      return new Map(rows.map(({ path, name }) => [path, name]))
    },
    async saveShelved(names) {
      const rows = [...names].map(([path, name]) => ({ path, name }))
      await database.deleteFrom('shelved').execute()
      for (let start = 0; start < rows.length; start += AT_ONCE) {
        await database
          .insertInto('shelved')
          .values(rows.slice(start, start + AT_ONCE))
          .execute()
      }
    },
  }
}

import type { Kysely } from 'kysely'
import type { LinkCheck } from '../../news/link-check.ts'
import type { Store } from '../../ports/store.ts'
import type { Tables } from './tables.ts'

/** What is known of the addresses that records name. */
export function links(database: Kysely<Tables>): Pick<Store, 'linkChecks' | 'saveLinkCheck'> {
  return {
    async linkChecks() {
      const rows = await database.selectFrom('link').select('value').execute()
      const all = JSON.parse(`[${rows.map(({ value }) => value).join()}]`) as LinkCheck[]
      return new Map(all.map((check) => [check.url, check]))
    },
    async saveLinkCheck(check) {
      const value = JSON.stringify(check)
      await database
        .insertInto('link')
        .values({ url: check.url, value })
        .onConflict((conflict) => conflict.column('url').doUpdateSet({ value }))
        .execute()
    },
  }
}

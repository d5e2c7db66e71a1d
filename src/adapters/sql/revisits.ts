import type { Kysely } from 'kysely'
import type { Revision } from '../../news/revision.ts'
import type { Revisit, Store } from '../../ports/store.ts'
import type { Tables } from './tables.ts'

type Revisits = Pick<Store, 'revisit' | 'revisitsDue' | 'saveRevisit' | 'endRevisits' | 'revisions' | 'saveRevision'>

/** When pages are looked at again, and what was found changed. */
export function revisits(database: Kysely<Tables>): Revisits {
  return {
    async revisit(article) {
      const row = await database.selectFrom('revisit').select('value').where('article', '=', article).executeTakeFirst()
      return row && (JSON.parse(row.value) as Revisit)
    },
    async revisitsDue(at, limit) {
      const rows = await database
        .selectFrom('revisit')
        .select('value')
        .where('due', '<=', at)
        .orderBy('due')
        .orderBy('article')
        .limit(limit)
        .execute()
      return rows.map(({ value }) => JSON.parse(value) as Revisit)
    },
    async saveRevisit(revisit) {
      const row = { due: revisit.dueAt, value: JSON.stringify(revisit) }
      await database
        .insertInto('revisit')
        .values({ article: revisit.article, ...row })
        .onConflict((conflict) => conflict.column('article').doUpdateSet(row))
        .execute()
    },
    async endRevisits(article) {
      await database.deleteFrom('revisit').where('article', '=', article).execute()
    },
    async revisions(article) {
      const rows = await database
        .selectFrom('revision')
        .select(['at', 'value'])
        .where('article', '=', article)
        .orderBy('sequence')
        .execute()
      return rows.map(({ at, value }) => ({ article, at, revision: JSON.parse(value) as Revision }))
    },
    async saveRevision({ article, at, revision }) {
      await database
        .insertInto('revision')
        .values({ article, at, value: JSON.stringify(revision) })
        .execute()
    },
  }
}

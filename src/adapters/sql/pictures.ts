import type { Kysely } from 'kysely'
import type { Picture } from '../../news/picture.ts'
import type { Store } from '../../ports/store.ts'
import type { Tables } from './tables.ts'

/** What is known of the pictures at their addresses. */
export function pictures(
  database: Kysely<Tables>,
): Pick<Store, 'picture' | 'pictures' | 'savePicture' | 'forgetPicture'> {
  return {
    async picture(url) {
      const row = await database.selectFrom('picture').select('value').where('url', '=', url).executeTakeFirst()
      return row && (JSON.parse(row.value) as Picture)
    },
    async pictures() {
      const rows = await database.selectFrom('picture').select('value').execute()
      // One parse of everything takes half the time of one each.
      const all = JSON.parse(`[${rows.map(({ value }) => value).join()}]`) as Picture[]
      return new Map(all.map((picture) => [picture.url, picture]))
    },
    async savePicture(picture) {
      const value = JSON.stringify(picture)
      await database
        .insertInto('picture')
        .values({ url: picture.url, value })
        .onConflict((conflict) => conflict.column('url').doUpdateSet({ value }))
        .execute()
    },
    async forgetPicture(url) {
      await database.deleteFrom('picture').where('url', '=', url).execute()
    },
  }
}

import type { Kysely } from 'kysely'
import type { Store } from '../../ports/store.ts'
import type { Tables } from './tables.ts'

/** Vectors of texts, as 32-bit floats in little-endian order. */
export function vectors(database: Kysely<Tables>): Pick<Store, 'vectors' | 'saveVectors' | 'dropVectors'> {
  return {
    async vectors(model, digests) {
      if (digests.length === 0) return new Map()
      const rows = await database
        .selectFrom('vector')
        .select(['digest', 'figures'])
        .where('model', '=', model)
        .where('digest', 'in', digests)
        .execute()
      return new Map(rows.map(({ digest, figures }) => [digest, figuresFrom(figures)]))
    },
    async saveVectors(model, saved) {
      for (const { digest, article, vector } of saved) {
        const row = { article, figures: bytesFrom(vector) }
        await database
          .insertInto('vector')
          .values({ digest, model, ...row })
          .onConflict((conflict) => conflict.columns(['digest', 'model']).doUpdateSet(row))
          .execute()
      }
    },
    async dropVectors(but) {
      const rows = database.deleteFrom('vector')
      if (but === undefined) return void (await rows.execute())
      const needed = database
        .selectFrom('article')
        .select('id')
        .where((where) => where.or([where('published', '>=', but.since), where('captured', '>=', but.since)]))
      await rows
        .where((where) => where.or([where('model', '!=', but.model), where('article', 'not in', needed)]))
        .execute()
    },
  }
}

function bytesFrom(vector: Float32Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(vector.length * 4))
  vector.forEach((figure, at) => {
    view.setFloat32(at * 4, figure, true)
  })
  return new Uint8Array(view.buffer)
}

/** What a driver gives may be of its own kind; the copy is an array of ours. */
function figuresFrom(stored: Uint8Array): Float32Array {
  const view = new DataView(new Uint8Array(stored).buffer)
  return Float32Array.from({ length: view.byteLength / 4 }, (_, at) => view.getFloat32(at * 4, true))
}

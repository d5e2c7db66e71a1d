import { type Kysely, sql } from 'kysely'

/** The database's tables. Values are the nouns as JSON text; columns beside them are what queries select by. */
export interface Tables {
  poll: { source: string; value: string }
  capture: {
    url: string
    digest: string
    at: string
    status: number
    final_url: string
    headers: string
    /** gzip */
    body: Uint8Array
  }
  queue: { key: string; state: string; value: string }
  article: { id: string; published: string; captured: string; value: string }
  address: { url: string; article: string }
  revisit: { article: string; due: string; value: string }
  revision: { sequence?: number; article: string; at: string; value: string }
  story: { id: string; latest: string; value: string }
  decision: { sequence?: number; article: string; at: string; value: string }
  picture: { url: string; value: string }
  link: { url: string; value: string }
  shelved: { path: string; name: string }
  written: { path: string; article: string; computed: string; written: string }
  vector: {
    digest: string
    model: string
    article: string
    /** 32-bit floats, little-endian */
    figures: Uint8Array
  }
  notice: { sequence?: number; at: string; value: string }
}

/** Creates what is missing; safe to run at every start. `sequence` and `bytes` are the dialect's own column types. */
export async function createTables(
  database: Kysely<Tables>,
  types: { sequence: 'integer' | 'bigserial'; bytes: 'blob' | 'bytea' },
): Promise<void> {
  const create = (name: string) => database.schema.createTable(name).ifNotExists()
  await create('poll')
    .addColumn('source', 'text', (c) => c.primaryKey())
    .addColumn('value', 'text')
    .execute()
  await create('capture')
    .addColumn('url', 'text')
    .addColumn('digest', 'text')
    .addColumn('at', 'text')
    .addColumn('status', 'integer')
    .addColumn('final_url', 'text')
    .addColumn('headers', 'text')
    .addColumn('body', types.bytes === 'blob' ? 'blob' : 'bytea')
    .addPrimaryKeyConstraint('capture_key', ['url', 'digest'])
    .execute()
  await create('queue')
    .addColumn('key', 'text', (c) => c.primaryKey())
    .addColumn('state', 'text')
    .addColumn('value', 'text')
    .execute()
  await create('article')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('published', 'text')
    .addColumn('captured', 'text')
    .addColumn('value', 'text')
    .execute()
  await create('address')
    .addColumn('url', 'text', (c) => c.primaryKey())
    .addColumn('article', 'text')
    .execute()
  await create('revisit')
    .addColumn('article', 'text', (c) => c.primaryKey())
    .addColumn('due', 'text')
    .addColumn('value', 'text')
    .execute()
  await create('story')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('latest', 'text')
    .addColumn('value', 'text')
    .execute()
  const sequence = types.sequence === 'integer' ? sql`integer primary key autoincrement` : sql`bigserial primary key`
  await create('decision')
    .addColumn('sequence', sequence)
    .addColumn('article', 'text')
    .addColumn('at', 'text')
    .addColumn('value', 'text')
    .execute()
  await create('revision')
    .addColumn('sequence', sequence)
    .addColumn('article', 'text')
    .addColumn('at', 'text')
    .addColumn('value', 'text')
    .execute()
  await create('picture')
    .addColumn('url', 'text', (c) => c.primaryKey())
    .addColumn('value', 'text')
    .execute()
  await create('link')
    .addColumn('url', 'text', (c) => c.primaryKey())
    .addColumn('value', 'text')
    .execute()
  await create('shelved')
    .addColumn('path', 'text', (c) => c.primaryKey())
    .addColumn('name', 'text')
    .execute()
  await create('written')
    .addColumn('path', 'text', (c) => c.primaryKey())
    .addColumn('article', 'text')
    .addColumn('computed', 'text')
    .addColumn('written', 'text')
    .execute()
  await create('vector')
    .addColumn('digest', 'text')
    .addColumn('model', 'text')
    .addColumn('article', 'text')
    .addColumn('figures', types.bytes === 'blob' ? 'blob' : 'bytea')
    .addPrimaryKeyConstraint('vector_key', ['digest', 'model'])
    .execute()
  await create('notice').addColumn('sequence', sequence).addColumn('at', 'text').addColumn('value', 'text').execute()
  await createIndexes(database)
}

async function createIndexes(database: Kysely<Tables>): Promise<void> {
  const indexes: [string, keyof Tables, string[]][] = [
    ['queue_state', 'queue', ['state']],
    ['article_published', 'article', ['published']],
    ['article_captured', 'article', ['captured']],
    ['story_latest', 'story', ['latest']],
    ['decision_article', 'decision', ['article', 'sequence']],
    ['address_article', 'address', ['article']],
    ['revisit_due', 'revisit', ['due']],
    ['revision_article', 'revision', ['article', 'sequence']],
    ['vector_article', 'vector', ['article']],
  ]
  for (const [name, table, columns] of indexes) {
    await database.schema.createIndex(name).ifNotExists().on(table).columns(columns).execute()
  }
}

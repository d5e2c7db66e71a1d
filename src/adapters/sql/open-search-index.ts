import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { setImmediate as breath } from 'node:timers/promises'
import { Kysely, type RawBuilder, SqliteDialect, sql } from 'kysely'
import { searchedTexts, TITLE_COUNTS } from '../../news/search-words.ts'
import type { Findable, SearchIndex } from '../../ports/search-index.ts'
import { libsqlFile, libsqlFiles } from './libsql-file.ts'

/** A search index on disk, brought up to date now and then. */
export interface KeptSearchIndex extends SearchIndex {
  /** Makes the index hold these pages and no others; what it holds already is left as it is. */
  update(pages: Iterable<Findable>): Promise<void>
  close(): Promise<void>
}

interface Tables {
  page: { id: number; path: string; mark: string; day: string; value: string }
  /** Full text of the pages, by their ids. */
  words: { rowid: number; title: string; rest: string }
}

/** Raised when what is written changes: an index of another version is made anew. */
const VERSION = 1
/** The index knows texts by three letters in a row; shorter words are looked for text by text. */
const SHORTEST = 3
/**
 * Of more pages than this with a word in them the newest are weighed, and looked through for short words, so that a common
 * word does not keep others waiting.
 */
const WEIGHED = 2000
/** Pages compared at once, between which others get their turn. */
const COMPARED = 1000
/** Pages written at once, between which others get their turn. */
const BATCH = 100

/**
 * Opens (and creates) a search index in a libsql file: SQLite's full text search over threes of letters (FTS5 `trigram`), which
 * finds parts of words in any script, as compounds and languages without spaces need it.
 *
 * @param path file of the index; it can be deleted at any time, and one that is damaged is made anew. `:memory:` keeps nothing.
 */
export async function openSearchIndex(path: string): Promise<KeptSearchIndex> {
  try {
    return keptIndex(open(path))
  } catch (error) {
    if (!isDamaged(error)) throw error
    for (const file of libsqlFiles(path)) rmSync(file, { force: true })
    return keptIndex(open(path))
  }
}

function isDamaged(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return code.startsWith('SQLITE_NOTADB') || code.startsWith('SQLITE_CORRUPT')
}

function open(path: string): Kysely<Tables> {
  const database = libsqlFile(path, 'NORMAL')
  const [{ user_version: version } = { user_version: 0 }] = database.prepare('pragma user_version').all() as [
    { user_version: number }?,
  ]
  if (version !== VERSION) database.exec('drop table if exists page; drop table if exists words')
  database.exec(`create table if not exists page (id integer primary key, path text unique, mark text, day text, value text);
    create virtual table if not exists words using fts5(title, rest, tokenize = 'trigram case_sensitive 1');
    pragma user_version = ${VERSION}`)
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database }) })
}

function keptIndex(database: Kysely<Tables>): KeptSearchIndex {
  return {
    update: (pages) => update(database, pages),
    find: (words, limit) => find(database, words, limit),
    close: () => database.destroy(),
  }
}

async function update(database: Kysely<Tables>, pages: Iterable<Findable>): Promise<void> {
  const held = await database.selectFrom('page').select(['id', 'path', 'mark']).execute()
  const known = new Map(held.map(({ id, path, mark }) => [path, { id, mark }]))
  const added: { page: Findable; mark: string; value: string }[] = []
  let seen = 0
  for (const page of pages) {
    seen += 1
    if (seen % COMPARED === 0) await breath()
    const value = JSON.stringify(page)
    const mark = createHash('sha1').update(value).digest('base64url')
    if (known.get(page.path)?.mark === mark) known.delete(page.path)
    else added.push({ page, mark, value })
  }
  await remove(
    database,
    [...known.values()].map(({ id }) => id),
  )
  // What was added last has the highest number, and is looked at first.
  let next = held.reduce((highest, { id }) => Math.max(highest, id), 0) + 1
  for (const some of batches(added.reverse())) {
    const ids = some.map((each) => ({ ...each, id: next++ }))
    await database.transaction().execute(async (transaction) => {
      await transaction
        .insertInto('page')
        .values(ids.map(({ id, page, mark, value }) => ({ id, path: page.path, mark, day: page.day, value })))
        .execute()
      await transaction.insertInto('words').values(ids.map(wordsRow)).execute()
    })
    await breath()
  }
}

async function remove(database: Kysely<Tables>, ids: readonly number[]): Promise<void> {
  for (const some of batches(ids)) {
    await database.transaction().execute(async (transaction) => {
      await transaction.deleteFrom('page').where('id', 'in', some).execute()
      await transaction.deleteFrom('words').where('rowid', 'in', some).execute()
    })
    await breath()
  }
}

function* batches<Value>(values: readonly Value[]): Generator<Value[]> {
  for (let start = 0; start < values.length; start += BATCH) yield values.slice(start, start + BATCH)
}

function wordsRow({ id, page }: { id: number; page: Findable }): Tables['words'] {
  return { rowid: id, ...searchedTexts(page) }
}

async function find(database: Kysely<Tables>, words: readonly (readonly string[])[], limit: number) {
  const isIndexed = (forms: readonly string[]) => forms.every((form) => form.length >= SHORTEST)
  const match = words
    .filter(isIndexed)
    .map((forms) => `(${forms.map(quoted).join(' OR ')})`)
    .join(' AND ')
  const indexed = match === '' ? sql`from words` : sql`from words where words match ${match}`
  const inTitle = (forms: readonly string[]) => anyOf(forms.map((form) => sql`instr(words.title, ${form}) > 0`))
  const inRest = (forms: readonly string[]) => anyOf(forms.map((form) => sql`instr(words.rest, ${form}) > 0`))
  const short = words.filter((forms) => !isIndexed(forms))
  const hasShort = sql.join(
    [sql`true`, ...short.map((forms) => sql`(${inTitle(forms)} or ${inRest(forms)})`)],
    sql` and `,
  )
  const weighed = sql`from (select rowid, title, rest ${indexed} order by rowid desc limit ${WEIGHED}) as words where ${hasShort}`
  const points = words.map((forms) => sql`case when ${inTitle(forms)} then ${TITLE_COUNTS} else 1 end`)
  const { rows } = await sql<{ value: string }>`
    select page.value from page join (select words.rowid as id, ${sql.join(points, sql` + `)} as points ${weighed}) as hit
    on hit.id = page.id order by hit.points desc, page.day desc, page.path limit ${limit}`.execute(database)
  const counted = short.length === 0 ? indexed : weighed
  const { rows: counts } = await sql<{ found: number }>`select count(*) as found ${counted}`.execute(database)
  return { found: Number(counts[0]?.found ?? 0), hits: rows.map(({ value }) => JSON.parse(value) as Findable) }
}

function anyOf(conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return sql`(${sql.join(conditions, sql` or `)})`
}

/** A word as text to be found as it stands. */
function quoted(word: string): string {
  return `"${word.replaceAll('"', '""')}"`
}

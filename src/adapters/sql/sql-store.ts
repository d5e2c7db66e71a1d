import { gunzipSync, gzipSync } from 'node:zlib'
import type { Kysely } from 'kysely'
import type { Article } from '../../news/article.ts'
import type { Capture } from '../../news/capture.ts'
import type { Decision } from '../../news/decision.ts'
import type { Notice } from '../../news/notice.ts'
import type { Poll } from '../../news/poll.ts'
import type { Story } from '../../news/story.ts'
import type { QueuedEntry, Store } from '../../ports/store.ts'
import { forget, forgetCaptures } from './forget.ts'
import { links } from './links.ts'
import { pictures } from './pictures.ts'
import { revisits } from './revisits.ts'
import { shelved } from './shelved.ts'
import type { Tables } from './tables.ts'
import { vectors } from './vectors.ts'

const parse = <T>(row: { value: string } | undefined): T | undefined => (row ? (JSON.parse(row.value) as T) : undefined)
const parseAll = <T>(rows: { value: string }[]): T[] => rows.map((row) => JSON.parse(row.value) as T)

/** The store port over any SQL database kysely speaks to; `createTables` has run before. */
export function sqlStore(database: Kysely<Tables>): Store {
  const store: Store = {
    ...polls(database),
    ...captures(database),
    ...queue(database),
    ...articles(database),
    ...revisits(database),
    ...stories(database),
    ...ledger(database),
    ...pictures(database),
    ...links(database),
    ...shelved(database),
    ...files(database),
    ...notices(database),
    ...vectors(database),
    forget: (article, captures) => forget(database, article, captures),
    forgetCaptures: (urls) => forgetCaptures(database, urls),
    transaction: (work) =>
      database.isTransaction
        ? work(store)
        : database.transaction().execute((transaction) => work(sqlStore(transaction))),
    close: () => database.destroy(),
  }
  return store
}

function polls(database: Kysely<Tables>): Pick<Store, 'poll' | 'polls' | 'savePoll'> {
  return {
    async poll(source) {
      return parse<Poll>(
        await database.selectFrom('poll').select('value').where('source', '=', source).executeTakeFirst(),
      )
    },
    async polls() {
      return parseAll<Poll>(await database.selectFrom('poll').select('value').orderBy('source').execute())
    },
    async savePoll(poll) {
      const value = JSON.stringify(poll)
      await database
        .insertInto('poll')
        .values({ source: poll.source, value })
        .onConflict((conflict) => conflict.column('source').doUpdateSet({ value }))
        .execute()
    },
  }
}

function captures(database: Kysely<Tables>): Pick<Store, 'capture' | 'saveCapture'> {
  return {
    async capture(url) {
      const row = await database
        .selectFrom('capture')
        .selectAll()
        .where('url', '=', url)
        .orderBy('at', 'desc')
        .executeTakeFirst()
      if (!row) return undefined
      return {
        url: row.url,
        finalUrl: row.final_url,
        at: row.at,
        status: row.status,
        headers: JSON.parse(row.headers) as Record<string, string>,
        body: new Uint8Array(gunzipSync(row.body)),
        digest: row.digest,
      }
    },
    async saveCapture(capture: Capture) {
      await database
        .insertInto('capture')
        .values({
          url: capture.url,
          digest: capture.digest,
          at: capture.at,
          status: capture.status,
          final_url: capture.finalUrl,
          headers: JSON.stringify(capture.headers),
          body: gzipSync(capture.body, { level: 4 }),
        })
        .onConflict((conflict) => {
          // The same bytes may come with new validators.
          const { at, headers } = { at: capture.at, headers: JSON.stringify(capture.headers) }
          return conflict.columns(['url', 'digest']).doUpdateSet({ at, headers })
        })
        .execute()
    },
  }
}

function queue(database: Kysely<Tables>): Pick<Store, 'queued' | 'queuedEntry' | 'saveQueued'> {
  return {
    async queued(state) {
      const query = database.selectFrom('queue').select('value').orderBy('key')
      return parseAll<QueuedEntry>(await (state ? query.where('state', '=', state) : query).execute())
    },
    async queuedEntry(key) {
      return parse<QueuedEntry>(
        await database.selectFrom('queue').select('value').where('key', '=', key).executeTakeFirst(),
      )
    },
    async saveQueued(queued) {
      const row = { state: queued.state, value: JSON.stringify(queued) }
      await database
        .insertInto('queue')
        .values({ key: queued.key, ...row })
        .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
        .execute()
    },
  }
}

function articles(database: Kysely<Tables>): Pick<Store, 'article' | 'articleByUrl' | 'articlesSince' | 'saveArticle'> {
  const article = async (id: string) =>
    parse<Article>(await database.selectFrom('article').select('value').where('id', '=', id).executeTakeFirst())
  return {
    article,
    async articleByUrl(url) {
      const row = await database.selectFrom('address').select('article').where('url', '=', url).executeTakeFirst()
      return row && article(row.article)
    },
    async articlesSince(since) {
      return parseAll<Article>(
        await database
          .selectFrom('article')
          .select('value')
          .where((where) => where.or([where('published', '>=', since), where('captured', '>=', since)]))
          .orderBy('published')
          .orderBy('id')
          .execute(),
      )
    },
    async saveArticle(saved, aliases) {
      const row = {
        published: saved.publishedDateTime ?? saved.capturedAt,
        captured: saved.capturedAt,
        value: JSON.stringify(saved),
      }
      await database
        .insertInto('article')
        .values({ id: saved.id, ...row })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute()
      for (const url of new Set([saved.webUrl, saved.originalUrl, ...aliases])) {
        await database
          .insertInto('address')
          .values({ url, article: saved.id })
          .onConflict((conflict) => conflict.column('url').doUpdateSet({ article: saved.id }))
          .execute()
      }
    },
  }
}

function stories(database: Kysely<Tables>): Pick<Store, 'stories' | 'saveStories'> {
  return {
    async stories(since = '') {
      return parseAll<Story>(
        await database.selectFrom('story').select('value').where('latest', '>=', since).orderBy('id').execute(),
      )
    },
    async saveStories(saved) {
      for (const story of saved) {
        const row = { latest: story.latestAt, value: JSON.stringify(story) }
        await database
          .insertInto('story')
          .values({ id: story.id, ...row })
          .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
          .execute()
        if (story.formerIds.length > 0) {
          await database.deleteFrom('story').where('id', 'in', story.formerIds).execute()
        }
      }
    },
  }
}

/** The time of a decision is when it was first taken; the same decision taken again is no news. */
function sameDecision(one: Decision, other: Decision): boolean {
  return JSON.stringify({ ...one, at: '' }) === JSON.stringify({ ...other, at: '' })
}

function ledger(
  database: Kysely<Tables>,
): Pick<Store, 'decision' | 'decisions' | 'decisionsOn' | 'latestDecisions' | 'saveDecision'> {
  const decision = async (article: string) =>
    parse<Decision>(
      await database
        .selectFrom('decision')
        .select('value')
        .where('article', '=', article)
        .orderBy('sequence', 'desc')
        .executeTakeFirst(),
    )
  return {
    decision,
    async latestDecisions(since) {
      const newest = database
        .selectFrom('decision')
        .select(({ fn }) => fn.max('sequence').as('sequence'))
        .groupBy('article')
      return parseAll<Decision>(
        await database
          .selectFrom('decision')
          .select('value')
          .where('sequence', 'in', newest)
          .where('at', '>=', since)
          .orderBy('sequence')
          .execute(),
      )
    },
    async decisionsOn(article) {
      return parseAll<Decision>(
        await database
          .selectFrom('decision')
          .select('value')
          .where('article', '=', article)
          .orderBy('sequence')
          .execute(),
      )
    },
    async decisions(since = '') {
      return parseAll<Decision>(
        await database.selectFrom('decision').select('value').where('at', '>=', since).orderBy('sequence').execute(),
      )
    },
    async saveDecision(saved) {
      const latest = await decision(saved.article)
      if (latest && sameDecision(latest, saved)) return false
      await database
        .insertInto('decision')
        .values({ article: saved.article, at: saved.at, value: JSON.stringify(saved) })
        .execute()
      return true
    },
  }
}

function files(database: Kysely<Tables>): Pick<Store, 'written' | 'allWritten' | 'saveWritten'> {
  return {
    written: (path) => database.selectFrom('written').selectAll().where('path', '=', path).executeTakeFirst(),
    allWritten: () => database.selectFrom('written').selectAll().orderBy('path').execute(),
    async saveWritten({ path, ...row }) {
      await database
        .insertInto('written')
        .values({ path, ...row })
        .onConflict((conflict) => conflict.column('path').doUpdateSet(row))
        .execute()
    },
  }
}

function notices(database: Kysely<Tables>): Pick<Store, 'notices' | 'saveNotice'> {
  return {
    async notices(since = '') {
      const rows = await database
        .selectFrom('notice')
        .select(['at', 'value'])
        .where('at', '>=', since)
        .orderBy('sequence')
        .execute()
      return rows.map((row) => ({ at: row.at, notice: JSON.parse(row.value) as Notice }))
    },
    async saveNotice(at, notice) {
      await database
        .insertInto('notice')
        .values({ at, value: JSON.stringify(notice) })
        .execute()
    },
  }
}

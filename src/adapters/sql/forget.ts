import type { Kysely } from 'kysely'
import type { Story } from '../../news/story.ts'
import type { QueuedEntry } from '../../ports/store.ts'
import type { Tables } from './tables.ts'

/** Deletes all that is held of an article, in one transaction; see `Store.forget`. */
export async function forget(
  database: Kysely<Tables>,
  article: string,
  captures: readonly string[],
): Promise<string[]> {
  if (!database.isTransaction) {
    return database.transaction().execute((transaction) => forget(transaction, article, captures))
  }
  const rows = await database.selectFrom('address').select('url').where('article', '=', article).execute()
  const addresses = rows.map(({ url }) => url)
  await forgetCaptures(database, [...addresses, ...captures])
  await forgetEntries(database, article, addresses)
  await leaveStories(database, article)
  await database.deleteFrom('article').where('id', '=', article).execute()
  for (const table of ['address', 'revisit', 'revision', 'decision', 'written', 'vector'] as const) {
    await database.deleteFrom(table).where('article', '=', article).execute()
  }
  return addresses
}

/** Deletes captures; see `Store.forgetCaptures`. */
export async function forgetCaptures(database: Kysely<Tables>, urls: readonly string[]): Promise<void> {
  for (const url of urls) {
    await database
      .deleteFrom('capture')
      .where((where) => where.or([where('url', '=', url), where('final_url', '=', url)]))
      .execute()
  }
}

async function forgetEntries(database: Kysely<Tables>, article: string, addresses: string[]): Promise<void> {
  const known = new Set(addresses)
  const rows = await database.selectFrom('queue').select('value').execute()
  for (const { value } of rows) {
    const queued = JSON.parse(value) as QueuedEntry
    if (queued.article !== article && !known.has(queued.entry.url ?? '')) continue
    await database.deleteFrom('queue').where('key', '=', queued.key).execute()
  }
}

/** A story loses the member; one that had no other goes. */
async function leaveStories(database: Kysely<Tables>, article: string): Promise<void> {
  const rows = await database
    .selectFrom('story')
    .select(['id', 'value'])
    .where('value', 'like', `%${article}%`)
    .execute()
  for (const { id, value } of rows) {
    const story = JSON.parse(value) as Story
    const { opinions = [], unanswered = [], ...rest } = story
    const others = opinions.filter((one) => one.article !== article && one.other !== article)
    const waiting = unanswered.filter((one) => one.article !== article && one.other !== article)
    const members = story.members
      .filter((member) => member.article !== article)
      .map(({ copyOf, ...member }) =>
        copyOf === undefined || copyOf === article ? { ...member, as: 'origin' as const } : { ...member, copyOf },
      )
    if (members.length === 0) {
      await database.deleteFrom('story').where('id', '=', id).execute()
      continue
    }
    const latest = members.at(-1)?.publishedDateTime ?? story.latestAt
    const left: Story = {
      ...rest,
      members,
      latestAt: latest,
      ...(others.length > 0 && { opinions: others }),
      ...(waiting.length > 0 && { unanswered: waiting }),
    }
    await database
      .updateTable('story')
      .set({ latest, value: JSON.stringify(left) })
      .where('id', '=', id)
      .execute()
  }
}

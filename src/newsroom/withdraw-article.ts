import type { Article } from '../news/article.ts'
import type { Notice } from '../news/notice.ts'
import type { Ruling } from '../news/ruling.ts'
import type { Tombstone } from '../news/tombstone.ts'
import type { RevisitDesk } from './revisit-desk.ts'
import type { HubFolder } from './world.ts'

/** What a withdrawal by the publisher led to. */
export interface Withdrawal {
  tombstone?: Tombstone
  notices: Notice[]
}

/**
 * The publisher took the page away: the article's record gets a tombstone, which every output tells. An article without
 * a record leaves nothing behind.
 *
 * @param url the address that answered
 * @param article what is known of it; after the loss of the private state only its record may be
 */
export async function withdrawArticle(
  url: string,
  article: Article | undefined,
  desk: RevisitDesk,
): Promise<Withdrawal> {
  const path = (article && desk.pathOf(article)) ?? desk.pathAt(url)
  const record = path === undefined ? undefined : desk.record(path)
  if (article) await desk.world.store.endRevisits(article.id)
  if (path === undefined || record === undefined) return { notices: [] }
  const { webUrl = article?.webUrl, title } = record.fields
  const tombstone: Tombstone = {
    path,
    ...(webUrl !== undefined && { webUrl }),
    title,
    at: desk.world.clock.now(),
    reason: 'deleted-by-publisher',
  }
  await desk.world.keepTombstones([tombstone])
  return {
    tombstone,
    notices: [
      {
        stage: 'read',
        code: 'article-withdrawn',
        level: 'warning',
        subject: url,
        message: `Its publisher took the page away; ${path} is withdrawn.`,
        remedy: 'Take its entry out of _data/tombstones.yaml should this be a mistake.',
      },
    ],
  }
}

/** The folder as it is judged: what has a tombstone is out, whatever the policy would say. */
export function withoutWithdrawn(folder: HubFolder, withdrawn: readonly Tombstone[] = []): HubFolder {
  const tombstones = [...folder.tombstones, ...withdrawn]
  return { ...folder, tombstones, rulings: [...folder.rulings, ...rulingsOfTombstones(tombstones)] }
}

/** Tombstones as rulings, so that what was withdrawn neither stays published nor counts for others. */
export function rulingsOfTombstones(tombstones: readonly Tombstone[]): Ruling[] {
  return tombstones.flatMap(({ path, webUrl, at, reason }) =>
    [path, ...(webUrl === undefined ? [] : [webUrl])].map((subject) => ({
      subject,
      action: 'kill' as const,
      at,
      by: 'tombstone',
      why: reason,
    })),
  )
}

import type { Article } from '../news/article.ts'
import type { NewsRecord } from '../news/record.ts'
import type { Ruling } from '../news/ruling.ts'
import { readRecord } from '../record/read-record.ts'
import { ARCHIVE, archivedPath } from './archive-records.ts'
import { TAKEDOWN } from './revisit-desk.ts'
import { dropPictures } from './withdraw-pictures.ts'
import { dropMention, type Mentioned, withoutRelated } from './withdraw-related.ts'
import type { HubFolder, World } from './world.ts'

/** What a takedown did. */
export interface Takedown {
  /** Path of the record; left out where the article had none. */
  path?: string
  /** Addresses that are never asked for again. */
  addresses: string[]
  /** Files removed from the hub folder. */
  removed: string[]
  /** Records that named the article as coverage and no longer do. */
  amended: string[]
  /** Pictures whose held copies were deleted. */
  pictures: string[]
  /** Files a person must look at: newsletters that name the article. */
  mentions: string[]
}

/** An order to take something down. */
export interface TakedownOrder {
  /** An address of the article, cleaned, or the path of its record. */
  subject: string
  why: string
}

/**
 * Takes an article out of everything the hub holds, at once and for good: a tombstone and a ruling first, so that nothing
 * brings it back should this be interrupted, then its files, pictures, captures and texts.
 *
 * @returns undefined when nothing is known of the subject
 */
export async function takeDown(order: TakedownOrder, folder: HubFolder, world: World): Promise<Takedown | undefined> {
  const archive = await archivedRecords(world)
  const found = await find(order.subject, [...folder.records, ...archive], world)
  if (!found) return undefined
  const { record, article, path } = found
  const addresses = addressesOf(found)
  await rule({ order, path, addresses, webUrl: record?.fields.webUrl ?? article?.webUrl }, world)
  const removed = path === undefined ? [] : await removeFiles(path, world)
  if (path !== undefined) await world.dropChanges(path)
  const mentioned = { addresses, title: article?.title ?? record?.fields.title }
  const isOther = (one: NewsRecord) => one.path !== path
  const amended = [
    ...(await dropFromAll(folder.records.filter(isOther), (own) => own, { mentioned, world })),
    ...(await dropFromAll(archive.filter(isOther), archivedPath, { mentioned, world })),
  ]
  const others = [...folder.records, ...archive].filter(isOther).map((other) => withoutRelated(other, addresses))
  const pictures = await dropPictures({ record, article }, others, world)
  if (article) for (const url of await forget(article, folder, world)) addresses.add(url)
  await rule({ order, path, addresses }, world)
  return {
    ...(path !== undefined && { path }),
    addresses: [...addresses],
    removed,
    amended,
    pictures,
    mentions: folder.issues
      .filter(({ html }) => [...addresses].some((url) => html.includes(url)))
      .map((one) => one.path),
  }
}

/**
 * Removes records that were taken down and are there all the same: a run that was under way when the order came, or a
 * merge of branches, may have written them once more.
 *
 * @returns the folder without them
 */
export async function clearTakenDown(folder: HubFolder, world: World): Promise<HubFolder> {
  const takenDown = new Set(folder.tombstones.filter(({ reason }) => reason === TAKEDOWN).map(({ path }) => path))
  const back = folder.records.filter(({ path }) => takenDown.has(path))
  if (back.length === 0) return folder
  for (const { path } of back) await removeFiles(path, world)
  return { ...folder, records: folder.records.filter(({ path }) => !takenDown.has(path)) }
}

/** Records of the archive under the paths they had. */
async function archivedRecords({ content }: World): Promise<NewsRecord[]> {
  const records: NewsRecord[] = []
  for (const file of await content.list(archivedPath('_news'))) {
    const path = file.slice(ARCHIVE.length + 1)
    const { record } = readRecord((await content.readText(file)) ?? '', path)
    if (record) records.push(record)
  }
  return records
}

interface Found {
  record?: NewsRecord
  article?: Article
  path?: string
}

async function find(subject: string, records: readonly NewsRecord[], { store }: World): Promise<Found | undefined> {
  const wanted = subject.replace(/^\.\//, '').replace(/^_archive\//, '')
  const known = await store.articleByUrl(subject)
  const urls = [subject, known?.webUrl, known?.originalUrl]
  const written = (await store.allWritten()).find(({ path, article }) => path === wanted || article === known?.id)
  const record = records.find(
    ({ path, fields }) =>
      path === wanted ||
      path === written?.path ||
      [fields.webUrl, fields.originalUrl, fields.ampWebUrl].some((url) => url !== undefined && urls.includes(url)),
  )
  const article =
    known ??
    (written && (await store.article(written.article))) ??
    (record && (await store.articleByUrl(record.fields.webUrl ?? record.fields.originalUrl)))
  const path = record?.path ?? written?.path
  if (!record && !article) return undefined
  return { ...(record && { record }), ...(article && { article }), ...(path !== undefined && { path }) }
}

function addressesOf({ record, article }: Found): Set<string> {
  const said = [record?.fields, article].flatMap((one) => [one?.webUrl, one?.originalUrl, one?.ampWebUrl])
  return new Set(said.filter((url) => url !== undefined))
}

async function rule(
  withdrawn: {
    order: TakedownOrder
    path: string | undefined
    addresses: ReadonlySet<string>
    webUrl?: string | undefined
  },
  world: World,
): Promise<void> {
  const { order, path, addresses, webUrl } = withdrawn
  const at = world.clock.now()
  const rulings = [...addresses, ...(path === undefined ? [] : [path])].map(
    (subject): Ruling => ({ subject, action: 'kill', at, by: TAKEDOWN, why: order.why }),
  )
  await world.keepRulings(rulings)
  // Without its title: what was taken down is not told again.
  if (path !== undefined) {
    await world.keepTombstones([{ path, ...(webUrl !== undefined && { webUrl }), at, reason: TAKEDOWN }])
  }
}

async function removeFiles(path: string, { content }: World): Promise<string[]> {
  const removed: string[] = []
  for (const file of [path, archivedPath(path)]) {
    if ((await content.read(file)) === undefined) continue
    await content.remove(file)
    removed.push(file)
  }
  return removed
}

async function dropFromAll(
  records: readonly NewsRecord[],
  fileOf: (path: string) => string,
  context: { mentioned: Mentioned; world: World },
): Promise<string[]> {
  const amended: string[] = []
  for (const record of records) {
    const file = fileOf(record.path)
    if (await dropMention(file, record, context)) amended.push(file)
  }
  return amended
}

/** The store's copies: the article's own, and the feeds that carried its words. */
async function forget(article: Article, { sources }: HubFolder, { store }: World): Promise<string[]> {
  const carriers = new Set([article.source])
  for (const { article: id, entry } of await store.queued()) if (id === article.id) carriers.add(entry.source)
  const feeds = sources.filter(({ id }) => carriers.has(id)).map(({ url }) => url)
  return store.forget(article.id, feeds)
}

import type { Article } from '../news/article.ts'
import type { NewsRecord } from '../news/record.ts'
import type { Ruling } from '../news/ruling.ts'
import { articlePath, collectionRecordPath, siteUrl } from '../publish/addresses.ts'
import { readRecord } from '../record/read-record.ts'
import { ARCHIVE, archivedPath } from './archive-records.ts'
import { TAKEDOWN } from './revisit-desk.ts'
import type { Takedown, TakedownOrder } from './takedown.ts'
import { takeDownCollectionRecords } from './withdraw-collection-records.ts'
import { dropPictures } from './withdraw-pictures.ts'
import { dropMention, type Mentioned, withoutRelated } from './withdraw-related.ts'
import type { HubFolder, World } from './world.ts'

/**
 * Takes down what an order names: an article, records of collections, or both where an address belongs to both.
 *
 * @returns undefined when nothing is known of the subject
 */
export async function takeDown(order: TakedownOrder, folder: HubFolder, world: World): Promise<Takedown | undefined> {
  const meant = { ...order, subject: pathOfPage(order.subject, folder) ?? order.subject }
  const shelved = await takeDownCollectionRecords(meant, folder, world)
  const gone = new Set(shelved?.removed)
  const collections = folder.collections.filter(({ path }) => !gone.has(path))
  const told = await takeDownArticle(meant, { ...folder, collections }, world)
  if (!shelved || !told) return shelved ?? told
  return {
    ...shelved,
    ...(told.path !== undefined && { path: told.path }),
    addresses: [...new Set([...told.addresses, ...shelved.addresses])],
    removed: [...told.removed, ...shelved.removed],
    amended: told.amended,
    pictures: [...told.pictures, ...shelved.pictures],
    mentions: [...new Set([...told.mentions, ...shelved.mentions])],
  }
}

/** The record whose page on the hub lies at an address: whoever complains names what they saw. */
function pathOfPage(address: string, { hub, records, collections }: HubFolder): string | undefined {
  const page = (path: string) => siteUrl(hub, path).replace(/\/$/, '')
  const wanted = address.replace(/[?#].*$/, '').replace(/\/(?:index\.html)?$/, '')
  const record =
    records.find((each) => page(articlePath(each)) === wanted) ??
    collections.find((each) => page(collectionRecordPath(each)) === wanted)
  return record?.path
}

/**
 * Takes an article out of everything the hub holds, at once and for good: a tombstone and a ruling first, so that nothing
 * brings it back should this be interrupted, then its files, pictures, captures and texts.
 *
 * @returns undefined when nothing is known of the subject
 */
async function takeDownArticle(order: TakedownOrder, folder: HubFolder, world: World): Promise<Takedown | undefined> {
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
  const own = [...(record?.fields.images ?? []), ...(article?.images ?? [])]
  const pictures = await dropPictures(own, { records: others, collections: folder.collections }, world)
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
  const isBack = ({ path }: { path: string }) => takenDown.has(path)
  const back = [...folder.records.filter(isBack), ...folder.collections.filter(isBack)]
  if (back.length === 0) return folder
  for (const { path } of back) await removeFiles(path, world)
  return {
    ...folder,
    records: folder.records.filter((record) => !isBack(record)),
    collections: folder.collections.filter((record) => !isBack(record)),
  }
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

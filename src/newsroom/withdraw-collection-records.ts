import type { CollectionRecord } from '../news/record.ts'
import type { Ruling } from '../news/ruling.ts'
import type { Source } from '../news/source.ts'
import { collectionSlug } from '../publish/addresses.ts'
import { textField, textsField } from '../publish/collections/fields.ts'
import { recordImages } from '../publish/collections/record-words.ts'
import { sealedPart } from './file-collection.ts'
import { TAKEDOWN } from './revisit-desk.ts'
import type { Takedown, TakedownOrder } from './takedown.ts'
import { dropPictures } from './withdraw-pictures.ts'
import type { HubFolder, World } from './world.ts'

/**
 * Takes records of collections out of everything the hub holds, as `takeDown` does with articles: tombstones and rulings
 * first, then files, pictures and the answers of sources that brought them.
 *
 * @param order its subject a path, or an address: then every record that leads there
 * @returns undefined when no record is meant
 */
export async function takeDownCollectionRecords(
  order: TakedownOrder,
  folder: HubFolder,
  world: World,
): Promise<Takedown | undefined> {
  const wanted = order.subject.replace(/^\.\//, '')
  const isMeant = (record: CollectionRecord) => record.path === wanted || addressesOf(record).includes(wanted)
  const meant = folder.collections.filter(isMeant)
  const [first] = meant
  if (first === undefined) return undefined
  const others = folder.collections.filter((record) => !isMeant(record))
  const names = new Set(meant.flatMap((record) => namesOf(record, others)))
  await rule(order, meant, { names, world })
  const removed: string[] = []
  for (const { path } of meant) {
    if ((await world.content.read(path)) === undefined) continue
    await world.content.remove(path)
    removed.push(path)
  }
  await forgetAnswers(meant, folder.sources, world)
  const shown = { records: folder.records, collections: others }
  const pictures = await dropPictures(meant.flatMap(recordImages), shown, world)
  const addresses = [...names].filter((name) => /^https?:/i.test(name))
  return { path: first.path, addresses, removed, amended: [], pictures, mentions: mentionsOf(meant, folder, names) }
}

/** Addresses that lead to the thing a record tells of. */
function addressesOf({ fields }: CollectionRecord): string[] {
  return [fields.webUrl, fields.originalUrl, fields.website].flatMap((value) => textField(value) ?? [])
}

/**
 * What the thing itself is known by, so that no source brings it again: its own addresses and the id in a calendar. A website
 * that other records lead to, too, is not its own.
 */
function namesOf(record: CollectionRecord, others: readonly CollectionRecord[]): string[] {
  const { webUrl, originalUrl, uid, website } = record.fields
  const own = [webUrl, originalUrl, uid].flatMap((value) => textField(value) ?? [])
  const home = textField(website)
  const isShared = others.some((other) => addressesOf(other).includes(home ?? ''))
  return [...own, ...(own.length === 0 && home !== undefined && !isShared ? [home] : [])]
}

async function rule(
  order: TakedownOrder,
  meant: readonly CollectionRecord[],
  { names, world }: { names: ReadonlySet<string>; world: World },
): Promise<void> {
  const at = world.clock.now()
  const subjects = [...names, ...meant.map(({ path }) => path)]
  await world.keepRulings(
    subjects.map((subject): Ruling => ({ subject, action: 'kill', at, by: TAKEDOWN, why: order.why })),
  )
  // Without title: what was taken down is not told again.
  await world.keepTombstones(meant.map(({ path }) => ({ path, at, reason: TAKEDOWN })))
}

/** The answers that brought the records are held no longer; their sources are asked anew. */
async function forgetAnswers(
  meant: readonly CollectionRecord[],
  sources: readonly Source[],
  world: World,
): Promise<void> {
  const ids = new Set(meant.map((record) => sealedPart(record, world)?.source))
  const brought = sources.filter(({ id }) => ids.has(id))
  await world.store.forgetCaptures(brought.map(({ url }) => url))
  for (const { id } of brought) {
    const poll = await world.store.poll(id)
    if (!poll) continue
    const { etag: _, lastModified: __, bodyDigest: ___, ...rest } = poll
    await world.store.savePoll(rest)
  }
}

/** Newsletters that link to the thing or its page here, and lists that name it: for a person to look at. */
function mentionsOf(
  meant: readonly CollectionRecord[],
  { issues, collections }: HubFolder,
  names: ReadonlySet<string>,
): string[] {
  const slugs = new Set(meant.map((record) => `${record.collection} ${collectionSlug(record)}`))
  const links = [...names].filter((name) => /^https?:/i.test(name))
  const lists = collections.filter(({ collection, fields }) =>
    textsField(fields.items).some((item) => slugs.has(`${collection} ${item}`)),
  )
  return [
    ...issues.filter(({ html }) => links.some((url) => html.includes(url))).map(({ path }) => path),
    ...lists.filter((list) => !meant.includes(list)).map(({ path }) => path),
  ]
}

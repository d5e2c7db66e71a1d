import type { CollectionRecord } from '../news/record.ts'
import { collectionRecordPath } from '../publish/addresses.ts'
import { formerFolders } from '../publish/collections/record-words.ts'
import { amendCollectionFile } from '../record/collection-file.ts'
import { digestValue } from '../record/digest-value.ts'
import type { HubFolder, World } from './world.ts'

/**
 * Follows files of collections that a person renamed: where one is gone and a new one tells of the same thing, the new file
 * is given `redirect_from` with the address its page had, so that old links lead to it. What stood where is remembered in the
 * private state; without it only what is renamed from now on is seen.
 *
 * @returns paths of the files that were given it
 */
export async function followRenamed(
  { hub, collections, tombstones }: HubFolder,
  world: Pick<World, 'content' | 'store'>,
): Promise<string[]> {
  const before = await world.store.shelved()
  const now = new Map(collections.map((record) => [record.path, nameOf(record)]))
  const withdrawn = new Set(tombstones.map(({ path }) => path))
  const fresh = collections.filter(({ path }) => !before.has(path))
  const amended: string[] = []
  for (const [path, name] of before) {
    if (now.has(path) || withdrawn.has(path)) continue
    const [renamed, ...others] = fresh.filter((record) => now.get(record.path) === name)
    if (!renamed || others.length > 0) continue
    const former = collectionRecordPath({ path, collection: renamed.collection })
    const known = formerFolders(renamed, hub)
    if (known.includes(former)) continue
    const text = await world.content.readText(renamed.path)
    if (text === undefined) continue
    const redirects = [...known, former].map((folder) => `/${folder}`)
    await world.content.write(renamed.path, amendCollectionFile(text, { redirect_from: redirects }))
    amended.push(renamed.path)
  }
  const isSame = now.size === before.size && [...now].every(([path, name]) => before.get(path) === name)
  if (!isSame) await world.store.saveShelved(now)
  return amended
}

/** What a thing is known by, whatever its file is called: its own address or id, else what it is called and where it lives. */
function nameOf({ collection, fields }: CollectionRecord): string {
  const own = fields.originalUrl ?? fields.webUrl ?? fields.uid
  return digestValue([collection, own ?? [fields.title ?? fields.name, fields.website, fields.startDateTime]])
}

import type { NewsRecord } from '../news/record.ts'
import { recordImages } from '../publish/collections/record-words.ts'
import type { HubFolder, World } from './world.ts'

/** Addresses of all pictures a record shows, its own and those of the coverage it names. */
function picturesOf({ fields }: NewsRecord): { url: string }[] {
  return [...fields.images, ...fields.related.flatMap(({ images = [] }) => images)]
}

/**
 * Deletes the held copies of what was withdrawn, but for those that other records show, too.
 *
 * @param withdrawn its pictures
 * @param others every record that stays, archived ones included
 * @returns addresses whose copies are gone
 */
export async function dropPictures(
  withdrawn: readonly { url: string }[],
  others: Pick<HubFolder, 'records' | 'collections'>,
  { pictures, store }: Pick<World, 'pictures' | 'store'>,
): Promise<string[]> {
  const own = new Set(withdrawn.map(({ url }) => url))
  const shown = [...others.records.flatMap(picturesOf), ...others.collections.flatMap(recordImages)]
  const used = new Set(shown.map(({ url }) => url))
  const known = await store.pictures()
  const filesOf = (url: string) => known.get(url)?.copies.map(({ file }) => file) ?? []
  const filesInUse = new Set([...used].flatMap(filesOf))
  const dropped = [...own].filter((url) => known.has(url) && !used.has(url))
  for (const url of dropped) {
    await pictures.remove(filesOf(url).filter((file) => !filesInUse.has(file)))
    await store.forgetPicture(url)
  }
  return dropped
}

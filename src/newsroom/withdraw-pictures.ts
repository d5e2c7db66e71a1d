import type { Article } from '../news/article.ts'
import type { NewsRecord } from '../news/record.ts'
import type { World } from './world.ts'

/** Addresses of all pictures a record shows, its own and those of the coverage it names. */
function picturesOf({ fields }: NewsRecord): string[] {
  return [...fields.images, ...fields.related.flatMap(({ images = [] }) => images)].map(({ url }) => url)
}

/**
 * Deletes the held copies of a withdrawn article's pictures, but for those that other records show, too.
 *
 * @param others every record that stays, archived ones included
 * @returns addresses whose copies are gone
 */
export async function dropPictures(
  withdrawn: { record: NewsRecord | undefined; article: Article | undefined },
  others: readonly NewsRecord[],
  { pictures, store }: Pick<World, 'pictures' | 'store'>,
): Promise<string[]> {
  const own = new Set([
    ...(withdrawn.record?.fields.images ?? []).map(({ url }) => url),
    ...(withdrawn.article?.images ?? []).map(({ url }) => url),
  ])
  const used = new Set(others.flatMap(picturesOf))
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

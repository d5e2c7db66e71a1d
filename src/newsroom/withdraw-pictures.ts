import type { Article } from '../news/article.ts'
import type { NewsRecord } from '../news/record.ts'
import type { Pictures } from '../ports/pictures.ts'

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
  pictures: Pictures,
): Promise<string[]> {
  const own = new Set([
    ...(withdrawn.record?.fields.images ?? []).map(({ url }) => url),
    ...(withdrawn.article?.images ?? []).map(({ url }) => url),
  ])
  const used = new Set(others.flatMap(picturesOf))
  const files = new Set<string>()
  for (const url of used) {
    const file = (await pictures.held(url))?.file
    if (file !== undefined) files.add(file)
  }
  const dropped: string[] = []
  for (const url of own) {
    if (used.has(url) || !(await pictures.held(url))) continue
    await pictures.forget(url, files)
    dropped.push(url)
  }
  return dropped
}

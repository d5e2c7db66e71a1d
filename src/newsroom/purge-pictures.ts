import { parseAddress } from '../news/address.ts'
import type { Picture } from '../news/picture.ts'
import type { NewsFields, NewsRecord, RecordImage } from '../news/record.ts'
import { amendOwn } from './amend-own.ts'
import type { HubFolder, World } from './world.ts'

/** What a purge did. */
export interface Purged {
  /** Addresses of pictures whose copies are gone. */
  pictures: string[]
  /** Copies deleted. */
  copies: number
  /** Records that no longer say that a copy is held. */
  amended: string[]
}

/**
 * Deletes all copies of pictures from a host, those below it included. Their addresses are remembered as not to be copied,
 * so that the next run does not fetch them again.
 *
 * @param host `press.example`; `cdn.press.example` lies below it
 */
export async function purgePictures(host: string, folder: HubFolder, world: World): Promise<Purged> {
  const known = [...(await world.store.pictures()).values()]
  const isFrom = ({ url }: { url: string }) => liesBelow(url, host.toLowerCase())
  const pictures = known.filter((picture) => isFrom(picture) && picture.state !== 'none')
  const filesInUse = new Set(known.filter((picture) => !isFrom(picture)).flatMap(filesOf))
  const files = [...new Set(pictures.flatMap(filesOf))].filter((file) => !filesInUse.has(file))
  const purged = new Set(pictures.map(({ url }) => url))
  const amended: string[] = []
  for (const record of folder.records) if (await amend(record, purged, world)) amended.push(record.path)
  for (const picture of pictures) await world.store.savePicture({ ...picture, copies: [], measureOnly: true })
  await world.pictures.remove(files)
  const held = pictures.filter(({ copies }) => copies.length > 0).map(({ url }) => url)
  return { pictures: held, copies: files.length, amended }
}

function filesOf({ copies }: Picture): string[] {
  return copies.map(({ file }) => file)
}

function liesBelow(url: string, host: string): boolean {
  const own = parseAddress(url)?.hostname ?? ''
  return own === host || own.endsWith(`.${host}`)
}

async function amend({ path, ...rest }: NewsRecord, purged: ReadonlySet<string>, world: World): Promise<boolean> {
  const { images, related } = rest.fields
  const says = (image: RecordImage) => image.isCached === true && purged.has(image.url)
  const withoutCopy = (image: RecordImage): RecordImage => {
    const { isCached: _, ...other } = image
    return says(image) ? other : image
  }
  const changes: Partial<Pick<NewsFields, 'images' | 'related'>> = {
    ...(images.some(says) && { images: images.map(withoutCopy) }),
    ...(related.some((one) => one.images?.some(says)) && {
      related: related.map((one) => (one.images ? { ...one, images: one.images.map(withoutCopy) } : one)),
    }),
  }
  return Object.keys(changes).length > 0 && amendOwn({ path, ...rest }, changes, world)
}

import { instant } from '../news/instant.ts'
import { recordImages } from '../publish/collections/record-words.ts'
import type { HubFolder, World } from './world.ts'

/** A picture that no record shows is kept so long: its article may still get its record, or it back. Days. */
const GRACE_DAYS = 30

/**
 * Deletes copies that no record shows any more, and forgets their pictures. Of logos and stock pictures what is known stays,
 * so that they are known again.
 *
 * @param standing records of news and of collections; past retention a record shows nothing
 * @returns how many pictures were forgotten
 */
export async function sweepPictures(
  { records, collections }: Pick<HubFolder, 'records' | 'collections'>,
  { store, pictures, clock }: Pick<World, 'store' | 'pictures' | 'clock'>,
): Promise<number> {
  const before = instant(Date.parse(clock.now()) - GRACE_DAYS * 86_400_000)
  const pictured = [
    ...records.flatMap(({ fields }) => [...fields.images, ...fields.related.flatMap(({ images = [] }) => images)]),
    ...collections.flatMap(recordImages),
  ]
  const shown = new Set(pictured.map(({ url }) => url))
  const known = [...(await store.pictures()).values()]
  const isSwept = ({ url, askedAt = '' }: (typeof known)[number]) => !shown.has(url) && askedAt < before
  const filesInUse = new Set(
    known.filter((one) => !isSwept(one)).flatMap(({ copies }) => copies.map(({ file }) => file)),
  )
  let forgotten = 0
  for (const picture of known) {
    if (!isSwept(picture) || (picture.shared && picture.copies.length === 0)) continue
    const files = picture.copies.map(({ file }) => file)
    if (picture.shared) await store.savePicture({ ...picture, copies: [] })
    else {
      await store.forgetPicture(picture.url)
      forgotten++
    }
    await pictures.remove(files.filter((file) => !filesInUse.has(file)))
  }
  return forgotten
}

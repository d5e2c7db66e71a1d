import type { Picture } from '../news/picture.ts'
import type { CollectionRecord } from '../news/record.ts'
import { isFields, listField, numberField, textField } from '../publish/collections/fields.ts'

/**
 * A collection's record with what is known of its pictures: their measured size, and whether copies are held. Its file stays
 * as its owner or its source wrote it; of pictures that were never asked for, the file's own words count.
 */
export function withKnownPictures(record: CollectionRecord, pictures: ReadonlyMap<string, Picture>): CollectionRecord {
  const images = listField(record.fields.images)
  if (images.length === 0) return record
  const seen = images.map((image) => {
    const fields = isFields(image) ? image : { url: image }
    const known = pictures.get(textField(fields.url) ?? '')
    if (!known || known.state === 'waiting') return image
    const isCached = known.copies.length > 0
    if (known.state !== 'usable') return { ...fields, isCached }
    return {
      ...fields,
      width: numberField(fields.width) ?? known.width,
      height: numberField(fields.height) ?? known.height,
      isCached,
    }
  })
  return { ...record, fields: { ...record.fields, images: seen } }
}

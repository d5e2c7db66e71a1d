import { createHash } from 'node:crypto'
import type { PictureCopy } from '../../news/picture.ts'
import type { Content } from '../../ports/content.ts'
import type { Fetch } from '../../ports/fetch.ts'
import type { Pictures, TakenPicture } from '../../ports/pictures.ts'
import { type MadeCopy, makeCopies } from './make-copies.ts'
import { measureImage } from './measure-image.ts'
import { rasterType } from './raster-type.ts'
import { turnstile } from './turnstile.ts'

/** A picture with a side smaller than this is an icon, a line or a tracking pixel. */
const SMALLEST_SIDE = 32
/** Source files larger than this are not read, bytes. */
const MAX_BYTES = 15_000_000
/** The size of a picture stands in its first kilobytes. */
const HEAD_BYTES = 65_536
/** Pictures decoded at once: each may take some 100 MB. */
const AT_ONCE = 2

const NONE: TakenPicture = { as: 'none' }

/**
 * The pictures port on sharp: copies are re-encoded to AVIF and WebP in a few widths and to one JPEG or PNG, named by their
 * content.
 *
 * @param shelf private folder that holds the copies
 */
export function createPictures(shelf: Content, fetch: Fetch): Pictures {
  const inTurn = turnstile(AT_ONCE)
  return {
    async take(url, { keepCopy, signal }) {
      const maxBytes = keepCopy ? MAX_BYTES : HEAD_BYTES
      const answer = await fetch({ url, purpose: 'image', maxBytes, ...(signal && { signal }) })
      if (!answer.ok || answer.capture.status !== 200) return { as: 'unanswered', answer }
      const { body } = answer.capture
      if (!keepCopy) return measured(body)
      return answer.truncated ? NONE : inTurn(() => copied(body, shelf))
    },
    read: (file) => shelf.read(file),
    async remove(files) {
      for (const file of files) await shelf.remove(file)
    },
    files: () => shelf.list(''),
  }
}

function isPicture(size: { width: number; height: number }): boolean {
  return Math.min(size.width, size.height) >= SMALLEST_SIDE
}

function measured(head: Uint8Array): TakenPicture {
  const size = rasterType(head) === undefined ? undefined : measureImage(head)
  if (!size || !isPicture(size)) return NONE
  return { as: 'picture', width: size.width, height: size.height, copies: [], digest: digestOf(head) }
}

async function copied(bytes: Uint8Array, shelf: Content): Promise<TakenPicture> {
  const made = await makeCopies(bytes, isPicture)
  if (!made) return NONE
  const copies: PictureCopy[] = []
  for (const copy of made.copies) copies.push(await shelve(copy, shelf))
  const { width, height, look } = made
  return { as: 'picture', width, height, copies, digest: digestOf(bytes), look }
}

async function shelve({ extension, width, height, bytes }: MadeCopy, shelf: Content): Promise<PictureCopy> {
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 24)
  const file = `${digest.slice(0, 2)}/${digest}.${extension}`
  await shelf.write(file, bytes)
  return { file, width, height }
}

/** Of the head alone, so that a picture that was only measured is known again, too. */
function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes.subarray(0, HEAD_BYTES)).digest('hex').slice(0, 32)
}

import { createHash } from 'node:crypto'
import sharp from 'sharp'
import type { Content } from '../../ports/content.ts'
import type { Fetch } from '../../ports/fetch.ts'
import type { Pictures, TakenPicture } from '../../ports/pictures.ts'
import { measureImage } from './measure-image.ts'

/** Held copies are at most this wide, in pixels: twice the site's widest column on a phone. */
const COPY_WIDTH = 1200
/** A picture smaller than this on both sides is an icon or a tracking pixel. */
const SMALLEST_SIDE = 32
/** Source files larger than this are not read, bytes. */
const MAX_BYTES = 15_000_000
/** The size of a picture stands in its first kilobytes. */
const HEAD_BYTES = 65_536
/** sharp refuses pictures with more pixels: a decompression bomb guard. */
const MAX_PIXELS = 60_000_000

const NONE: TakenPicture = { as: 'none' }

/**
 * The pictures port on sharp: copies are re-encoded to WebP, named by their content, without metadata.
 *
 * @param shelf private folder that holds the copies
 */
export function createPictures(shelf: Content, fetch: Fetch): Pictures {
  return {
    async take(url, { keepCopy, signal }) {
      const maxBytes = keepCopy ? MAX_BYTES : HEAD_BYTES
      const answer = await fetch({ url, purpose: 'image', maxBytes, ...(signal && { signal }) })
      if (!answer.ok || answer.capture.status !== 200) return { as: 'unanswered', answer }
      const { body } = answer.capture
      return keepCopy ? copied(body, shelf) : measured(body)
    },
    read: (file) => shelf.read(file),
    async remove(files) {
      for (const file of files) await shelf.remove(file)
    },
  }
}

/** Big enough to be a picture and no icon or tracking pixel. */
function isPicture(size: { width: number; height: number }): boolean {
  return Math.max(size.width, size.height) >= SMALLEST_SIDE
}

function measured(head: Uint8Array): TakenPicture {
  const size = measureImage(head)
  return size && isPicture(size) ? { as: 'picture', width: size.width, height: size.height, copies: [] } : NONE
}

async function copied(bytes: Uint8Array, shelf: Content): Promise<TakenPicture> {
  try {
    const source = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
    const { width, height, orientation } = await source.metadata()
    if (!width || !height || !isPicture({ width, height })) return NONE
    const turned = orientation !== undefined && orientation >= 5
    const copy = await source
      .rotate()
      .resize({ width: COPY_WIDTH, withoutEnlargement: true })
      .webp({ quality: 78 })
      .toBuffer({ resolveWithObject: true })
    const digest = createHash('sha256').update(copy.data).digest('hex').slice(0, 24)
    const file = `${digest.slice(0, 2)}/${digest}.webp`
    await shelf.write(file, copy.data)
    const size = turned ? { width: height, height: width } : { width, height }
    return { as: 'picture', ...size, copies: [{ file, width: copy.info.width, height: copy.info.height }] }
  } catch {
    // sharp throws on whatever is no picture: HTML error pages, truncated files, bombs.
    return NONE
  }
}

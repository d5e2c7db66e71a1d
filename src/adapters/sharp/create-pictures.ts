import { createHash } from 'node:crypto'
import sharp from 'sharp'
import type { Image } from '../../news/article.ts'
import type { Content } from '../../ports/content.ts'
import type { Fetch } from '../../ports/fetch.ts'
import type { HeldPicture, Pictures } from '../../ports/pictures.ts'
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

/** What is kept of one address: the picture, or that it was none (`null`), so that it is not asked for again. */
type Kept = { url: string; picture: HeldPicture | null }

const digest = (value: string | Uint8Array) => createHash('sha256').update(value).digest('hex')

/**
 * The pictures port on sharp: copies are re-encoded to WebP, named by their content, without metadata.
 *
 * @param shelf private folder that holds copies and what is known of each address
 */
export function createPictures(shelf: Content, fetch: Fetch): Pictures {
  const noteOf = (url: string) => `${digest(url).slice(0, 32)}.json`
  const kept = async (url: string): Promise<Kept | undefined> => {
    const text = await shelf.readText(noteOf(url))
    return text === undefined ? undefined : (JSON.parse(text) as Kept)
  }
  const keep = async (url: string, picture: HeldPicture | null) => {
    await shelf.write(noteOf(url), JSON.stringify({ url, picture } satisfies Kept))
    return picture ?? undefined
  }
  return {
    async hold(image, options) {
      const known = await kept(image.url)
      if (known && (known.picture === null || known.picture.file || !options.keepCopy))
        return known.picture ?? undefined
      const answer = await fetch({
        url: image.url,
        purpose: 'image',
        maxBytes: options.keepCopy ? MAX_BYTES : HEAD_BYTES,
        ...(options.signal && { signal: options.signal }),
      })
      if (!answer.ok) return declared(image)
      if (answer.capture.status !== 200) return keep(image.url, null)
      const { body } = answer.capture
      const picture = options.keepCopy ? await copyOf(body, shelf) : measured(body)
      return keep(image.url, picture ?? null)
    },
    held: async (url) => (await kept(url))?.picture ?? undefined,
    read: (file) => shelf.read(file),
    async forget(url, filesInUse) {
      const file = (await kept(url))?.picture?.file
      if (file !== undefined && !filesInUse.has(file)) await shelf.remove(file)
      await shelf.remove(noteOf(url))
    },
  }
}

/** Without an answer the page's own word on the size is all there is. */
function declared(image: Image): HeldPicture | undefined {
  return image.width && image.height ? { width: image.width, height: image.height } : undefined
}

/** Big enough to be a picture and no icon or tracking pixel. */
function isPicture(size: { width: number; height: number }): boolean {
  return Math.max(size.width, size.height) >= SMALLEST_SIDE
}

function measured(head: Uint8Array): HeldPicture | undefined {
  const size = measureImage(head)
  return size && isPicture(size) ? { width: size.width, height: size.height } : undefined
}

async function copyOf(bytes: Uint8Array, shelf: Content): Promise<HeldPicture | undefined> {
  try {
    const source = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
    const { width, height, orientation } = await source.metadata()
    if (!width || !height || !isPicture({ width, height })) return undefined
    const turned = orientation !== undefined && orientation >= 5
    const copy = await source
      .rotate()
      .resize({ width: COPY_WIDTH, withoutEnlargement: true })
      .webp({ quality: 78 })
      .toBuffer({ resolveWithObject: true })
    const file = `${digest(copy.data).slice(0, 24)}.webp`
    await shelf.write(file, copy.data)
    const size = turned ? { width: height, height: width } : { width, height }
    return { ...size, file, copy: { width: copy.info.width, height: copy.info.height } }
  } catch {
    // sharp throws on whatever is no picture: HTML error pages, truncated files, bombs.
    return undefined
  }
}

import sharp, { type Sharp } from 'sharp'
import { LOOK_SIDE, lookOf } from './look-of.ts'
import { rasterType } from './raster-type.ts'

/** One encoded copy. */
export interface MadeCopy {
  extension: 'avif' | 'webp' | 'jpg' | 'png'
  width: number
  height: number
  bytes: Uint8Array
}

/** A picture as decoded, with its copies. */
export interface MadeCopies {
  /** Upright size of the original, pixels. */
  width: number
  height: number
  look: string
  copies: MadeCopy[]
}

/** The largest copy, pixels: the site's widest column on a phone with three dots a pixel; taller pictures are made narrower. */
const LARGEST = { width: 1200, height: 1600 }
/** sharp refuses pictures with more pixels: a decompression bomb guard. */
const MAX_PIXELS = 60_000_000
/** No picture takes so long to decode or encode, seconds. */
const PATIENCE = 30
/** A step in width pays when the next one is so much wider. */
const STEP = 1.25

interface Recipe {
  extension: MadeCopy['extension']
  /** Widths made of a picture that is wide enough; its own width where it is less. */
  widths: number[]
  encode(picture: Sharp, width: number): Sharp
}

/**
 * What is made of every picture. Measured (docs/benchmarks.md): AVIF saves a quarter against WebP, and effort 1 costs a
 * third of effort 2; at the largest width effort 0 costs a third of effort 1 for 5 to 22 % more bytes. WebP is for the few
 * browsers without AVIF, the last for all others and for those who show a page's picture elsewhere.
 */
const RECIPES: readonly Recipe[] = [
  {
    extension: 'avif',
    widths: [320, 720, 1200],
    encode: (picture, width) => picture.avif({ quality: 50, effort: width > 720 ? 0 : 1, chromaSubsampling: '4:2:0' }),
  },
  { extension: 'webp', widths: [320, 720], encode: (picture) => picture.webp({ quality: 75, effort: 2 }) },
]
const OPAQUE: Recipe = {
  extension: 'jpg',
  widths: [800],
  encode: (picture) => picture.jpeg({ quality: 75, progressive: true }),
}
const TRANSPARENT: Recipe = {
  extension: 'png',
  widths: [800],
  encode: (picture) => picture.png({ palette: true, quality: 90, effort: 3 }),
}

/** Files are read once, so nothing is to be remembered. */
sharp.cache(false)

/**
 * Decodes a picture and makes its copies: turned upright, in sRGB, without metadata (so without the place it was taken
 * at), the first frame of a moving one.
 *
 * @returns undefined for what is no picture: other files, broken or cut ones, bombs
 */
export async function makeCopies(
  bytes: Uint8Array,
  isPicture: (size: { width: number; height: number }) => boolean,
): Promise<MadeCopies | undefined> {
  if (rasterType(bytes) === undefined) return undefined
  try {
    const source = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' }).timeout({ seconds: PATIENCE })
    const { width, height } = (await source.metadata()).autoOrient
    if (!isPicture({ width, height })) return undefined
    const { data, info } = await source
      .autoOrient()
      .resize({ ...LARGEST, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true })
    const { width: topWidth, height: topHeight, channels } = info
    const decoded = () => sharp(data, { raw: { width: topWidth, height: topHeight, channels } })
    const isOpaque = channels < 4 || isOpaqueAlpha(data)
    const picture = () => (isOpaque ? decoded().removeAlpha() : decoded())
    const copies: MadeCopy[] = []
    for (const recipe of [...RECIPES, isOpaque ? OPAQUE : TRANSPARENT]) {
      for (const step of stepsOf(recipe.widths, topWidth)) copies.push(await encoded(picture(), recipe, step))
    }
    return { width, height, look: await lookAt(decoded()), copies }
  } catch {
    // sharp throws on whatever is no picture: truncated files, bombs.
    return undefined
  }
}

async function encoded(picture: Sharp, { extension, encode }: Recipe, step: number): Promise<MadeCopy> {
  const made = await encode(picture.resize({ width: step }), step).toBuffer({ resolveWithObject: true })
  return { extension, width: made.info.width, height: made.info.height, bytes: made.data }
}

/** Widths worth making of a picture of a width: no enlargement, no two nearly alike. */
function stepsOf(widths: readonly number[], width: number): number[] {
  const top = Math.min(width, Math.max(...widths))
  return [...widths.filter((step) => step * STEP <= top), top]
}

/** Whether every fourth byte, the alpha of a pixel, is full. */
function isOpaqueAlpha(data: Uint8Array): boolean {
  for (let index = 3; index < data.length; index += 4) if (data[index] !== 255) return false
  return true
}

/** On white, as a logo with a transparent ground usually stands. */
async function lookAt(picture: Sharp): Promise<string> {
  const grey = await picture
    .flatten({ background: '#fff' })
    .resize({ width: LOOK_SIDE, height: LOOK_SIDE, fit: 'fill' })
    .toColourspace('b-w')
    .raw()
    .toBuffer()
  return lookOf(grey)
}

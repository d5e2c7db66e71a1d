import type { PictureCopy } from '../news/picture.ts'
import type { HeldImage, ImageSource } from '../publish/edition.ts'

/** Media types of copies by the ending of their files, in the order in which a browser should look. */
const MEDIA_TYPES = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg', png: 'image/png' } as const

const endingOf = (file: string) => file.slice(file.lastIndexOf('.') + 1)

/** Media type of a held copy or a card. */
export function imageType(file: string): string {
  return MEDIA_TYPES[endingOf(file) as keyof typeof MEDIA_TYPES] ?? 'application/octet-stream'
}

/** Where a held copy stands in the output. */
export function publishedPath(file: string): string {
  return `assets/images/${file.slice(file.lastIndexOf('/') + 1)}`
}

/** Copies as pages show them: the last format for everyone, the others to choose from; undefined without copies. */
export function heldImageOf(copies: readonly PictureCopy[]): HeldImage | undefined {
  const formats = Object.entries(MEDIA_TYPES).flatMap(([ending, mediaType]) => {
    const own = copies.filter(({ file }) => endingOf(file) === ending).sort((a, b) => a.width - b.width)
    return own.length === 0 ? [] : [{ mediaType, own }]
  })
  const plain = formats.at(-1)?.own.at(-1)
  if (!plain) return undefined
  // A single copy, as earlier versions made it, needs no choice.
  const better = copies.length === 1 ? [] : formats.slice(0, -1)
  const sources = better.map(
    ({ mediaType, own }): ImageSource => ({
      mediaType,
      copies: own.map(({ file, width }) => ({ path: publishedPath(file), width })),
    }),
  )
  const { file, width, height } = plain
  return { path: publishedPath(file), width, height, ...(sources.length > 0 && { sources }) }
}

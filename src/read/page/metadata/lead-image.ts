import type { Image } from '../../../news/article.ts'
import { cleanImageAddress } from '../images/image-address.ts'
import { type Clues, metaContent } from './clues.ts'
import { textIn } from './linked-data.ts'

const IMAGE_METAS = [
  'og:image:secure_url',
  'og:image',
  'og:image:url',
  'twitter:image',
  'twitter:image:src',
  'sailthru.image.full',
  'parsely-image-url',
  'thumbnail',
  'image',
]

function pixels(text: string | undefined): number | undefined {
  const value = Number.parseInt(text ?? '', 10)
  return value > 0 && value < 100_000 ? value : undefined
}

/** The page's lead image as its metadata names it, with its declared size. */
export function findLeadImage(clues: Clues, base: string): Image | undefined {
  const named = metaContent(clues, ...IMAGE_METAS) ?? linkedImage(clues)?.url ?? clues.links.get('image_src')?.[0]?.href
  const url = named === undefined ? undefined : cleanImageAddress(named, base)
  if (url === undefined) return undefined
  const [width, height] = [pixels(metaContent(clues, 'og:image:width')), pixels(metaContent(clues, 'og:image:height'))]
  const title = metaContent(clues, 'og:image:alt', 'twitter:image:alt')
  return { url, ...(width && height ? { width, height } : {}), ...(title ? { title } : {}) }
}

function linkedImage(clues: Clues): { url: string } | undefined {
  const value = clues.linkedData.article?.image
  const first = Array.isArray(value) ? value[0] : value
  const url = typeof first === 'string' ? first : textIn((first as { url?: unknown } | undefined)?.url)
  return url ? { url } : undefined
}

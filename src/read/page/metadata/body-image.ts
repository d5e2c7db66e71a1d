import type { Image } from '../../../news/article.ts'
import { cleanImageAddress } from '../images/image-address.ts'
import { type PageElement, textOf, walk } from '../tree/element.ts'

/** Words in an address that name what is no picture of the story. */
const NO_STORY =
  /(?:^|[/_.-])(?:logos?|icons?|favicon|placeholder|spacer|blank|pixel|avatar|gravatar|badge|button|sprite|loader|loading|default|emoji|smil(?:ey|ies))(?:[/_.-]|$)|\.svg(?:$|\?)/i
/** Words of a name written together: `renderTimingPixel.png`. */
const CAMEL_CASE = /([a-z])([A-Z])/g
const LONGEST_PATH = 500
/** Smaller pictures are icons and portraits, pixels. */
const LEAST_WIDTH = 200
const MOST_LOOKED_AT = 40

/** Does the address look like a logo, an icon or a placeholder? */
export function isNoStory(url: string): boolean {
  const path = url.replace(/^https?:\/\/[^/]+/, '').slice(0, LONGEST_PATH)
  return NO_STORY.test(path) || NO_STORY.test(path.replace(CAMEL_CASE, '$1-$2'))
}

function pixels(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,5}(?:px)?$/.test(text) ? Number.parseInt(text, 10) : undefined
}

/** The first picture of the main content that may be its lead: not declared small, no logo, no tracking pixel. */
export function bodyImage(roots: readonly PageElement[], base: string): Image | undefined {
  let found: Image | undefined
  let looked = 0
  for (const root of roots) {
    walk(root, (element) => {
      if (found || looked > MOST_LOOKED_AT) return false
      if (element.name === 'img' && ++looked) found = imageOf(element, base)
      return true
    })
  }
  return found
}

function imageOf(element: PageElement, base: string): Image | undefined {
  const { attributes } = element
  const [width, height] = [pixels(attributes.width), pixels(attributes.height)]
  if ((width !== undefined && width < LEAST_WIDTH) || (height !== undefined && height < LEAST_WIDTH / 2))
    return undefined
  const url = cleanImageAddress(attributes['data-src'] ?? attributes['data-lazy-src'] ?? attributes.src ?? '', base)
  if (url === undefined || isNoStory(url)) return undefined
  const title = attributes.alt || (element.parent ? captionOf(element.parent) : undefined)
  return { url, ...(width && height ? { width, height } : {}), ...(title ? { title } : {}) }
}

function captionOf(figure: PageElement): string | undefined {
  return figure.name === 'figure' ? textOf(figure) || undefined : undefined
}

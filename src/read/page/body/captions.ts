import { classWords, type PageElement, textOf, walk } from '../tree/element.ts'
import { type Measure, measureOf } from './measures.ts'

const CAPTION_WORDS = new Set(
  'caption captions figcaption credit credits imagecaption photocredit bildunterschrift bildtext legende wp-caption-text'.split(
    ' ',
  ),
)

function isCaption(element: PageElement): boolean {
  if (element.name === 'figcaption' || element.name === 'caption') return true
  for (const word of classWords(element)) if (CAPTION_WORDS.has(word)) return true
  return false
}

/** Elements below a root that caption or credit a picture; a figure that holds running text of its own (a table, a quote) stays. */
export function captionsOf(root: PageElement, sums: ReadonlyMap<PageElement, Measure>): Set<PageElement> {
  const whole = measureOf(sums, root).prose
  const found = new Set<PageElement>()
  walk(root, (element) => {
    const caption = isCaption(element) && measureOf(sums, element).prose <= whole * 0.3
    if (caption) found.add(element)
    return !caption
  })
  return found
}

/** The texts of captions, each once. */
export function captionTexts(captions: Iterable<PageElement>): string[] {
  return [...new Set(Array.from(captions, textOf))].filter((text) => text !== '')
}

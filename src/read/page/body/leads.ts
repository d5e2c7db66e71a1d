import { classWords, isElement, type PageElement, textOf } from '../tree/element.ts'
import { linkDensity, type Measure, measureOf } from './measures.ts'

const LEAD_WORDS = new Set(
  'lead lede leadtext intro introduction introtext standfirst dek deck teaser teasertext vorspann abstract excerpt summary subtitle subheadline subheading chapo chapeau entradilla bajada copete sommario ingress anriss description zusammenfassung'.split(
    ' ',
  ),
)
const LEAST = 60
const LEVELS = 4

/** A lead outside the main container: a marked paragraph before it, within a few levels up. */
export function leadBefore(
  root: PageElement,
  dropped: ReadonlySet<PageElement>,
  sums: ReadonlyMap<PageElement, Measure>,
): PageElement | undefined {
  let at = root
  for (let level = 0; level < LEVELS && at.parent && at.parent.name !== 'html'; level++, at = at.parent) {
    const siblings = at.parent.children.filter(isElement)
    const before = siblings.slice(0, siblings.indexOf(at)).reverse()
    for (const sibling of before) {
      const lead = findLead(sibling, dropped, sums, 0)
      if (lead) return lead
    }
  }
  return undefined
}

function findLead(
  element: PageElement,
  dropped: ReadonlySet<PageElement>,
  sums: ReadonlyMap<PageElement, Measure>,
  depth: number,
): PageElement | undefined {
  if (dropped.has(element) || depth > 4) return undefined
  if (isLead(element, sums)) return element
  for (const child of element.children) {
    if (!isElement(child)) continue
    const found = findLead(child, dropped, sums, depth + 1)
    if (found) return found
  }
  return undefined
}

function isLead(element: PageElement, sums: ReadonlyMap<PageElement, Measure>): boolean {
  const own = measureOf(sums, element)
  if (own.length < LEAST || own.length > 1_200 || linkDensity(own) > 0.3) return false
  const { itemprop } = element.attributes
  if (itemprop !== undefined && /description|abstract|alternativeHeadline/i.test(itemprop))
    return textOf(element).length >= LEAST
  for (const word of classWords(element)) if (LEAD_WORDS.has(word)) return true
  return false
}

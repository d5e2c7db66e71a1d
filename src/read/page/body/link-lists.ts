import { elementsNamed, isElement, type PageElement, walk } from '../tree/element.ts'
import { linkDensity, type Measure, measureOf } from './measures.ts'

const LISTS = new Set(['ul', 'ol', 'dl', 'table', 'div', 'section', 'aside', 'header', 'form'])
const LEAST_DENSITY = 0.55

/** Lists, tables and boxes below a root that are mostly links to elsewhere. */
export function linkListsOf(root: PageElement, sums: ReadonlyMap<PageElement, Measure>): Set<PageElement> {
  const whole = measureOf(sums, root)
  const found = new Set<PageElement>()
  walk(root, (element) => {
    if (!LISTS.has(element.name)) return true
    const own = measureOf(sums, element)
    const dropped = own.length > 0 && own.length < whole.length * 0.4 && isLinkList(element, own)
    if (dropped) found.add(element)
    return !dropped
  })
  return found
}

function isLinkList(element: PageElement, own: Measure): boolean {
  const density = linkDensity(own)
  if (element.name === 'form') return own.prose === 0
  if (density < LEAST_DENSITY || isAnnotated(element)) return false
  const links = elementsNamed(element, 'a').length
  return links >= 2 || (density > 0.9 && element.children.filter(isElement).length > 0)
}

/** Words beside its link that make an item of a list say something of its own. */
const LEAST_SAID = 20
const LISTS_PROPER = new Set(['ul', 'ol'])

/** A list most of whose items say more than their links is part of the text: of sources, changes, recommendations. */
function isAnnotated(element: PageElement): boolean {
  if (!LISTS_PROPER.has(element.name)) return false
  const items = element.children.filter(isElement)
  return items.filter((item) => saidBesideLinks(item) >= LEAST_SAID).length > items.length / 2
}

function saidBesideLinks(element: PageElement): number {
  let letters = 0
  for (const child of element.children) {
    if (!isElement(child)) letters += child.value.trim().length
    else if (child.name !== 'a') letters += saidBesideLinks(child)
  }
  return letters
}

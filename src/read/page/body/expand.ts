import type { PageElement } from '../tree/element.ts'
import { type Measure, measureOf } from './measures.ts'

type Sums = ReadonlyMap<PageElement, Measure>

/** Levels looked at above the chosen container. */
const LEVELS = 4
/** What a container above adds must be running text for this share, and contain hardly any links. */
const LEAST_PROSE_SHARE = 0.85
const MOST_LINK_SHARE = 0.1

/** Climbs to a container that adds nearly nothing but running text: articles laid out in several boxes. */
export function expanded(root: PageElement, sums: Sums): PageElement {
  let best = root
  let at = root.parent
  for (let level = 0; level < LEVELS && at && at.name !== 'html' && at.parent; level++, at = at.parent) {
    if (addsText(measureOf(sums, at), measureOf(sums, best))) best = at
  }
  return best
}

function addsText(outer: Measure, inner: Measure): boolean {
  const prose = outer.prose - inner.prose
  const length = outer.length - inner.length
  const links = outer.linkLength - inner.linkLength
  return prose > inner.prose * 0.1 && prose >= length * LEAST_PROSE_SHARE && links <= length * MOST_LINK_SHARE
}

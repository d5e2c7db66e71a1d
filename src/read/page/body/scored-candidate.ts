import { isElement, type PageElement } from '../tree/element.ts'
import { linkDensity, type Measure, measureOf } from './measures.ts'

type Scores = ReadonlyMap<PageElement, number>
type Sums = ReadonlyMap<PageElement, Measure>

/** The container with the most points and the siblings that continue it. */
export function scoredCandidate(scores: Scores, sums: Sums): PageElement[] {
  const final = new Map(
    Array.from(scores, ([element, score]) => [element, score * (1 - linkDensity(measureOf(sums, element)))] as const),
  )
  const ranked = [...final].sort((a, b) => b[1] - a[1]).slice(0, 5)
  const [best] = ranked
  if (!best) return []
  const top = raised(promoted(ranked, best[0]), final)
  return withSiblings(top, final, sums)
}

/** Where three rivals of nearly the same points share a container, that is the article. */
function promoted(ranked: readonly (readonly [PageElement, number])[], top: PageElement): PageElement {
  const best = ranked[0]?.[1] ?? 0
  const rivals = ranked
    .filter(([element, score]) => element !== top && score >= best * 0.75)
    .map(([element]) => ancestors(element))
  if (rivals.length < 3) return top
  const shared = ancestors(top).find(
    (ancestor) => ancestor.name !== 'body' && rivals.filter((list) => list.includes(ancestor)).length >= 3,
  )
  return shared ?? top
}

function ancestors(element: PageElement): PageElement[] {
  const list: PageElement[] = []
  for (let at = element.parent; at; at = at.parent) list.push(at)
  return list
}

/** Climbs while the container above has more points, or nothing else inside. */
function raised(start: PageElement, scores: Scores): PageElement {
  let top = start
  let last = scores.get(start) ?? 0
  const threshold = last / 3
  for (let at = top.parent; at && at.name !== 'body' && at.name !== 'html'; at = at.parent) {
    const score = scores.get(at)
    if (score === undefined) continue
    if (score < threshold) break
    if (score > last) {
      top = at
      break
    }
    last = score
  }
  while (top.parent && top.parent.name !== 'body' && top.parent.children.filter(isElement).length === 1)
    top = top.parent
  return top
}

/** Siblings with a fair share of the points, and loose paragraphs between them. */
function withSiblings(top: PageElement, scores: Scores, sums: Sums): PageElement[] {
  const best = scores.get(top) ?? 0
  const threshold = Math.max(10, best * 0.2)
  const siblings = top.parent?.children.filter(isElement) ?? [top]
  return siblings.filter((sibling) => {
    if (sibling === top) return true
    const bonus = sibling.attributes.class && sibling.attributes.class === top.attributes.class ? best * 0.2 : 0
    if ((scores.get(sibling) ?? Number.NEGATIVE_INFINITY) + bonus >= threshold) return true
    const own = measureOf(sums, sibling)
    return sibling.name === 'p' && own.length > 80 && linkDensity(own) < 0.25
  })
}

import type { PageElement } from '../tree/element.ts'
import { type Block, blocksOf } from './blocks.ts'
import { furnitureOf } from './furniture.ts'
import { scoreContainers } from './score.ts'

/** The main content of a page: its elements, and its text as blocks. */
export interface PageBody {
  roots: readonly PageElement[]
  dropped: ReadonlySet<PageElement>
  blocks: readonly Block[]
}

/** Finds the main content of a page below its `body`. */
export function findBody(body: PageElement): PageBody {
  const dropped = furnitureOf(body)
  const blocks = blocksOf(body, dropped)
  const scores = scoreContainers(blocks)
  const densities = linkDensities(blocks)
  let top: PageElement | undefined
  let best = 0
  for (const [element, score] of scores) {
    const points = score * (1 - (densities.get(element) ?? 0))
    if (points > best) [top, best] = [element, points]
  }
  const roots = top ? [top] : [body]
  return { roots, dropped, blocks: roots.flatMap((root) => blocksOf(root, dropped)) }
}

function linkDensities(blocks: readonly Block[]): Map<PageElement, number> {
  const sums = new Map<PageElement, { length: number; linkLength: number }>()
  for (const block of blocks) {
    for (let at: PageElement | undefined = block.element; at; at = at.parent) {
      const sum = sums.get(at)
      if (sum) {
        sum.length += block.length
        sum.linkLength += block.linkLength
      } else sums.set(at, { length: block.length, linkLength: block.linkLength })
    }
  }
  return new Map(Array.from(sums, ([element, { length, linkLength }]) => [element, linkLength / Math.max(1, length)]))
}

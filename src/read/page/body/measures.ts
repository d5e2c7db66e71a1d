import type { PageElement } from '../tree/element.ts'
import type { Block } from './blocks.ts'
import { isProse, weightedLength } from './prose.ts'

/** Sums over the blocks below one element; characters. */
export interface Measure {
  length: number
  linkLength: number
  /** Characters of running text. */
  prose: number
  /** Blocks of running text. */
  paragraphs: number
}

/** What lies below each element that has text, added up from its blocks. */
export function measure(blocks: readonly Block[]): Map<PageElement, Measure> {
  const sums = new Map<PageElement, Measure>()
  for (const block of blocks) {
    const prose = isProse(block) ? weightedLength(block.text) : 0
    for (let at: PageElement | undefined = block.element; at; at = at.parent) {
      const sum = sums.get(at)
      if (sum) add(sum, block, prose)
      else sums.set(at, add({ length: 0, linkLength: 0, prose: 0, paragraphs: 0 }, block, prose))
    }
  }
  return sums
}

function add(sum: Measure, block: Block, prose: number): Measure {
  sum.length += block.length
  sum.linkLength += block.linkLength
  sum.prose += prose
  if (prose > 0) sum.paragraphs++
  return sum
}

const NOTHING: Measure = { length: 0, linkLength: 0, prose: 0, paragraphs: 0 }

/** The sums of one element, zeros where it has no text. */
export function measureOf(sums: ReadonlyMap<PageElement, Measure>, element: PageElement): Measure {
  return sums.get(element) ?? NOTHING
}

/** Share of an element's characters that are inside links, 0 to 1. */
export function linkDensity({ length, linkLength }: Measure): number {
  return length === 0 ? 0 : linkLength / length
}

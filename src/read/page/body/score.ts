import { ownValue } from '../../../news/own-value.ts'
import { classWords, type PageElement } from '../tree/element.ts'
import type { Block } from './blocks.ts'
import { weightedLength } from './prose.ts'

const LEAST_LENGTH = 25
const LEVELS = 5
const COMMAS = /[,،、，;；]/g
const GOOD_WORDS = new Set('article body content entry hentry main page post text blog story column'.split(' '))
const BAD_WORDS = new Set(
  'hidden banner combx comment com contact foot footer footnote gdpr masthead media meta outbrain promo related scroll share shoutbox sidebar skyscraper sponsor shopping tags tool widget'.split(
    ' ',
  ),
)

/** Points of one block as Readability (Arc90, 2010) counts them: one, its commas, and its length up to three. */
export function blockPoints(block: Block): number {
  const length = weightedLength(block.text)
  if (block.kind === 'heading' || length < LEAST_LENGTH) return 0
  const plain = 1 - block.linkLength / Math.max(1, block.length)
  return (1 + (block.text.match(COMMAS)?.length ?? 0) + Math.min(3, Math.floor(length / 100))) * plain
}

function classPoints(element: PageElement): number {
  let points = 0
  for (const word of classWords(element)) {
    if (BAD_WORDS.has(word)) points -= 25
    if (GOOD_WORDS.has(word)) points += 25
  }
  return Math.max(-25, Math.min(25, points))
}

const NAME_POINTS: Readonly<Record<string, number>> = {
  ...{
    div: 5,
    pre: 3,
    td: 3,
    blockquote: 3,
    article: 8,
    section: 2,
    form: -3,
    address: -3,
    ol: -3,
    ul: -3,
    dl: -3,
    li: -3,
  },
  ...{ h1: -5, h2: -5, h3: -5, h4: -5, h5: -5, h6: -5, th: -5 },
}

/** Points of containers: each block's points handed up, whole to its container, less to each one above. */
export function scoreContainers(blocks: readonly Block[]): Map<PageElement, number> {
  const scores = new Map<PageElement, number>()
  for (const block of blocks) {
    const points = blockPoints(block)
    if (points <= 0) continue
    let container = block.sole ? block.element.parent : block.element
    for (let level = 0; level < LEVELS && container; level++, container = container.parent) {
      const share = level === 0 ? 1 : level === 1 ? 2 : level * 3
      scores.set(container, (scores.get(container) ?? initialPoints(container)) + points / share)
    }
  }
  return scores
}

function initialPoints(container: PageElement): number {
  return (ownValue(NAME_POINTS, container.name) ?? 0) + classPoints(container)
}

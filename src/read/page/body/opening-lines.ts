import { folded } from '../metadata/site-suffix.ts'
import type { Block } from './blocks.ts'
import { isProse } from './prose.ts'

/** What the rules on lines may look at. */
export interface LineContext {
  /** Folded titles of the page: metadata and heading. */
  titles: readonly string[]
}

/** Datelines may also follow a lead; looked for among so many first lines. */
const NEAR = 6
const BARE_ADDRESS = /^https?:\S+$/
const DATE = /\b(?:19|20)\d\d\b|\b\d{1,2}:\d\d\b|\b\d{1,2} (?:hours?|minutes?|days?) ago\b/
const BYLINE =
  /^(?:by|von|par|por|di|da|text|autor|author|posted|published|updated|publicado|publié|veröffentlicht|opublikowano|aktualisiert|actualizado|publikacja|erstellt|stand|written)\b/i

/** Title, dateline, byline and section lines before the first paragraph. */
export function withoutOpening(blocks: readonly Block[], { titles }: LineContext): Block[] {
  const first = blocks.findIndex(isProse)
  const start = titleAt(blocks, titles, first)
  const opening = first < 0 ? blocks.length : first
  return blocks.slice(start).filter((block, index) => {
    if (index + start >= opening)
      return (
        index + start === opening ||
        !(isTitle(block, titles) || (index < NEAR && !isProse(block) && isOpeningLine(block)))
      )
    return !isTitle(block, titles) && !isOpeningLine(block)
  })
}

/** Where the text begins: behind the last line that repeats the title before the first paragraph. */
function titleAt(blocks: readonly Block[], titles: readonly string[], first: number): number {
  const end = first < 0 ? blocks.length : first
  for (let at = Math.min(end, blocks.length) - 1; at >= 0; at--) {
    const block = blocks[at]
    if (block && isTitle(block, titles)) return at + 1
  }
  return 0
}

function isTitle(block: Block, titles: readonly string[]): boolean {
  if (block.length > 300) return false
  const text = folded(block.text)
  return (
    text !== '' &&
    titles.some((title) => title === text || (block.kind === 'heading' && text.length > 15 && title.startsWith(text)))
  )
}

function isOpeningLine(block: Block): boolean {
  if (block.kind === 'heading') return false
  if (BARE_ADDRESS.test(block.text)) return true
  return block.length < 120 && !/[.!?]$/.test(block.text) && (DATE.test(block.text) || BYLINE.test(block.text))
}

import { ownValue } from '../../../news/own-value.ts'
import { isElement, type PageElement } from '../tree/element.ts'

export type BlockKind = 'paragraph' | 'heading' | 'list-line' | 'quote' | 'code' | 'cell' | 'caption'

/** A run of text between two block boundaries; lines inside it (`br`) are parted by line feeds. */
export interface Block {
  kind: BlockKind
  text: string
  /** Characters, and those of them inside links. */
  length: number
  linkLength: number
  /** The block-level element whose text it is. */
  element: PageElement
  /** The element holds nothing else than this run. */
  sole: boolean
}

const BLOCK_NAMES = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul caption iframe frameset video audio picture'
  ).split(' '),
)

const SKIPPED = new Set(
  'script style noscript template svg math canvas object embed iframe button select option textarea input title audio video map rt rp'.split(
    ' ',
  ),
)

/** Does this element start a line of its own? Elements of unknown names (custom elements) do. */
export function isBlock(element: PageElement): boolean {
  return BLOCK_NAMES.has(element.name) || element.name.includes('-')
}

const KINDS: Readonly<Record<string, BlockKind>> = {
  ...{ h1: 'heading', h2: 'heading', h3: 'heading', h4: 'heading', h5: 'heading', h6: 'heading' },
  ...{ li: 'list-line', dt: 'list-line', dd: 'list-line', blockquote: 'quote', pre: 'code', td: 'cell', th: 'cell' },
  ...{ figcaption: 'caption', caption: 'caption' },
}

const INVISIBLE = /[\u200b\u2060\ufeff\u00ad]+/
const EVERY_INVISIBLE = /[\u200b\u2060\ufeff\u00ad]+/g
/** Runs of white space that are not one plain space already; U+2028 stands for `br`. */
const UNEVEN = /[^\S\u2028 ][^\S\u2028]*| [^\S\u2028]+/g
const UNEVEN_CODE = /[^\S\n ][^\S\n]*| [^\S\n]+/g

/** A line of plain text from parts, white space collapsed but for line feeds of `br` and `pre`. */
function joined(parts: readonly string[], keep: boolean): string {
  const whole = (parts.length === 1 ? (parts[0] ?? '') : parts.join('')).trim()
  if (whole === '') return ''
  const text = INVISIBLE.test(whole) ? whole.replace(EVERY_INVISIBLE, '') : whole
  if (keep) {
    const lined = text.replace(/\u2028/g, '\n').replace(UNEVEN_CODE, ' ')
    return lined.replace(/ *\n\s*/g, '\n').trim()
  }
  const even = text.replace(UNEVEN, ' ')
  return even.includes('\u2028') ? even.replace(/ *\u2028\s*/g, '\n').trim() : even.trim()
}

/** Walks a tree once and gathers its blocks in order; elements in `dropped` are passed over. */
class Flattener {
  readonly blocks: Block[] = []
  private readonly dropped: ReadonlySet<PageElement>
  private parts: string[] = []
  private linkLength = 0
  private links = 0

  constructor(dropped: ReadonlySet<PageElement>) {
    this.dropped = dropped
  }

  visit(element: PageElement, kind: BlockKind): void {
    const before = this.blocks.length
    let broken = false
    for (const child of element.children) {
      if (!isElement(child)) this.text(child.value)
      else if (child.name === 'br') this.parts.push('\u2028')
      else if (!SKIPPED.has(child.name) && !this.dropped.has(child)) {
        if (isBlock(child)) {
          this.flush(element, kind, false)
          broken = true
          this.visit(child, ownValue(KINDS, child.name) ?? inherited(kind))
        } else this.inline(child, element, kind)
      }
    }
    this.flush(element, kind, !broken && this.blocks.length === before)
  }

  /** Inline elements add to the run; block elements inside them end it all the same. */
  private inline(element: PageElement, holder: PageElement, kind: BlockKind): void {
    const isLink = element.name === 'a' && element.attributes.href !== undefined
    if (isLink) this.links++
    for (const child of element.children) {
      if (!isElement(child)) this.text(child.value)
      else if (child.name === 'br') this.parts.push('\u2028')
      else if (!SKIPPED.has(child.name) && !this.dropped.has(child)) {
        if (isBlock(child)) {
          this.flush(holder, kind, false)
          this.visit(child, ownValue(KINDS, child.name) ?? inherited(kind))
        } else this.inline(child, holder, kind)
      }
    }
    if (isLink) this.links--
  }

  private text(value: string): void {
    this.parts.push(value)
    if (this.links > 0) this.linkLength += value.trim().length
  }

  private flush(element: PageElement, kind: BlockKind, sole: boolean): void {
    if (this.parts.length === 0) return
    const text = joined(this.parts, kind === 'code')
    const linkLength = Math.min(this.linkLength, text.length)
    this.parts = []
    this.linkLength = 0
    if (text !== '') this.blocks.push({ kind, text, length: text.length, linkLength, element, sole })
  }
}

/** Inside a list line, quote or caption, plain boxes are still that; cells and headings are not passed down. */
function inherited(kind: BlockKind): BlockKind {
  return kind === 'cell' || kind === 'heading' ? 'paragraph' : kind
}

/** The blocks of text below (and of) an element, in document order. */
export function blocksOf(root: PageElement, dropped: ReadonlySet<PageElement> = new Set()): Block[] {
  const flattener = new Flattener(dropped)
  flattener.visit(root, ownValue(KINDS, root.name) ?? 'paragraph')
  return flattener.blocks
}

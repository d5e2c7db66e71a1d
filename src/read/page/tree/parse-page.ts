import { Parser } from 'htmlparser2'
import { isElement, PageElement } from './element.ts'

/** Elements below this level become siblings at this level, so that walks over the tree may recurse. */
const DEEPEST = 200
/** A page that opens so many elements without closing them is not read further. */
const DEEPEST_OPEN = 4_000
/** Elements and texts kept of one page; real pages stay under 50,000. */
const MOST_NODES = 120_000
/** Characters handed to the tokenizer at once; limits are looked at in between. */
const CHUNK = 131_072
/** Characters read of one page. */
export const LONGEST_PAGE = 5_000_000

/** Elements whose text is of no use to us; `script` keeps its text only where it holds structured data. */
const SILENT = new Set(['style', 'template', 'textarea', 'svg', 'math', 'canvas', 'object', 'option'])

/** Of these not even the elements inside are kept: drawings may have thousands. */
const HOLLOW = new Set(['svg', 'math', 'template'])

/** A parsed page: the root holds `html` (or whatever the page starts with). */
export interface ParsedPage {
  root: PageElement
  /** The page was longer, larger or deeper than what is read of one. */
  cut: boolean
}

/** Builds our tree from the tokenizer's events within fixed limits of depth and size. */
class TreeBuilder {
  readonly root = new PageElement('#root', {}, undefined)
  private current = this.root
  private depth = 0
  private overflow = 0
  private nodes = 0
  private silent = 0
  /** Elements open from the hollow one on. */
  private hollow = 0
  full = false

  onopentag(name: string, attributes: Record<string, string>): void {
    if (this.full) return
    if (++this.nodes > MOST_NODES || this.overflow > DEEPEST_OPEN) this.full = true
    if (this.hollow > 0) {
      this.hollow++
      return
    }
    const element = new PageElement(name, attributes, this.current)
    this.current.children.push(element)
    if (this.depth >= DEEPEST) {
      this.overflow++
      return
    }
    this.depth++
    this.current = element
    if (isSilent(element)) this.silent++
    if (HOLLOW.has(name)) this.hollow = 1
  }

  ontext(text: string): void {
    if (this.full || this.silent > 0) return
    this.nodes++
    const { children } = this.current
    const last = children[children.length - 1]
    if (last && !isElement(last)) children[children.length - 1] = { name: '#text', value: last.value + text }
    else children.push({ name: '#text', value: text })
  }

  onclosetag(): void {
    if (this.hollow > 1) {
      this.hollow--
      return
    }
    this.hollow = 0
    if (this.overflow > 0) {
      this.overflow--
      return
    }
    if (isSilent(this.current)) this.silent--
    this.depth--
    this.current = this.current.parent ?? this.root
  }
}

function isSilent(element: PageElement): boolean {
  if (element.name === 'script') return !/json/i.test(element.attributes.type ?? '')
  return SILENT.has(element.name)
}

/** Parses a page into a tree in one pass; linear in its length whatever it holds. */
export function parsePage(html: string): ParsedPage {
  const builder = new TreeBuilder()
  const parser = new Parser(builder, { decodeEntities: true })
  const end = Math.min(html.length, LONGEST_PAGE)
  let at = 0
  for (; at < end && !builder.full; at += CHUNK) parser.write(html.slice(at, Math.min(end, at + CHUNK)))
  const cut = builder.full || html.length > LONGEST_PAGE
  if (!builder.full) parser.end()
  return { root: builder.root, cut }
}

import { readDoctype } from './doctype.ts'
import { type Element, localName, NO_CHILDREN } from './element.ts'
import { Finder } from './finder.ts'
import { Repairs } from './repairs.ts'
import { endOfName, isNameStart, scanTag } from './scan-tag.ts'

/** Elements deeper than this are read as text of the one above (nobody nests a feed so deep in earnest). */
const DEEPEST = 256
/** Elements of one document; the rest is left out. A feed of 10,000 rich entries has about 300,000. */
const MOST_ELEMENTS = 2_000_000

/** After so many stray end tags nobody looks for their elements in another letter case. */
const MOST_STRAYS = 1_000

/** A document read tolerantly: the tree, what was repaired, and the harmless entities its DOCTYPE declared. */
export interface XmlDocument {
  /** Stands for the document itself; its children are the root elements. */
  top: Element
  source: string
  repairs: Repairs
  entities: ReadonlyMap<string, string>
}

/**
 * Reads XML however broken; never throws, always ends, in time linear in the text. No external entity and no DTD is
 * ever followed. Unclosed elements end where an outer one does, stray end tags are passed over, a `<` that begins no
 * tag is text.
 */
export function scanXml(source: string): XmlDocument {
  const scanner = new Scanner(source)
  scanner.run()
  return { top: scanner.top, source, repairs: scanner.repairs, entities: scanner.entities }
}

const BANG = 33
const SLASH = 47
const LESS = 60
const GREATER = 62
const QUESTION = 63

class Scanner {
  readonly source: string
  readonly repairs = new Repairs()
  readonly top: Element
  entities: ReadonlyMap<string, string> = new Map()
  private readonly open: Element[]
  private current: Element
  private count = 0
  private strays = 0
  private seenDoctype = false
  private readonly cdataStarts: Finder
  private readonly cdataEnds: Finder
  private readonly commentEnds: Finder

  constructor(source: string) {
    this.source = source
    this.cdataStarts = new Finder(source, '<![CDATA[')
    this.cdataEnds = new Finder(source, ']]>')
    this.commentEnds = new Finder(source, '-->')
    this.top = {
      name: '',
      parent: undefined,
      source,
      from: 0,
      attributesFrom: 0,
      attributesTo: 0,
      innerFrom: 0,
      innerTo: source.length,
      to: source.length,
      children: [],
    }
    this.open = [this.top]
    this.current = this.top
  }

  run(): void {
    const { source } = this
    let at = source.indexOf('<')
    while (at >= 0 && this.count < MOST_ELEMENTS) {
      const code = source.charCodeAt(at + 1)
      const next =
        code === SLASH
          ? this.endTag(at)
          : isNameStart(code)
            ? this.startTag(at)
            : code === BANG
              ? this.declaration(at)
              : code === QUESTION
                ? this.instruction(at)
                : this.strayBracket(at)
      at = source.indexOf('<', next)
    }
    if (this.count >= MOST_ELEMENTS) this.repairs.note('too-many-elements', at)
    this.finish()
  }

  private startTag(at: number): number {
    const tag = scanTag(this.source, at)
    if (tag === undefined) {
      this.repairs.note('cut-off', at)
      return this.source.length
    }
    if (tag.broken) this.repairs.note('broken-tag', at)
    const name = this.source.slice(at + 1, tag.nameTo)
    if (closesOpenLeaf(this.current.name, name)) this.closeUnclosed(name, at)
    this.append(at, name, tag)
    return tag.to
  }

  private append(
    at: number,
    name: string,
    tag: { nameTo: number; attributesTo: number; to: number; selfClosing: boolean },
  ): void {
    const { current: parent } = this
    const element: Element = {
      name,
      parent,
      source: this.source,
      from: at,
      attributesFrom: tag.nameTo,
      attributesTo: tag.attributesTo,
      innerFrom: tag.to,
      innerTo: tag.to,
      to: tag.to,
      children: NO_CHILDREN,
    }
    this.count++
    if (parent.children === NO_CHILDREN) parent.children = [element]
    else parent.children.push(element)
    if (tag.selfClosing) return
    if (this.open.length > DEEPEST) {
      this.repairs.note('too-deep', at)
      return
    }
    this.open.push(element)
    this.current = element
  }

  private endTag(at: number): number {
    const { source } = this
    const nameTo = endOfName(source, at + 2)
    const name = source.slice(at + 2, nameTo)
    const to = source.charCodeAt(nameTo) === GREATER ? nameTo + 1 : this.endOfEndTag(at, nameTo)
    if (this.current.name === name) this.pop(at, to)
    else this.closeByName(name, at, to)
    return to
  }

  private endOfEndTag(at: number, nameTo: number): number {
    for (let place = nameTo; place < this.source.length; place++) {
      const code = this.source.charCodeAt(place)
      if (code === GREATER) return place + 1
      if (code === LESS) {
        this.repairs.note('broken-tag', at)
        return place
      }
    }
    this.repairs.note('cut-off', at)
    return this.source.length
  }

  /** Closes the nearest open element of that name and everything inside it that was left open. */
  private closeByName(name: string, at: number, to: number): void {
    const depth = this.depthOf(name)
    if (depth === 0) {
      this.repairs.note('stray-end-tag', at)
      this.strays++
      return
    }
    if (depth < this.open.length - 1) this.repairs.note('unclosed-element', this.current.from)
    while (this.open.length > depth + 1) this.pop(at)
    this.pop(at, to)
  }

  /** How deep the nearest open element of that name lies; 0 when none is open. Case counts only in hopeless documents. */
  private depthOf(name: string): number {
    const lower = this.strays < MOST_STRAYS ? name.toLowerCase() : name
    let depth = this.open.length - 1
    for (; depth > 0; depth--) {
      const open = this.open[depth]?.name ?? ''
      if (open === name || (open.length === lower.length && this.strays < MOST_STRAYS && open.toLowerCase() === lower))
        break
    }
    return depth
  }

  /** An entry begins inside an entry, or a title inside a title: the one before was never closed. */
  private closeUnclosed(name: string, at: number): void {
    this.repairs.note('unclosed-element', this.current.from)
    this.pop(at)
    while (closesOpenLeaf(this.current.name, name)) this.pop(at)
  }

  /** Ends the innermost open element: its content at `at`, itself after its end tag (at the same place without one). */
  private pop(at: number, to = at): void {
    this.current.innerTo = at
    this.current.to = to
    this.open.pop()
    this.current = this.open[this.open.length - 1] ?? this.top
  }

  private declaration(at: number): number {
    const { source } = this
    if (source.startsWith('<![CDATA[', at)) return this.cdata(at)
    if (source.startsWith('<!--', at)) return this.comment(at)
    if (!/^<!doctype/i.test(source.slice(at, at + 9))) return this.strayBracket(at)
    if (this.seenDoctype) return this.instruction(at)
    this.seenDoctype = true
    const doctype = readDoctype(source, at)
    this.entities = doctype.entities
    return doctype.to
  }

  private cdata(at: number): number {
    const end = this.cdataEnds.next(at + 9)
    const again = this.cdataStarts.next(at + 9)
    // A section that begins again before it ends was never closed the first time.
    const nested = again >= 0 && again < end
    if (end >= 0 && !nested) return end + 3
    const close = this.source.slice(at, end < 0 ? undefined : end).indexOf(`</${this.current.name}`)
    if (close < 0 && end >= 0) return end + 3
    this.repairs.note('unclosed-cdata', at)
    return close < 0 ? this.source.length : at + close
  }

  private comment(at: number): number {
    const end = this.commentEnds.next(at + 4)
    if (end >= 0) return end + 3
    this.repairs.note('unclosed-comment', at)
    const close = this.source.indexOf('>', at)
    return close < 0 ? this.source.length : close + 1
  }

  private instruction(at: number): number {
    const end = this.source.indexOf('>', at)
    return end < 0 ? this.source.length : end + 1
  }

  private strayBracket(at: number): number {
    this.repairs.note('stray-angle-bracket', at)
    return at + 1
  }

  private finish(): void {
    if (this.open.length > 1) this.repairs.note('cut-off', this.source.length)
    while (this.open.length > 1) this.pop(this.source.length)
  }
}

/** Elements that hold text and nothing of a feed's own; where another of them begins, they are over. */
const LEAVES = new Set('title link guid pubdate category comments id updated published issued modified'.split(' '))
const AFTER_LEAF = new Set([...LEAVES, 'description', 'summary', 'encoded', 'item', 'entry'])

/** Whether a start tag shows that the element now open was never closed. */
function closesOpenLeaf(open: string, name: string): boolean {
  const last = open.charCodeAt(open.length - 1) | 32
  // Cheap look before the real one: every such name ends in one of the letters e k d y s m.
  if (last !== 101 && last !== 107 && last !== 100 && last !== 121 && last !== 115 && last !== 109) return false
  const local = localName(open)
  if (local === 'item' || local === 'entry') return open === name
  return LEAVES.has(local) && AFTER_LEAF.has(localName(name)) && prefixOf(open) === prefixOf(name)
}

function prefixOf(name: string): string {
  return name.slice(0, Math.max(0, name.indexOf(':')))
}

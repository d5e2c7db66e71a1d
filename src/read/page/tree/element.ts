/** A run of text inside an element, entities decoded. */
export interface PageText {
  readonly name: '#text'
  readonly value: string
}

export type PageNode = PageElement | PageText

/** An element of a page's tree: names in lower case, attributes as written, entities decoded. */
export class PageElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly parent: PageElement | undefined
  readonly children: PageNode[] = []
  /** Lower-cased `class` and `id`, split into words by `classWords` when first asked for. */
  words: ReadonlySet<string> | undefined = undefined
  /** Words of the page's classes by how they are written: most classes of a page stand on many elements. */
  readonly knownWords: Map<string, ReadonlySet<string>>

  constructor(name: string, attributes: Readonly<Record<string, string>>, parent: PageElement | undefined) {
    this.name = name
    this.attributes = attributes
    this.parent = parent
    this.knownWords = parent ? parent.knownWords : new Map()
  }
}

/** Is this node an element (not text)? */
export function isElement(node: PageNode): node is PageElement {
  return node.name !== '#text'
}

/** Calls `visit` for every element below `root` in document order; returning `false` skips what is inside. */
export function walk(root: PageElement, visit: (element: PageElement) => boolean | undefined): void {
  for (const child of root.children) {
    if (isElement(child) && visit(child) !== false) walk(child, visit)
  }
}

/** Elements below `root` with one of these names, in document order. */
export function elementsNamed(root: PageElement, ...names: string[]): PageElement[] {
  const found: PageElement[] = []
  walk(root, (element) => {
    if (names.includes(element.name)) found.push(element)
    return true
  })
  return found
}

/** First element below `root` that satisfies `test`. */
export function firstElement(root: PageElement, test: (element: PageElement) => boolean): PageElement | undefined {
  for (const child of root.children) {
    if (!isElement(child)) continue
    if (test(child)) return child
    const found = firstElement(child, test)
    if (found) return found
  }
  return undefined
}

const WITHOUT_TEXT = new Set(['script', 'style', 'noscript', 'template', 'svg', 'math', 'textarea', 'select'])
const BREAKS = new Set(['br', 'p', 'div', 'li', 'td', 'th', 'tr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'section'])

function collectText(element: PageElement, parts: string[]): void {
  for (const child of element.children) {
    if (!isElement(child)) parts.push(child.value)
    else if (!WITHOUT_TEXT.has(child.name)) {
      if (BREAKS.has(child.name)) parts.push(' ')
      collectText(child, parts)
      if (BREAKS.has(child.name)) parts.push(' ')
    }
  }
}

/** All text below an element on one line, white space collapsed. */
export function textOf(element: PageElement): string {
  const parts: string[] = []
  collectText(element, parts)
  return collapse(parts.join(''))
}

/** All text below an element like `textOf`; undefined where it is longer than `most` characters, which costs little to tell. */
export function shortTextOf(element: PageElement, most: number): string | undefined {
  const parts: string[] = []
  if (shortLength(element, 0, most) >= most) return undefined
  collectText(element, parts)
  return collapse(parts.join(''))
}

/** Characters of text below an element without the white space around them, counted no further than `most`. */
function shortLength(element: PageElement, counted: number, most: number): number {
  let length = counted
  for (const child of element.children) {
    if (length >= most) return length
    if (!isElement(child)) length += child.value.trim().length
    else if (!WITHOUT_TEXT.has(child.name)) length = shortLength(child, length, most)
  }
  return length
}

/** White space (and invisible joiners such as U+200B and U+FEFF) to single spaces, ends trimmed. */
export function collapse(text: string): string {
  const visible = INVISIBLE.test(text) ? text.replace(EVERY_INVISIBLE, '') : text
  return visible.replace(UNEVEN, ' ').trim()
}

const INVISIBLE = /[\u200b\u2060\ufeff\u00ad]/
const EVERY_INVISIBLE = /[\u200b\u2060\ufeff\u00ad]+/g
/** Runs of white space that are not one plain space already. */
const UNEVEN = /[^\S ]\s*| \s+/g

/** The words of `class` and `id`, camelCase and separators split: `entryContent post-1` gives entry, content, post, 1. */
export function classWords(element: PageElement): ReadonlySet<string> {
  if (element.words) return element.words
  const { class: classes = '', id = '' } = element.attributes
  const words = classes || id ? knownWords(id ? `${classes} ${id}` : classes, element.knownWords) : NO_WORDS
  element.words = words
  return words
}

function knownWords(names: string, known: Map<string, ReadonlySet<string>>): ReadonlySet<string> {
  const found = known.get(names)
  if (found) return found
  const words = splitWords(names)
  known.set(names, words)
  return words
}

const NO_WORDS: ReadonlySet<string> = new Set()
const LONGEST_CLASS = 400
const SPACE = 32

/** Read letter by letter: it is done for every new class of a page, and expressions take three times as long. */
function splitWords(names: string): ReadonlySet<string> {
  const found = new Set<string>()
  const end = Math.min(names.length, LONGEST_CLASS)
  let start = -1
  let afterLower = false
  for (let at = 0; at <= end; at++) {
    const code = at < end ? names.charCodeAt(at) : SPACE
    const isUpper = code >= 65 && code <= 90
    const isInside = isUpper || (code >= 97 && code <= 122) || (code >= 48 && code <= 57)
    if (start >= 0 && (!isInside || (isUpper && afterLower))) {
      found.add(names.slice(start, at).toLowerCase())
      start = -1
    }
    if (isInside && start < 0) start = at
    afterLower = code >= 97 && code <= 122
  }
  return found
}

/**
 * One element of a document, as places in its source text. Text and attributes are cut out only when asked for,
 * which is why a feed is read in one quick pass however many elements nobody wants.
 */
export interface Element {
  /** As written, prefix and case included. */
  readonly name: string
  readonly parent: Element | undefined
  readonly source: string
  /** Where `<name` begins. */
  readonly from: number
  /** What stands between the name and `>`: empty range when there are no attributes. */
  readonly attributesFrom: number
  readonly attributesTo: number
  /** What stands between start tag and end tag. */
  readonly innerFrom: number
  innerTo: number
  /** The place after its end tag. */
  to: number
  /** Shared `NO_CHILDREN` until the first child comes. */
  children: Element[]
}

/** The children of every leaf; never written to. */
export const NO_CHILDREN: Element[] = []

/** The name without prefix, lower case: feeds in the wild write `pubdate` and `TITLE`. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase()
}

/** Elements among the children whose local name is the one given (lower case). */
export function childrenNamed(element: Element, local: string): Element[] {
  return element.children.filter((child) => localName(child.name) === local)
}

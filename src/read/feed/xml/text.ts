import { type Element, localName } from './element.ts'
import { decodeReferences, type ReferenceContext } from './references.ts'

const CDATA = '<![CDATA['

/** The text of an element, decoded and trimmed, markup inside it left out; empty when there is none. */
export function textOf(element: Element, context: ReferenceContext): string {
  const { source, innerFrom, innerTo } = element
  if (element.children.length === 0) return characters(source.slice(innerFrom, innerTo), at(context, innerFrom)).trim()
  const parts: string[] = []
  pushText(element, context, parts)
  return parts.join('').trim()
}

function pushText(element: Element, context: ReferenceContext, parts: string[]): void {
  const { source } = element
  let from = element.innerFrom
  for (const child of element.children) {
    parts.push(characters(source.slice(from, child.from), at(context, from)))
    pushText(child, context, parts)
    from = child.to
  }
  parts.push(characters(source.slice(from, element.innerTo), at(context, from)))
}

/**
 * What an element holds as HTML: its decoded text where that text is the markup (escaped or in CDATA), else the
 * elements inside it as they stand, without namespace prefixes, comments and processing instructions.
 */
export function markupOf(element: Element, context: ReferenceContext): string {
  if (element.children.length === 0) return textOf(element, context)
  const parts: string[] = []
  pushMarkup(element, context, parts)
  return parts.join('').trim()
}

/** Text between tags: CDATA as it stands, everything else decoded; comments and instructions left out. */
function characters(raw: string, context: ReferenceContext): string {
  let bracket = raw.indexOf('<')
  if (bracket < 0) return decodeReferences(raw, context)
  if (bracket === 0 && raw.startsWith(CDATA) && raw.indexOf(']]>') === raw.length - 3)
    return raw.slice(CDATA.length, -3)
  const parts: string[] = []
  let from = 0
  while (bracket >= 0) {
    const passed = afterNonText(raw, bracket)
    if (passed !== undefined) {
      parts.push(decodeReferences(raw.slice(from, bracket), at(context, context.offset + from)))
      if (raw.startsWith(CDATA, bracket)) parts.push(raw.slice(bracket + CDATA.length, endOfCdata(raw, bracket)))
      from = passed
    }
    bracket = raw.indexOf('<', passed ?? bracket + 1)
  }
  parts.push(decodeReferences(raw.slice(from), at(context, context.offset + from)))
  return parts.join('')
}

function endOfCdata(raw: string, bracket: number): number {
  const end = raw.indexOf(']]>', bracket)
  return end < 0 ? raw.length : end
}

/** Where CDATA, a comment, an instruction, or a tag without an element (too deep, stray) ends; undefined for a bare `<`. */
function afterNonText(raw: string, bracket: number): number | undefined {
  if (raw.startsWith(CDATA, bracket)) return endOfCdata(raw, bracket) + 3
  const comment = raw.startsWith('<!--', bracket)
  if (!comment && !/^<[?/a-z]/i.test(raw.slice(bracket, bracket + 2))) return undefined
  const end = raw.indexOf(comment ? '-->' : '>', bracket)
  return end < 0 ? raw.length : end + (comment ? 3 : 1)
}

/** All parts go into one list: joining at every level would copy the whole text as often as elements are nested. */
function pushMarkup(element: Element, context: ReferenceContext, parts: string[]): void {
  const { source } = element
  let from = element.innerFrom
  for (const child of element.children) {
    parts.push(escapedText(source.slice(from, child.from), context))
    pushTagged(child, context, parts)
    from = child.to
  }
  parts.push(escapedText(source.slice(from, element.innerTo), context))
}

function pushTagged(element: Element, context: ReferenceContext, parts: string[]): void {
  const name = element.name.slice(element.name.indexOf(':') + 1)
  const attributes = element.source.slice(element.attributesFrom, element.attributesTo).trimEnd()
  if (element.innerFrom === element.innerTo && VOID.has(localName(name))) {
    parts.push(`<${name}${attributes} />`)
    return
  }
  parts.push(`<${name}${attributes}>`)
  pushMarkup(element, context, parts)
  parts.push(`</${name}>`)
}

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))

/** Text between tags as HTML again: decoded and escaped anew, so that whatever way it was written it is the same. */
function escapedText(raw: string, context: ReferenceContext): string {
  return raw.includes('<') || raw.includes('&') ? escapeText(characters(raw, context)) : raw
}

/** Plain text as HTML. */
export function escapeText(text: string): string {
  return /[&<>]/.test(text) ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : text
}

function at(context: ReferenceContext, offset: number): ReferenceContext {
  return { entities: context.entities, repairs: context.repairs, offset }
}

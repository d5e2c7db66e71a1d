import type { Element } from './element.ts'
import { decodeReferences, type ReferenceContext } from './references.ts'
import { isSpace } from './scan-tag.ts'

const EQUALS = 61
const SLASH = 47

/** Calls back with each attribute as written: name in lower case, value not decoded. Unquoted values are taken too. */
export function eachAttribute(element: Element, take: (name: string, raw: string) => void): void {
  const { source, attributesTo: end } = element
  let at = element.attributesFrom
  while (at < end) {
    while (at < end && (isSpace(source.charCodeAt(at)) || source.charCodeAt(at) === SLASH)) at++
    const nameFrom = at
    while (at < end && !isSpace(source.charCodeAt(at)) && source.charCodeAt(at) !== EQUALS) at++
    const name = source.slice(nameFrom, at)
    while (at < end && isSpace(source.charCodeAt(at))) at++
    if (at >= end || source.charCodeAt(at) !== EQUALS) {
      if (name !== '') take(name.toLowerCase(), '')
      continue
    }
    at++
    while (at < end && isSpace(source.charCodeAt(at))) at++
    const value = valueAt(source, at, end)
    if (name !== '') take(name.toLowerCase(), source.slice(value.from, value.to))
    at = value.next
  }
}

function valueAt(source: string, at: number, end: number): { from: number; to: number; next: number } {
  const quote = source.charAt(at)
  if (quote === '"' || quote === "'") {
    const close = source.indexOf(quote, at + 1)
    if (close >= 0 && close < end) return { from: at + 1, to: close, next: close + 1 }
  }
  let to = at
  while (to < end && !isSpace(source.charCodeAt(to))) to++
  return { from: at, to, next: to }
}

/** One attribute by its name in lower case, decoded and trimmed; undefined when missing or empty. The first counts. */
export function attribute(element: Element, name: string, context: ReferenceContext): string | undefined {
  if (element.attributesFrom === element.attributesTo) return undefined
  let found: string | undefined
  eachAttribute(element, (key, raw) => {
    if (key === name && found === undefined) found = raw
  })
  return found === undefined
    ? undefined
    : decodeReferences(found, { ...context, offset: element.from }).trim() || undefined
}

/** All attributes, decoded and trimmed, by their names in lower case. */
export function attributes(element: Element, context: ReferenceContext): Map<string, string> {
  const found = new Map<string, string>()
  eachAttribute(element, (key, raw) => {
    if (!found.has(key)) found.set(key, decodeReferences(raw, { ...context, offset: element.from }).trim())
  })
  return found
}

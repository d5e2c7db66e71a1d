import { namedCharacter } from '../../encoding/entities.ts'
import { westernLetters } from '../../encoding/western.ts'
import type { Repairs } from './repairs.ts'

/** What decoding a text needs to know of its document. */
export interface ReferenceContext {
  /** Entities the DOCTYPE declared. */
  entities: ReadonlyMap<string, string>
  repairs: Repairs
  /** Where the text begins in the document. */
  offset: number
}

/** The longest reference looked at: `&CounterClockwiseContourIntegral;` has 33 characters. */
const LONGEST = 40

/**
 * Decodes character references: XML's five, numbers, the DOCTYPE's own, and HTML's names, which feeds use although
 * XML has none. An ampersand that begins no reference stays as it is (`?a=1&b=2`).
 */
export function decodeReferences(raw: string, context: ReferenceContext): string {
  let at = raw.indexOf('&')
  if (at < 0) return raw
  const parts: string[] = []
  let from = 0
  while (at >= 0) {
    const end = endOfReference(raw, at)
    const character =
      end < 0 ? undefined : (xmlCharacter(raw, at, end) ?? otherCharacter(raw.slice(at + 1, end), at, context))
    if (character === undefined) {
      context.repairs.note('bare-ampersand', context.offset + at)
    } else {
      parts.push(raw.slice(from, at), character)
      from = end + 1
    }
    at = raw.indexOf('&', at + 1)
  }
  parts.push(raw.slice(from))
  return parts.join('')
}

/** The place of the `;`, or -1 when something else comes first. */
function endOfReference(raw: string, at: number): number {
  const limit = Math.min(raw.length, at + LONGEST)
  for (let end = at + 1; end < limit; end++) {
    const code = raw.charCodeAt(end)
    if (code === 59) return end > at + 1 ? end : -1
    const letter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
    if (!letter && code !== 35 && code !== 46 && code !== 45 && code !== 95) return -1
  }
  return -1
}

/** The five references of XML itself, told apart by length and letters. */
function xmlCharacter(raw: string, at: number, end: number): string | undefined {
  const first = raw.charCodeAt(at + 1)
  const length = end - at - 1
  if (length === 2 && raw.charCodeAt(at + 2) === 116) {
    if (first === 108) return '<'
    if (first === 103) return '>'
  }
  if (length === 3 && first === 97 && raw.startsWith('mp', at + 2)) return '&'
  if (length === 4 && first === 113 && raw.startsWith('uot', at + 2)) return '"'
  if (length === 4 && first === 97 && raw.startsWith('pos', at + 2)) return "'"
  return undefined
}

function otherCharacter(name: string, at: number, context: ReferenceContext): string | undefined {
  if (name.charCodeAt(0) === 35) return numbered(name)
  const declared = context.entities.get(name)
  if (declared !== undefined) return declared.replace(/&(#\w+);/g, (_, number: string) => numbered(number) ?? '')
  const named = namedCharacter(name) ?? namedCharacter(name.toLowerCase())
  if (named !== undefined) context.repairs.note('html-entity', context.offset + at)
  return named
}

/** `#233`, `#xE9`, `#XE9`; numbers of windows-1252 (`#146`) mean its letters, impossible ones nothing. */
function numbered(name: string): string | undefined {
  const match = /^#(?:x([0-9a-f]+)|([0-9]+))$/i.exec(name)
  if (!match) return undefined
  const code = match[1] === undefined ? Number.parseInt(match[2] ?? '', 10) : Number.parseInt(match[1], 16)
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\uFFFD'
  return westernLetters(String.fromCodePoint(code))
}

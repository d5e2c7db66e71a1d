import { decode } from '../../encoding/decode.ts'
import type { GivenText } from '../given.ts'
import type { Scope } from '../scope.ts'
import type { Element } from '../xml/element.ts'

/**
 * A text construct of Atom 1.0 (`type` text, html, xhtml or a media type) or 0.3 (`mode` xml, escaped or base64).
 * Undefined when empty, or when what is inside is a picture or other file.
 */
export function atomText(element: Element, scope: Scope): GivenText | undefined {
  const type = scope.attribute(element, 'type')?.toLowerCase() ?? 'text'
  const mode = scope.attribute(element, 'mode')?.toLowerCase()
  if (isBase64(type, mode)) return fromBase64(element, type, scope)
  const inside = element.children.length > 0
  const value = scope.markup(element)
  return scope.given(value, inside || isMarkup(type) ? 'html' : 'text', element)
}

function isMarkup(type: string): boolean {
  return /html|^application\/(?:.*\+)?xml|^text\/xml/.test(type)
}

/** RFC 4287, 4.1.3.3: whatever is neither text nor XML is base64. Atom 0.3 says so itself. */
function isBase64(type: string, mode: string | undefined): boolean {
  if (mode !== undefined) return mode === 'base64'
  return type.includes('/') && !/^text\/|html|[+/]xml(?:$|;)|^application\/(?:json|rss|atom)/.test(type)
}

function fromBase64(element: Element, type: string, scope: Scope): GivenText | undefined {
  if (/^(?:image|audio|video|font)\//.test(type)) return undefined
  const encoded = scope.text(element)?.replace(/\s+/g, '') ?? ''
  try {
    const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0))
    const { text } = decode(bytes, { kind: 'html' })
    return text.includes('\0') ? undefined : scope.given(text.trim(), 'html', element)
  } catch {
    // Not base64 after all: a media type was written where none belongs.
    return scope.html(element)
  }
}

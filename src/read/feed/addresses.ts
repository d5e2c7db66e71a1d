import type { GivenLink } from './given.ts'

const ABSOLUTE = /^https?:\/\/[^\s/<>"]+\.?[^\s<>"]*$/i

/** An absolute web address; undefined for what is none, such as `mailto:` or a relative path without a base. */
export function webAddress(link: GivenLink | undefined, base: string | undefined): string | undefined {
  if (link === undefined) return undefined
  const href = link.href.trim()
  if (ABSOLUTE.test(href)) return href
  try {
    const url = new URL(
      /^www\.[^/\s]+\.[^/\s]/i.test(href) ? `http://${href}` : href.replace(/[\r\n\t]+/g, ''),
      link.base ?? base,
    )
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined
  } catch {
    return undefined
  }
}

/** Where relative addresses stand in HTML. */
const NEEDLES = ['href=', 'src=', 'poster='] as const
/** Beginnings of addresses that need no base: a scheme, a fragment, a template. */
const ABSOLUTE_START = /^\s*(?:[a-z][a-z0-9+.-]*:|#|\{|\[|$)/i

/** HTML with its relative addresses made absolute; the very same string when there are none. */
export function withAbsoluteAddresses(html: string, base: string | undefined): string {
  if (base === undefined) return html
  const edits = NEEDLES.flatMap((needle) => relativeAddresses(html, needle)).sort((a, b) => a.from - b.from)
  if (edits.length === 0) return html
  const parts: string[] = []
  let from = 0
  for (const edit of edits) {
    parts.push(html.slice(from, edit.from), absolute(html.slice(edit.from, edit.to), base))
    from = edit.to
  }
  parts.push(html.slice(from))
  return parts.join('')
}

function relativeAddresses(html: string, needle: string): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = []
  for (let at = html.indexOf(needle); at >= 0; at = html.indexOf(needle, at + needle.length)) {
    // Nearly every address is absolute: a cheap look before the real one.
    if (html.startsWith('http', at + needle.length + 1)) continue
    const place = valuePlace(html, at + needle.length)
    if (
      place &&
      isAttribute(html, at) &&
      !ABSOLUTE_START.test(html.slice(place.from, Math.min(place.to, place.from + 40)))
    ) {
      found.push(place)
    }
  }
  return found
}

/** Whether a name at this place begins an attribute and is not the end of a longer one (`data-src`). */
function isAttribute(html: string, at: number): boolean {
  return /[\s"']/.test(html.charAt(at - 1))
}

/** A quoted value, at most 2,000 characters; unquoted ones end at white space or `>`. */
function valuePlace(html: string, at: number): { from: number; to: number } | undefined {
  const quote = html.charAt(at)
  if (quote !== '"' && quote !== "'") {
    const length = /^[^\s>"']{1,2000}/.exec(html.slice(at, at + 2_001))?.[0].length ?? 0
    return length === 0 ? undefined : { from: at, to: at + length }
  }
  const length = html.slice(at + 1, at + 2_002).indexOf(quote)
  return length < 0 ? undefined : { from: at + 1, to: at + 1 + length }
}

function absolute(value: string, base: string): string {
  try {
    return new URL(value.trim().replaceAll('&amp;', '&'), base).href.replaceAll('&', '&amp;')
  } catch {
    return value
  }
}

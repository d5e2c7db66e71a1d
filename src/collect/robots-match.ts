/** Escapes as compared: octets outside ASCII become `%XX`, hexadecimal digits upper case; nothing else changes. */
export function normalPattern(pattern: string): string {
  return pattern
    .replace(/[^\0-\x7f]+/g, (text) => percentEncoded(text))
    .replace(/%[0-9a-f]{2}/gi, (octet) => octet.toUpperCase())
}

/** Every octet of the text's UTF-8 as `%XX`; half surrogate pairs become U+FFFD. */
function percentEncoded(text: string): string {
  return Array.from(new TextEncoder().encode(text), (octet) => `%${octet.toString(16).padStart(2, '0')}`).join('')
}

/** Path and query of an address, escaped as compared, without fragment; `/` when there is none. */
export function pathOf(url: string): string {
  const afterHost = url.replace(/^([a-z][a-z0-9+.-]*:)?\/\/[^/?#]*/i, '')
  const path = normalPattern(afterHost.split('#', 1)[0] ?? '')
  return path.startsWith('/') ? path : `/${path}`
}

/** Octets RFC 3986 calls unreserved, escaped; RFC 9309 compares them unescaped. */
const UNRESERVED = /%(2D|2E|3[0-9]|4[1-9A-F]|5[0-9A]|5F|6[1-9A-F]|7[0-9A]|7E)/g

function unescaped(text: string): string {
  return text.replace(UNRESERVED, (octet) => String.fromCharCode(Number.parseInt(octet.slice(1), 16)))
}

/**
 * Whether a rule speaks about a path. Patterns match from the start; `*` is any run of characters, `$` at the end the
 * end of the path. A `disallow` with escaped letters also forbids the plain ones (RFC 9309); an `allow` permits only
 * what it spells out (google/robotstxt).
 */
export function matchesPattern(rule: { allow: boolean; pattern: string }, path: string): boolean {
  if (glob(rule.pattern, path)) return true
  const escaped = !rule.allow && (rule.pattern.includes('%') || path.includes('%'))
  return escaped && glob(unescaped(rule.pattern), unescaped(path))
}

/** `/dir/index.html` stands for the folder too, so allowing it allows `/dir/` (google/robotstxt). */
export function folderOfIndex(pattern: string): string | undefined {
  const folder = /^(.*\/)index\.htm[^/]*$/.exec(pattern)?.[1]
  return folder && `${folder}$`
}

/** Greedy glob without backtracking over earlier stars: linear in practice, never exponential. */
function glob(pattern: string, path: string): boolean {
  const anchored = pattern.endsWith('$')
  const [head = '', ...parts] = (anchored ? pattern.slice(0, -1) : pattern).split('*')
  if (!path.startsWith(head)) return false
  let at = head.length
  for (const [index, part] of parts.entries()) {
    const last = index === parts.length - 1
    if (anchored && last) return path.length - part.length >= at && path.endsWith(part)
    const found = path.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return !anchored || at === path.length
}

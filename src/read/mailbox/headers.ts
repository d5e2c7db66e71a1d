import { decode } from '../encoding/decode.ts'

/** A part of a mail: headers by name in lower case (the first of a name), and the body as binary text. */
export interface MailPart {
  headers: ReadonlyMap<string, string>
  body: string
}

/** Longest header section looked at, characters. */
const LONGEST_HEADERS = 100_000

/** Bytes as a string of their numbers, so that text functions can look for boundaries; `bytesOf` turns it back. */
export function binaryText(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 8_192) parts.push(String.fromCharCode(...bytes.subarray(at, at + 8_192)))
  return parts.join('')
}

/** Binary text as bytes again. */
export function bytesOf(binary: string): Uint8Array {
  return Uint8Array.from(binary, (character) => character.charCodeAt(0))
}

/** Splits a message or part into headers (unfolded, RFC 5322) and body. */
export function splitPart(binary: string): MailPart {
  const end = /\r?\n\r?\n/.exec(binary.slice(0, LONGEST_HEADERS))
  const head = end ? binary.slice(0, end.index) : binary.slice(0, LONGEST_HEADERS)
  const headers = new Map<string, string>()
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const match = /^([!-9;-~]+):\s*(.*)$/.exec(line)
    const name = match?.[1]?.toLowerCase()
    if (name !== undefined && !headers.has(name)) headers.set(name, match?.[2] ?? '')
  }
  return { headers, body: end ? binary.slice(end.index + end[0].length) : '' }
}

/** A header as people read it: encoded words (RFC 2047) decoded, raw bytes read as UTF-8 or by guess. */
export function readableHeader(value: string | undefined): string | undefined {
  if (value === undefined) return undefined
  const joined = value.replace(/(\?=)\s+(=\?)/g, '$1$2')
  const words = joined.replace(
    /=\?([\w.:-]+)(?:\*[\w-]*)?\?([bq])\?([^?]*)\?=/gi,
    (_, charset: string, way: string, text: string) => {
      const binary = way.toLowerCase() === 'b' ? fromBase64(text) : fromQuotedPrintable(text.replaceAll('_', ' '))
      return unicodeText(bytesOf(binary), charset)
    },
  )
  // biome-ignore lint/suspicious/noControlCharactersInRegex: raw bytes above ASCII are what is looked for
  const raw = /^[\u0000-\u00ff]*$/.test(words) && /[\u0080-\u00ff]/.test(words) && words === joined
  const text = raw ? unicodeText(bytesOf(words), undefined) : words
  return text.replace(/\s+/g, ' ').trim() || undefined
}

/** Text of bytes in a charset a mail names. */
export function unicodeText(bytes: Uint8Array, charset: string | undefined): string {
  return decode(bytes, { kind: 'html', ...(charset && { contentType: `text/html; charset=${charset}` }) }).text
}

/** Undoes base64, passing over everything that is none. */
export function fromBase64(text: string): string {
  const clean = text.replace(/[^a-z0-9+/]/gi, '')
  // One character too many means a cut message; three bytes need four characters.
  const whole = clean.length % 4 === 1 ? clean.slice(0, -1) : clean
  try {
    return atob(whole)
  } catch {
    return ''
  }
}

/** Undoes quoted-printable (RFC 2045). */
export function fromQuotedPrintable(text: string): string {
  return text
    .replace(/[ \t]+(?=\r?\n)/g, '')
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

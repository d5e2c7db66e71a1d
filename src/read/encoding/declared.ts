import type { DecodeOptions } from './decoded.ts'
import { canonicalLabel } from './labels.ts'

/** How far into a page a `<meta>` is looked for, bytes. Browsers look at 1,024; real pages put it later. */
const META_WITHIN = 16_384
/** An XML declaration may follow a stray comment or blank lines, which feeds in the wild have. */
const XML_DECLARATION_WITHIN = 2_048

/** The encodings that headers and document claim, as labels we can decode; unknown ones are left out. */
export function declaredEncoding(bytes: Uint8Array, options: DecodeOptions): { http?: string; document?: string } {
  const http = canonicalLabel(httpCharset(options.contentType))
  const document = canonicalLabel(options.kind === 'xml' ? xmlEncoding(bytes) : metaCharset(bytes))
  return { ...(http && { http }), ...(document && document !== http && { document }) }
}

/** `charset` of a `Content-Type`; quotes of either kind and spaces around `=` occur in the wild. */
function httpCharset(contentType: string | undefined): string | undefined {
  return contentType?.match(/;\s*charset\s*[=:]\s*["']?\s*([^\s"';,]+)/i)?.[1]
}

function xmlEncoding(bytes: Uint8Array): string | undefined {
  return asLatin(bytes, XML_DECLARATION_WITHIN).match(/<\?xml\s[^>]*?encoding\s*=\s*["']\s*([^\s"'>]+)/i)?.[1]
}

/** `<meta charset>` or `<meta http-equiv=content-type content="…charset=…">`; an XHTML page may say it in its prolog. */
function metaCharset(bytes: Uint8Array): string | undefined {
  const head = asLatin(bytes, META_WITHIN).replace(/<!--[\s\S]*?-->/g, '')
  return head.match(/<meta\b[^>]*?charset\s*=\s*["']?\s*([^\s"'/>;]+)/i)?.[1] ?? xmlEncoding(bytes)
}

function asLatin(bytes: Uint8Array, length: number): string {
  return new TextDecoder('windows-1252').decode(bytes.subarray(0, length))
}

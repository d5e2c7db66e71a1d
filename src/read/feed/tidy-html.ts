import { westernLetters } from '../encoding/western.ts'

const ACTIVE = /<(script|style|template|noscript|iframe|object)\b[\s\S]*?(?:<\/\1\s*>|$)/gi
// To its end; one that never ends properly, to the first `>`; else to the end of the text.
const COMMENT = /<!--(?:[\s\S]*?-->|[^<>]*>|[\s\S]*$)/g
/** A `<` that begins neither a tag nor a declaration is meant as a character. */
const STRAY_BRACKET = /<(?![a-z/?]|!doctype|!\[cdata\[)/gi

/**
 * HTML as a reader of feeds hands it on for looking at: without scripts, styles and comments, character references in
 * one spelling (`&#X61;` and the windows-1252 numbers such as `&#146;` become what they mean), stray `<` escaped.
 * This is no protection against hostile HTML; pages and records are sanitised where they are read and written.
 */
export function tidyHtml(html: string): string {
  if (!html.includes('<') && !html.includes('&')) return html
  return html
    .replace(ACTIVE, '')
    .replace(COMMENT, '')
    .replace(STRAY_BRACKET, '&lt;')
    .replace(/&#(?:X([0-9a-f]+)|(1[2-5]\d));/gi, oneSpelling)
}

function oneSpelling(reference: string, hex: string | undefined, decimal: string | undefined): string {
  if (hex !== undefined) return `&#x${hex};`
  const code = Number(decimal)
  const meant = code >= 128 && code <= 159 ? westernLetters(String.fromCharCode(code)).codePointAt(0) : undefined
  return meant === undefined || meant === code ? reference : `&#x${meant.toString(16)};`
}

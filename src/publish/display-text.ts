import { ownValue } from '../news/own-value.ts'

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: '\u00a0',
  hellip: '…',
}

function character(code: number, written: string): string {
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : written
}

/**
 * A record's text as people should see it: entities that another tool left in an adopted file (`&#8217;`) decoded, white
 * space tidied. The file and the API keep what stands there; the result is plain text, to be escaped like any other.
 */
export function displayText(text: string | undefined): string {
  if (text === undefined) return ''
  return text
    .replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (written, hex, decimal, name) => {
      if (hex) return character(Number.parseInt(hex, 16), written)
      if (decimal) return character(Number(decimal), written)
      return ownValue(NAMED, name) ?? written
    })
    .replace(/[^\S\u00a0]+/g, ' ')
    .trim()
}

import { decodeAs } from './labels.ts'

/** Fewer multi-byte characters than this are no proof of UTF-8 against a declared double-byte encoding. */
const PROOF = 3
const DOUBLE_BYTE = /^(gb|big5|euc-|shift_jis|x-gbk)/

/**
 * The text of bytes that are UTF-8, undefined of others. Text in other encodings is practically never valid UTF-8 by
 * chance, but one or two double-byte characters may be (`C4 A3`), so a declared Chinese, Japanese or Korean encoding
 * wins over so little.
 */
export function utf8Text(bytes: Uint8Array, declared: string[]): string | undefined {
  const text = validUtf8(bytes)
  if (text === undefined || !declared.some((label) => DOUBLE_BYTE.test(label))) return text
  const multiByte = bytes.reduce((count, byte) => (byte >= 0xc0 ? count + 1 : count), 0)
  const proven = multiByte === 0 || multiByte >= PROOF || bytes.some((byte) => byte >= 0xe0)
  return proven ? text : undefined
}

/** Text of UTF-8 with few faults (a byte of windows-1252 among proper characters), each read as windows-1252. */
export function utf8Repaired(bytes: Uint8Array): { text: string; faults: number } | undefined {
  const text = new TextDecoder('utf-8').decode(bytes)
  const faults = text.match(/\uFFFD/g)?.length ?? 0
  const proper = text.match(/[\u0080-\uFFFC]/g)?.length ?? 0
  if (faults * 4 > proper) return undefined
  return { text: withFaultsRead(bytes), faults }
}

function validUtf8(bytes: Uint8Array): string | undefined {
  const tail = incompleteTail(bytes)
  if (tail === 0) return decoded(bytes)
  // A last letter such as E9 is the beginning of a cut character only in a text that has whole ones.
  const whole = bytes.subarray(0, bytes.length - tail)
  if (!whole.some((byte) => byte >= 0x80) || decoded(whole) === undefined) return undefined
  return decodeAs(bytes, 'utf-8')
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** How many last bytes are the beginning of a character that was cut off (0 to 3). */
function incompleteTail(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return 0
    if (byte >= 0xc0) return back < lengthByLead(byte) ? back : 0
  }
  return 0
}

function lengthByLead(lead: number): number {
  if (lead >= 0xf0) return 4
  return lead >= 0xe0 ? 3 : 2
}

/** Decodes run by run: valid stretches as UTF-8, each other byte as windows-1252. */
function withFaultsRead(bytes: Uint8Array): string {
  const utf8 = new TextDecoder('utf-8')
  const parts: string[] = []
  let from = 0
  for (let at = 0; at < bytes.length; ) {
    const length = characterLength(bytes, at)
    if (length === 0) {
      parts.push(utf8.decode(bytes.subarray(from, at)), decodeAs(bytes.subarray(at, at + 1), 'windows-1252'))
      from = at + 1
    }
    at += length || 1
  }
  parts.push(utf8.decode(bytes.subarray(from)))
  return parts.join('')
}

/** Bytes of the character at a place; 0 when there is none in UTF-8. */
function characterLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0
  if (lead < 0x80) return 1
  if (lead < 0xc2 || lead > 0xf4) return 0
  const length = lengthByLead(lead)
  for (let next = 1; next < length; next++) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0
  const second = bytes[at + 1] ?? 0
  const overlong = (lead === 0xe0 && second < 0xa0) || (lead === 0xf0 && second < 0x90)
  const beyond = (lead === 0xed && second > 0x9f) || (lead === 0xf4 && second > 0x8f)
  return overlong || beyond ? 0 : length
}

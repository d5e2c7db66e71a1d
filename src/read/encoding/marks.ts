/** An encoding known from the first bytes, and how many of them are the mark itself. */
export interface Mark {
  encoding: string
  length: number
}

const BYTE_ORDER_MARKS: readonly (Mark & { bytes: readonly number[] })[] = [
  { encoding: 'utf-8', length: 3, bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-32le', length: 4, bytes: [0xff, 0xfe, 0, 0] },
  { encoding: 'utf-32be', length: 4, bytes: [0, 0, 0xfe, 0xff] },
  { encoding: 'utf-16le', length: 2, bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', length: 2, bytes: [0xfe, 0xff] },
]

/** How `<` (and whatever follows it) looks without a byte order mark: XML 1.0, appendix F. */
const ZERO_PATTERNS: readonly { encoding: string; zero: readonly boolean[] }[] = [
  { encoding: 'utf-32be', zero: [true, true, true, false] },
  { encoding: 'utf-32le', zero: [false, true, true, true] },
  { encoding: 'utf-16be', zero: [true, false, true, false] },
  { encoding: 'utf-16le', zero: [false, true, false, true] },
]

/** The encoding that a byte order mark, or the place of zero bytes around the first `<`, gives away. */
export function encodingByMark(bytes: Uint8Array): Mark | undefined {
  for (const { bytes: mark, encoding, length } of BYTE_ORDER_MARKS) {
    if (mark.every((byte, index) => bytes[index] === byte)) return { encoding, length }
  }
  if (bytes.length < 4 || !startsWithText(bytes)) return undefined
  const found = ZERO_PATTERNS.find(({ zero }) => zero.every((isZero, index) => (bytes[index] === 0) === isZero))
  return found && { encoding: found.encoding, length: 0 }
}

/** The first non-zero byte is `<`, `{`, `[` or white space: a document, not stray zeros. */
function startsWithText(bytes: Uint8Array): boolean {
  const first = bytes.subarray(0, 4).find((byte) => byte !== 0)
  return first !== undefined && (first <= 0x20 || first === 0x3c || first === 0x7b || first === 0x5b)
}

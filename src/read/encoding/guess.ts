import { analyse } from 'chardet'
import { canDecode } from './labels.ts'

// The door to chardet: letter frequencies of text whose encoding nobody declared.

/** Bytes looked at; more does not change the answer and costs time. */
const SAMPLE = 65_536
/** Below this confidence (percent) the commonest encoding of the web's undeclared pages is the better guess. */
const CONFIDENT = 20

/** The encoding that fits the bytes best by the frequencies of letters; windows-1252 when none stands out. */
export function guessEncoding(bytes: Uint8Array): string {
  const sample = textOnly(bytes.subarray(0, SAMPLE))
  const best = analyse(sample).find(({ name, confidence }) => confidence >= CONFIDENT && isLegacy(name))
  const label = best?.name.toLowerCase() ?? 'windows-1252'
  return label === 'iso-8859-1' ? 'windows-1252' : label
}

/** UTF-8 was ruled out before; the ASCII-looking encodings cannot hold bytes above 127. */
function isLegacy(name: string): boolean {
  return !/^(utf|ascii|iso-2022)/i.test(name) && canDecode(name.toLowerCase())
}

/** Leaves out markup: its English letters drown those of the text. */
function textOnly(bytes: Uint8Array): Uint8Array {
  const kept = new Uint8Array(bytes.length)
  let length = 0
  let inside = false
  for (const byte of bytes) {
    if (byte === 0x3c) inside = true
    if (!inside) kept[length++] = byte
    if (byte === 0x3e) inside = false
  }
  return length > 0 ? kept.subarray(0, length) : bytes
}

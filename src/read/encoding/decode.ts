import { declaredEncoding } from './declared.ts'
import type { Decoded, DecodeOptions, EncodingNotice } from './decoded.ts'
import { guessEncoding } from './guess.ts'
import { canDecode, decodeAs, decodeStrictly } from './labels.ts'
import { encodingByMark } from './marks.ts'
import { utf8Repaired, utf8Text } from './utf8.ts'

/**
 * Turns a body into text; never throws. In this order: byte order mark (or the zero bytes of UTF-16 and UTF-32),
 * UTF-8 wherever the bytes are valid UTF-8, the HTTP charset, the document's own declaration, UTF-8 with few faults,
 * a guess by letter frequencies, windows-1252. A declaration that does not fit the bytes is passed over with a notice.
 */
export function decode(bytes: Uint8Array, options: DecodeOptions): Decoded {
  const mark = encodingByMark(bytes)
  if (mark) return { text: decodeAs(bytes.subarray(mark.length), mark.encoding), encoding: mark.encoding, notices: [] }
  const declared = declaredEncoding(bytes, options)
  const labels = [declared.http, declared.document].filter((label) => label !== undefined)
  const early = labels.find(looksLikeAscii)
  if (early !== undefined) return { text: decodeAs(bytes, early), encoding: early, notices: [] }
  const utf8 = utf8Text(bytes, labels)
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8', notices: [] }
  return byDeclaration(bytes, labels) ?? byGuess(bytes, labels)
}

/** Encodings whose bytes are all ASCII although they spell other letters, so that a UTF-8 test says nothing. */
function looksLikeAscii(label: string): boolean {
  return /^(utf-?7|unicode-1-1-utf-7|hz-gb-2312|iso-2022-)/.test(label) && canDecode(label)
}

function byDeclaration(bytes: Uint8Array, labels: string[]): Decoded | undefined {
  for (const [index, label] of labels.entries()) {
    const text = decodeStrictly(bytes, label)
    if (text === undefined) continue
    const passedOver = labels.slice(0, index)
    return { text, encoding: label, notices: passedOver.map((wrong) => mismatch(wrong, label)) }
  }
  return undefined
}

function byGuess(bytes: Uint8Array, labels: string[]): Decoded {
  const repaired = utf8Repaired(bytes)
  if (repaired !== undefined) {
    return { text: repaired.text, encoding: 'utf-8', notices: [faultyUtf8(repaired.faults)] }
  }
  const encoding = guessEncoding(bytes)
  const wrong = labels[0]
  const notice = wrong === undefined ? undeclared(encoding) : mismatch(wrong, encoding)
  return { text: decodeAs(bytes, encoding), encoding, notices: [notice] }
}

function mismatch(declared: string, used: string): EncodingNotice {
  return {
    code: 'wrong-encoding',
    level: 'info',
    message: `The document is declared as ${declared} but its bytes are not; it was read as ${used}.`,
    remedy: 'Nothing to do here; the publisher should declare the encoding it sends.',
  }
}

function undeclared(used: string): EncodingNotice {
  return {
    code: 'guessed-encoding',
    level: 'info',
    message: `The document does not say its encoding and is not UTF-8; by its letters it was read as ${used}.`,
    remedy: 'Nothing to do unless letters look wrong; the publisher should declare the encoding.',
  }
}

function faultyUtf8(faults: number): EncodingNotice {
  return {
    code: 'faulty-utf-8',
    level: 'info',
    message: `The document is UTF-8 with ${faults} faulty byte${faults === 1 ? '' : 's'}, read as windows-1252.`,
    remedy: 'Nothing to do unless letters look wrong; the publisher mixes encodings.',
  }
}

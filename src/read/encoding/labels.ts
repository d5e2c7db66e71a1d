import { ownValue } from '../../news/own-value.ts'
import { iconvDecode, iconvKnows } from './iconv.ts'
import { westernLetters } from './western.ts'

/** Names seen in declarations that neither the WHATWG list nor iconv-lite knows. */
const ODD_NAMES: Readonly<Record<string, string>> = {
  u8: 'utf-8',
  'utf-8mb4': 'utf-8',
  utf8mb4: 'utf-8',
  utf_8: 'utf-8',
  u16: 'utf-16le',
  utf_16: 'utf-16le',
  'x-sjis': 'shift_jis',
  'windows-31j': 'shift_jis',
  iso8859_1: 'windows-1252',
  'iso-8559-1': 'windows-1252',
  'iso-8859_1': 'windows-1252',
  'iso-8851-1': 'windows-1252',
  ansi: 'windows-1252',
  'x-user-defined': 'windows-1252',
  'gb_2312-80': 'gbk',
  'big5-hkscs': 'big5',
}

/** Encodings TextDecoder would claim (as `replacement`) or read differently from what old documents mean. */
const OURS_BY_ICONV = /^(utf-?7|utf-?32|hz-gb-2312|unicode-1-1-utf-7)/

/** The label in lower case under which we can decode it; undefined for names nobody knows. */
export function canonicalLabel(label: string | undefined): string | undefined {
  if (label === undefined) return undefined
  const lower = label.trim().toLowerCase()
  const known = ownValue(ODD_NAMES, lower) ?? lower
  return canDecode(known) ? (platformName(known) ?? known) : undefined
}

/** Whether an encoding of this name can be read. */
export function canDecode(label: string): boolean {
  return platformName(label) !== undefined || iconvKnows(label)
}

/** Decodes; faulty bytes become U+FFFD. */
export function decodeAs(bytes: Uint8Array, label: string): string {
  const name = platformName(label)
  return name === undefined ? iconvDecode(bytes, label) : corrected(new TextDecoder(name).decode(bytes), name)
}

/** Decodes, or undefined when the bytes are not of this encoding. An incomplete last character does not count. */
export function decodeStrictly(bytes: Uint8Array, label: string): string | undefined {
  const name = platformName(label)
  if (name === undefined) {
    const text = iconvDecode(bytes, label)
    return text.includes('\uFFFD') ? undefined : text
  }
  try {
    return corrected(new TextDecoder(name, { fatal: true }).decode(bytes, { stream: true }), name)
  } catch {
    return undefined
  }
}

function corrected(text: string, name: string): string {
  return name === 'windows-1252' ? westernLetters(text) : text
}

/** The WHATWG name of an encoding the platform decodes itself. */
function platformName(label: string): string | undefined {
  if (OURS_BY_ICONV.test(label)) return undefined
  try {
    const name = new TextDecoder(label).encoding
    return name === 'replacement' ? undefined : name
  } catch {
    return undefined
  }
}

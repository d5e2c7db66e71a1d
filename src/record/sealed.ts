import { gcm } from '@noble/ciphers/aes.js'
import { sha256 } from './sha-256.ts'

/** Layout of the first part: version (1 byte), key id (4 bytes), ciphertext and 16-byte tag. */
const VERSION = 1
const HEADER_BYTES = 5
const TAG_BYTES = 16
const KEY_BYTES = 32
const IV_BYTES = 16

/** Eight hex digits that name a key without giving it away: the first four bytes of SHA-256 over a label and the key. */
export function keyId(key: Uint8Array): string {
  return hex(keyMark(key))
}

function keyMark(key: Uint8Array): Uint8Array {
  return sha256(joined(utf8('newswright record key\0'), key)).slice(0, 4)
}

/**
 * Seals a value for a public file: AES-256-GCM (NIST SP 800-38D) over its JSON, the record's path and the header as
 * associated data, so that a sealed part moved to another record does not open.
 *
 * @param value anything JSON can hold
 * @param key 32 bytes
 * @param options `path` of the record; `iv`, 16 bytes never used before with this key
 * @returns `base64;base64`: header with ciphertext and tag, then the IV
 * @throws RangeError on a key or IV of another length
 */
export function seal(value: unknown, key: Uint8Array, options: { path: string; iv: Uint8Array }): string {
  if (key.length !== KEY_BYTES) throw new RangeError(`A key has ${KEY_BYTES} bytes, not ${key.length}`)
  if (options.iv.length !== IV_BYTES) throw new RangeError(`An IV has ${IV_BYTES} bytes, not ${options.iv.length}`)
  const header = joined(Uint8Array.of(VERSION), keyMark(key))
  const plaintext = utf8(JSON.stringify(value) ?? 'null')
  const ciphertext = gcm(key, options.iv, associated(header, options.path)).encrypt(plaintext)
  return `${toBase64(joined(header, ciphertext))};${toBase64(options.iv)}`
}

/**
 * Opens what `seal` made; undefined when it was made with another key or for another record, was changed since, or is
 * not ours at all (a value of the reference system: keep it as it is).
 */
export function open(secured: string, key: Uint8Array, path: string): unknown | undefined {
  const parts = secured.split(';').map(fromBase64)
  const [sealed, iv] = parts
  if (parts.length !== 2 || sealed === undefined || iv?.length !== IV_BYTES || key.length !== KEY_BYTES)
    return undefined
  const header = sealed.slice(0, HEADER_BYTES)
  if (sealed.length < HEADER_BYTES + TAG_BYTES || header[0] !== VERSION) return undefined
  if (hex(header.slice(1)) !== keyId(key)) return undefined
  try {
    const plaintext = gcm(key, iv, associated(header, path)).decrypt(sealed.slice(HEADER_BYTES))
    return JSON.parse(new TextDecoder().decode(plaintext))
  } catch {
    return undefined
  }
}

function associated(header: Uint8Array, path: string): Uint8Array {
  return joined(header, utf8(path))
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(first.length + second.length)
  bytes.set(first)
  bytes.set(second, first.length)
  return bytes
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function toBase64(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}

/** Only the one canonical spelling, so that no change of the text goes unseen. */
function fromBase64(text: string): Uint8Array | undefined {
  try {
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
    return toBase64(bytes) === text ? bytes : undefined
  } catch {
    return undefined
  }
}

import { sha256 as digest } from '@noble/hashes/sha2.js'

/** SHA-256 (FIPS 180-4) of bytes, or of a text as UTF-8; 32 bytes. The stage's one door to the hash library. */
export function sha256(input: Uint8Array | string): Uint8Array {
  return digest(typeof input === 'string' ? new TextEncoder().encode(input) : input)
}

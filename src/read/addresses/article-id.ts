import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** `Article.id` of a canonical address: the first 16 hex digits of its SHA-256. */
export function articleId(webUrl: string): string {
  return bytesToHex(sha256(utf8ToBytes(webUrl))).slice(0, 16)
}

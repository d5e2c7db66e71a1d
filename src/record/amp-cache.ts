import { isAddress, parseAddress } from '../news/address.ts'
import { toUnicode } from './punycode.ts'
import { sha256 } from './sha-256.ts'

const MAX_LABEL = 63

/**
 * The address of an AMP page in Google's AMP cache, by the rule of
 * https://developers.google.com/amp/cache/overview ("AMP Cache URL format"): the host as one label (punycode to
 * Unicode, `-` doubled, `.` to `-`, `0-…-0` around labels with hyphens third and fourth, punycode again), or
 * base32 of SHA-256 of the host where that gives no valid label; `/c/` for pages, `s/` for https.
 * An address that is no http(s) address is given back as it is.
 */
export function cdnAmpUrl(ampWebUrl: string): string {
  const parts = /^(https?):\/\/[^/?#]*([^#]*)/i.exec(ampWebUrl)
  if (parts === null || !isAddress(ampWebUrl)) return ampWebUrl
  const [, scheme = '', rest = ''] = parts
  const { hostname, host } = new URL(ampWebUrl)
  const secure = scheme.toLowerCase() === 'https' ? 's/' : ''
  const path = rest.startsWith('?') ? `/${rest}` : rest
  return `https://${cacheLabel(hostname)}.cdn.ampproject.org/c/${secure}${host}${path}`
}

/** The host as the cache's label. */
function cacheLabel(hostname: string): string {
  const unicode = toUnicode(hostname)
  const joined = unicode.replaceAll('-', '--').replaceAll('.', '-')
  const guarded = joined.slice(2, 4) === '--' ? `0-${joined}-0` : joined
  const label = parseAddress(`https://${guarded}`)?.hostname ?? ''
  const fits = hostname.length <= MAX_LABEL && label !== '' && label.length <= MAX_LABEL
  const usable = hostname.includes('.') && fits && !mixesDirections(unicode)
  return usable ? label : base32(sha256(hostname))
}

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const LEFT_TO_RIGHT =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** Labels of both directions in one label are not allowed (RFC 5893). */
function mixesDirections(host: string): boolean {
  return RIGHT_TO_LEFT.test(host) && LEFT_TO_RIGHT.test(host)
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'

/** RFC 4648 base32 in lower case, without padding. */
function base32(bytes: Uint8Array): string {
  let text = ''
  let bits = 0
  let held = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += ALPHABET[(held >> bits) & 31]
      held &= (1 << bits) - 1
    }
  }
  return bits > 0 ? text + ALPHABET[(held << (5 - bits)) & 31] : text
}

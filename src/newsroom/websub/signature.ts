/** Hashes a hub may sign with (WebSub, section 7), by their name in `X-Hub-Signature`. */
const HASHES: Readonly<Record<string, string>> = {
  sha1: 'SHA-1',
  sha256: 'SHA-256',
  sha384: 'SHA-384',
  sha512: 'SHA-512',
}

/** HMAC-SHA256 of words under the hub's key, hex: a name or a secret nobody else can guess, always the same. */
export async function sealOf(key: Uint8Array, words: string): Promise<string> {
  const signed = await crypto.subtle.sign(
    'HMAC',
    await hmacKey(key, 'SHA-256', 'sign'),
    new TextEncoder().encode(words),
  )
  return Array.from(new Uint8Array(signed), (octet) => octet.toString(16).padStart(2, '0')).join('')
}

/**
 * Whether a body was signed with a secret.
 *
 * @param header `X-Hub-Signature`: name of the hash, `=`, HMAC in hex
 */
export async function isSigned(body: Uint8Array, header: string | null, secret: string): Promise<boolean> {
  const [, name = '', hex = ''] = /^\s*(sha\d+)=([0-9a-f]+)\s*$/i.exec(header ?? '') ?? []
  const hash = HASHES[name.toLowerCase()]
  if (hash === undefined || hex.length % 2 !== 0) return false
  const signature = Uint8Array.from(hex.match(/../g) ?? [], (octet) => Number.parseInt(octet, 16))
  const key = await hmacKey(new TextEncoder().encode(secret), hash, 'verify')
  return crypto.subtle.verify('HMAC', key, signature, Uint8Array.from(body))
}

function hmacKey(secret: Uint8Array, hash: string, use: 'sign' | 'verify') {
  return crypto.subtle.importKey('raw', Uint8Array.from(secret), { name: 'HMAC', hash }, false, [use])
}

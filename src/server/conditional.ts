import { createHash } from 'node:crypto'

/** A strong entity tag: changes with every byte and with the encoding, as RFC 9110 8.8.3 wants. */
export function entityTag(body: Uint8Array, encoding: string): string {
  const digest = createHash('sha256').update(body).digest('base64url').slice(0, 22)
  return encoding === 'identity' ? `"${digest}"` : `"${digest}-${encoding}"`
}

function matches(header: string, tag: string): boolean {
  if (header.trim() === '*') return true
  return header.split(',').some((each) => each.trim().replace(/^W\//, '') === tag)
}

/** Whether the client's copy is still good: If-None-Match decides, If-Modified-Since only without it (RFC 9110 13.2.2). */
export function isNotModified(request: Request, tag: string, modifiedAt: number | undefined): boolean {
  const tags = request.headers.get('if-none-match')
  if (tags !== null) return matches(tags, tag)
  if (modifiedAt === undefined) return false
  const since = Date.parse(request.headers.get('if-modified-since') ?? '')
  return Number.isFinite(since) && Math.floor(modifiedAt / 1000) * 1000 <= since
}

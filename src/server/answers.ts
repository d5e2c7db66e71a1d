import { isNotModified } from './conditional.ts'
import { chooseEncoding } from './encoding.ts'
import { answerHeaders, cacheControl, ownHeaders } from './headers.ts'
import { problem } from './problem.ts'
import { type Copy, freshCopy } from './shelf.ts'

const METHODS = 'GET, HEAD, OPTIONS'

/** A path's copy as it is about to be sent. */
export interface Shown {
  copy: Copy
  path: string
  status: number
  /** Asked with a version in its address, so it can never change there. */
  versioned: boolean
}

/** Sends a copy, or says that the client's own is still good. */
export function send(request: Request, { copy, path, status, versioned }: Shown): Response {
  const headers = { 'cache-control': status === 200 ? cacheControl(path, versioned) : 'no-store', ...ownHeaders(path) }
  return deliver(request, copy, { status, headers })
}

/**
 * Sends what was made for this very question. It may be kept, but must be asked for again: the next edition may answer
 * otherwise.
 */
export function sendFresh(request: Request, { mediaType, text }: { mediaType: string; text: string }): Response {
  const body = new TextEncoder().encode(text)
  const encoding = chooseEncoding(request.headers.get('accept-encoding'), mediaType, body.length)
  const copy = freshCopy({ mediaType, body }, encoding)
  return deliver(request, copy, { status: 200, headers: { 'cache-control': 'no-cache' } })
}

function deliver(
  request: Request,
  copy: Copy,
  { status, headers: own }: { status: number; headers: Readonly<Record<string, string>> },
): Response {
  const encoding = /-(br|gzip)"$/.exec(copy.tag)?.[1]
  const { tag, modifiedAt } = copy
  const headers = answerHeaders({
    etag: tag,
    ...(modifiedAt !== undefined && { 'last-modified': new Date(modifiedAt).toUTCString() }),
    vary: 'Accept-Encoding',
    ...own,
  })
  const isGood = status === 200 && isNotModified(request, tag, modifiedAt)
  if (isGood) return new Response(null, { status: 304, headers })
  headers.set('content-type', copy.mediaType)
  headers.set('content-length', String(copy.body.length))
  if (encoding) headers.set('content-encoding', encoding)
  const body = request.method === 'HEAD' ? null : Uint8Array.from(copy.body)
  return new Response(body, { status, headers })
}

export function plainText(body: string, status = 200): Response {
  const headers = answerHeaders({ 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
  return new Response(body, { status, headers })
}

/** What a browser asks before it lets another site's script read. */
function preflight(): Response {
  const headers = answerHeaders({
    allow: METHODS,
    'access-control-allow-methods': METHODS,
    'access-control-allow-headers': 'If-None-Match, If-Modified-Since, Accept',
    'access-control-max-age': '86400',
  })
  return new Response(null, { status: 204, headers })
}

/** The answer to every method but reading; undefined for those. */
export function otherMethod(method: string): Response | undefined {
  if (method === 'GET' || method === 'HEAD') return undefined
  if (method === 'OPTIONS') return preflight()
  const what = { status: 405, title: 'Method not allowed', detail: 'This address can only be read.' }
  return problem(what, { allow: METHODS })
}

/** The same address with a slash at its end; relative, so that it can lead to no other host. */
export function withSlash(url: URL): Response {
  const location = `./${url.pathname.split('/').at(-1)}/${url.search}`
  const headers = answerHeaders({ location, 'cache-control': 'public, max-age=60' })
  return new Response(null, { status: 308, headers })
}

/** The page moved for good; relative, so that it can lead to no other host. `path` ends with a slash. */
export function movedFor(url: URL, path: string, to: string): Response {
  const location = `${'../'.repeat(path.split('/').length - 1)}${to}${url.search}`
  const headers = answerHeaders({ location, 'cache-control': 'public, max-age=3600' })
  return new Response(null, { status: 301, headers })
}

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chooseEncoding, encode } from '../encoding.ts'
import { deskHeaders } from './desk-answers.ts'
import { script } from './script.ts'
import { stylesheet } from './style/stylesheet.ts'

export interface Asset {
  body: string
  mediaType: string
}

/** htmx as its package ships it; served from here, for nothing is loaded from other hosts. */
const htmx = readFileSync(createRequire(import.meta.url).resolve('htmx.org/dist/htmx.min.js'), 'utf8')

const JAVASCRIPT = 'text/javascript; charset=utf-8'
/** No secrets: browsers may keep them, under the address that has their version. */
const KEPT = 'private, max-age=31536000, immutable'

const ASSETS = new Map<string, Asset>([
  ['assets/desk.css', asset(stylesheet, 'text/css; charset=utf-8')],
  ['assets/desk.js', asset(script, JAVASCRIPT)],
  ['assets/htmx.js', asset(htmx, JAVASCRIPT)],
])

function asset(body: string, mediaType: string): Asset {
  return { body, mediaType }
}

/** Changes with any of them. */
export const ASSET_VERSION = createHash('sha256')
  .update([...ASSETS.values()].map(({ body }) => body).join('\0'))
  .digest('hex')
  .slice(0, 10)

/** @param path below the desk */
export function assetNamed(path: string): Asset | undefined {
  return ASSETS.get(path)
}

/**
 * Compressed where the browser takes it. Pages of the desk never are: they hold the session's token beside words of
 * whoever made the address, and the length of what is compressed together tells of both (BREACH, 2013).
 */
export function showAsset(request: Request, { body, mediaType }: Asset): Response {
  const bytes = new TextEncoder().encode(body)
  const encoding = chooseEncoding(request.headers.get('accept-encoding'), mediaType, bytes.length)
  const headers = deskHeaders({ 'content-type': mediaType, 'cache-control': KEPT, vary: 'Accept-Encoding' })
  if (encoding !== 'identity') headers.set('content-encoding', encoding)
  return new Response(Uint8Array.from(encode(bytes, encoding)), { headers })
}

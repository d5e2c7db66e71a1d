import type { Publication } from '../publish/edition.ts'
import { isNotModified } from './conditional.ts'
import { Counters } from './counters.ts'
import { chooseEncoding } from './encoding.ts'
import { answerHeaders, cacheControl } from './headers.ts'
import { problem } from './problem.ts'
import { askedPath, resolve } from './resolve.ts'
import type { Copy } from './shelf.ts'
import { CopyShelf } from './shelf.ts'

export interface ServerOptions {
  /** The present publication; asked at every request, so a new one shows at once. */
  publication: () => Publication
  /** Path part of the hub's public address, `/ai`: addresses with and without it are served. */
  basePath?: string
  /** Whether the hub is ready to be shown; `/readyz` says so. True when left out. */
  ready?: () => boolean
  /** Further numbers for `/metrics`, by name. */
  gauges?: () => Readonly<Record<string, number>>
  /** Asked before the publication: desk, search, webhooks. Undefined passes the request on. */
  before?: (request: Request) => Promise<Response | undefined> | Response | undefined
  /** Told of bugs; the client is only told that there was one. */
  onError?: (error: unknown, request: Request) => void
  /** Milliseconds, for timing. */
  now?: () => number
}

/** A server as the platform knows it: a fetch handler. */
export interface Server {
  fetch(request: Request): Promise<Response>
}

const METHODS = 'GET, HEAD, OPTIONS'

interface Shown {
  copy: Copy
  path: string
  status: number
  versioned: boolean
}

function send(request: Request, { copy, path, status, versioned }: Shown): Response {
  const tagEncoding = /-(br|gzip)"$/.exec(copy.tag)?.[1]
  const headers = answerHeaders({
    etag: copy.tag,
    'last-modified': new Date(copy.modifiedAt).toUTCString(),
    'cache-control': status === 200 ? cacheControl(path, versioned) : 'no-store',
    vary: 'Accept-Encoding',
  })
  if (status === 200 && isNotModified(request, copy.tag, copy.modifiedAt))
    return new Response(null, { status: 304, headers })
  headers.set('content-type', copy.mediaType)
  headers.set('content-length', String(copy.body.length))
  if (tagEncoding) headers.set('content-encoding', tagEncoding)
  const body = request.method === 'HEAD' ? null : Uint8Array.from(copy.body)
  return new Response(body, { status, headers })
}

function text(body: string, status = 200): Response {
  return new Response(body, {
    status,
    headers: answerHeaders({ 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }),
  })
}

/** Serves a publication with everything HTTP has for readers: tags, compression, conditions, CORS, health. */
export function createServer(options: ServerOptions): Server {
  const shelf = new CopyShelf()
  const counters = new Counters()
  const known = new WeakMap<Publication, ReadonlySet<string>>()
  const now = options.now ?? (() => performance.now())

  const pathsOf = (publication: Publication): ReadonlySet<string> => {
    const paths = known.get(publication) ?? new Set(publication.paths())
    known.set(publication, paths)
    return paths
  }

  const operations = (path: string): Response | undefined => {
    if (path === 'healthz') return text('ok\n')
    if (path === 'readyz') return (options.ready?.() ?? true) ? text('ready\n') : text('not ready\n', 503)
    if (path !== 'metrics') return undefined
    const paths = pathsOf(options.publication()).size
    return text(counters.text({ newswright_paths: paths, ...options.gauges?.() }))
  }

  const show = (request: Request, path: string, status: number): Response | undefined => {
    const accepted = request.headers.get('accept-encoding')
    const copy = shelf.copy(options.publication(), path, (type, bytes) => chooseEncoding(accepted, type, bytes))
    const versioned = new URL(request.url).searchParams.has('v')
    return copy && send(request, { copy, path, status, versioned })
  }

  const notFound = (request: Request, path: string): Response => {
    const page = path.startsWith('api/') ? undefined : show(request, '404.html', 404)
    return page ?? problem({ status: 404, title: 'Not found', detail: `There is no ${path} here.` })
  }

  const answer = async (request: Request): Promise<Response> => {
    const early = await options.before?.(request)
    if (early) return early
    if (request.method === 'OPTIONS') {
      return new Response(null, {
        status: 204,
        headers: answerHeaders({
          allow: METHODS,
          'access-control-allow-methods': METHODS,
          'access-control-allow-headers': 'If-None-Match, If-Modified-Since, Accept',
          'access-control-max-age': '86400',
        }),
      })
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return problem(
        { status: 405, title: 'Method not allowed', detail: 'This address can only be read.' },
        { allow: METHODS },
      )
    }
    const url = new URL(request.url)
    const path = askedPath(url.pathname, options.basePath ?? '')
    if (path === undefined)
      return problem({ status: 400, title: 'Bad request', detail: 'The path is not well-formed.' })
    const operation = operations(path)
    if (operation) return operation
    const isBare = options.basePath !== '' && url.pathname === options.basePath
    const found = isBare ? 'needs-slash' : resolve(path, pathsOf(options.publication()))
    if (found === undefined) return notFound(request, path)
    if (found === 'needs-slash') {
      const location = `./${url.pathname.split('/').at(-1)}/${url.search}`
      return new Response(null, {
        status: 308,
        headers: answerHeaders({ location, 'cache-control': 'public, max-age=60' }),
      })
    }
    return show(request, found.path, 200) ?? notFound(request, path)
  }

  return {
    async fetch(request) {
      const started = now()
      const response = await answer(request).catch((error: unknown) => {
        options.onError?.(error, request)
        return problem({ status: 500, title: 'Internal server error', detail: 'The error was logged.' })
      })
      counters.count(response.status, (now() - started) / 1000)
      return response
    },
  }
}

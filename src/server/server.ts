import type { SearchIndex } from '../ports/search-index.ts'
import { encodedPath } from '../publish/addresses.ts'
import type { Publication } from '../publish/edition.ts'
import { movedFor, otherMethod, plainText, send, withSlash } from './answers.ts'
import { Counters } from './counters.ts'
import { chooseEncoding } from './encoding.ts'
import { problem } from './problem.ts'
import type { RateLimit } from './rate-limit.ts'
import { RateLimiter } from './rate-limit.ts'
import { askedPath, resolve } from './resolve.ts'
import { Search } from './search.ts'
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
  before?: (request: Request, client?: string) => Promise<Response | undefined> | Response | undefined
  /** How much one client may ask; the usual limit when left out. */
  limit?: RateLimit
  /** Told of bugs; the client is only told that there was one. */
  onError?: (error: unknown, request: Request) => void
  /** What search looks through; every page of the publication, one by one, when left out. */
  index?: (publication: Publication) => SearchIndex
  /** Milliseconds, for timing. */
  now?: () => number
}

/** A server as the platform knows it: a fetch handler. */
export interface Server {
  /** @param client its network address; a client without one is not limited */
  fetch(request: Request, client?: string): Promise<Response>
}

class PublicationServer implements Server {
  readonly #options: ServerOptions
  readonly #shelf = new CopyShelf()
  readonly #counters = new Counters()
  readonly #search: Search
  readonly #paths = new WeakMap<Publication, ReadonlySet<string>>()

  readonly #limiter: RateLimiter

  constructor(options: ServerOptions) {
    this.#options = options
    this.#limiter = new RateLimiter(options.limit)
    this.#search = new Search(options.index)
  }

  async fetch(request: Request, client?: string): Promise<Response> {
    const now = this.#options.now ?? (() => performance.now())
    const started = now()
    const refused = client === undefined || isCheck(request) ? undefined : this.#limiter.refuse(client, started)
    const response = await (refused ??
      this.#answer(request, client).catch((error: unknown) => {
        this.#options.onError?.(error, request)
        return problem({ status: 500, title: 'Internal server error', detail: 'The error was logged.' })
      }))
    this.#counters.count(response.status, (now() - started) / 1000)
    return response
  }

  async #answer(request: Request, client?: string): Promise<Response> {
    const early = (await this.#options.before?.(request, client)) ?? otherMethod(request.method)
    if (early) return early
    const url = new URL(request.url)
    const base = this.#options.basePath ?? ''
    if (base !== '' && url.pathname === base) return withSlash(url)
    const path = askedPath(url.pathname, base)
    if (path === undefined)
      return problem({ status: 400, title: 'Bad request', detail: 'The path is not well-formed.' })
    if (path === 'api/search') return this.#search.answer(this.#options.publication(), request)
    const found = path === 'search/' ? await this.#search.page(this.#options.publication(), request) : undefined
    return found ?? this.#operation(path) ?? this.#published(request, path, url)
  }

  #operation(path: string): Response | undefined {
    if (path === 'healthz') return plainText('ok\n')
    if (path === 'readyz')
      return (this.#options.ready?.() ?? true) ? plainText('ready\n') : plainText('not ready\n', 503)
    if (path !== 'metrics') return undefined
    const paths = this.#pathsOf(this.#options.publication()).size
    return plainText(this.#counters.text({ newswright_paths: paths, ...this.#options.gauges?.() }))
  }

  #published(request: Request, path: string, url: URL): Response {
    const found = resolve(path, this.#pathsOf(this.#options.publication()))
    if (found === 'needs-slash') return withSlash(url)
    const to = this.#options.publication().movedTo?.(path)
    if (to !== undefined) return movedFor(url, path, encodedPath(to))
    return (found && this.#show(request, found.path, 200)) ?? this.#notFound(request, path)
  }

  #show(request: Request, path: string, status: number): Response | undefined {
    const accepted = request.headers.get('accept-encoding')
    const choose = (type: string, bytes: number) => chooseEncoding(accepted, type, bytes)
    const copy = this.#shelf.copy(this.#options.publication(), path, choose)
    const versioned = new URL(request.url).searchParams.has('v')
    return copy && send(request, { copy, path, status, versioned })
  }

  #notFound(request: Request, path: string): Response {
    const isGone = this.#options.publication().isGone?.(path) ?? false
    const page = path.startsWith('api/') ? undefined : this.#show(request, '404.html', isGone ? 410 : 404)
    if (page) return page
    return isGone
      ? problem({ status: 410, title: 'Gone', detail: `${path} was withdrawn.` })
      : problem({ status: 404, title: 'Not found', detail: `There is no ${path} here.` })
  }

  #pathsOf(publication: Publication): ReadonlySet<string> {
    const paths = this.#paths.get(publication) ?? new Set(publication.paths())
    this.#paths.set(publication, paths)
    return paths
  }
}

/** Whoever watches over the hub must always get an answer. */
function isCheck({ url }: Request): boolean {
  return /^\/(?:healthz|readyz|metrics)$/.test(new URL(url).pathname)
}

/** Serves a publication with everything HTTP has for readers: tags, compression, conditions, CORS, health. */
export function createServer(options: ServerOptions): Server {
  return new PublicationServer(options)
}

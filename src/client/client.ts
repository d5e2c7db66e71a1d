import type { Paths } from './api-types.ts'

export type * from './api-types.ts'

/** An address of the API, with names in braces where something is to be put. */
export type ApiPath = keyof Paths

/** Lists: addresses that answer page by page. */
export type ListPath = {
  [Path in ApiPath]: Path extends `${infer Folder}/page/{page}/index.json` ? Folder : never
}[ApiPath]

/** What the server said no with. */
export class ApiError extends Error {
  /** HTTP status. */
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.name = 'ApiError'
    this.status = status
  }
}

export interface ClientOptions {
  /** Where `api/` lies: `https://hub.example/news-hub`, with or without slash at its end. */
  baseUrl: string
  /** The platform's own when left out. */
  fetch?: (url: string, options?: { signal?: AbortSignal }) => Promise<Response>
}

/** Reads a hub's JSON API; every answer has the type its address promises. */
export interface Client {
  /**
   * Asks for one file: `client.get('/api/news/{slug}/index.json', { slug: '2026-11-23-a' })`.
   *
   * @throws ApiError when there is no such file
   */
  get<Path extends ApiPath>(
    path: Path,
    parameters: Paths[Path]['parameters'],
    options?: { signal?: AbortSignal },
  ): Promise<Paths[Path]['answer']>
  /** Goes through a list page by page to its end: `for await (const page of client.pages('/api/news', {}))`. */
  pages<Folder extends ListPath>(
    folder: Folder,
    parameters: Omit<Paths[`${Folder}/page/{page}/index.json`]['parameters'], 'page'>,
    options?: { signal?: AbortSignal },
  ): AsyncGenerator<Paths[`${Folder}/page/{page}/index.json`]['answer']>
}

/** Fills the braces; what is put in cannot become another folder. */
function filled(path: string, parameters: Readonly<Record<string, unknown>>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const parts = String(parameters[name] ?? '').split('/')
    if (parts.some((part) => part === '' || part === '.' || part === '..')) {
      throw new RangeError(`${name} must name something, not “${String(parameters[name])}”`)
    }
    return parts.map(encodeURIComponent).join('/')
  })
}

/** A client of the hub at an address. */
export function createClient({ baseUrl, fetch: ask = fetch }: ClientOptions): Client {
  const root = baseUrl.replace(/\/+$/, '')
  const read = async (path: string, parameters: object, options?: { signal?: AbortSignal }): Promise<unknown> => {
    const url = root + filled(path, parameters as Record<string, unknown>)
    const response = await ask(url, options)
    if (!response.ok) throw new ApiError(response.status, `${url} answered ${response.status}`)
    return response.json()
  }
  return {
    get: read as Client['get'],
    async *pages(folder, parameters, options) {
      let page: number | null = 1
      while (page !== null) {
        const answer = await read(`${folder}/page/{page}/index.json`, { ...parameters, page }, options)
        yield answer as never
        page = (answer as { nextPage: number | null }).nextPage
      }
    },
  }
}

import { searchWords } from '../news/search-words.ts'
import type { Found, SearchIndex } from '../ports/search-index.ts'
import type { Publication } from '../publish/edition.ts'
import { servedSearchPage } from '../publish/site/search-page.tsx'
import { sendFresh } from './answers.ts'
import { problem } from './problem.ts'
import { scanned } from './scan.ts'

const MOST = 50
/** So many answers are kept, for those who ask the same and for the next look at a page. */
const REMEMBERED = 100
/** Longer questions are cut: nobody types so much, and every word costs a look through the index. */
const LONGEST = 200

function queryOf({ url }: Request): string {
  return (new URL(url).searchParams.get('q') ?? '').slice(0, LONGEST)
}

/** Answers what is looked for in a publication. */
export class Search {
  readonly #index: ((publication: Publication) => SearchIndex) | undefined
  /** One publication at a time is kept ready to be looked through, with what was asked of it last. */
  #ready: { publication: Publication; index: SearchIndex; answers: Map<string, Promise<Found>> } | undefined

  /** @param index of a publication; without it its pages are looked through one by one */
  constructor(index?: (publication: Publication) => SearchIndex) {
    this.#index = index
  }

  /** `api/search?q=words`: at most 50 hits, best first, newest first among equals. */
  async answer(publication: Publication, request: Request): Promise<Response> {
    const query = queryOf(request)
    const found = await this.#find(publication, query)
    if (found === undefined) {
      return problem({
        status: 400,
        title: 'Nothing to search for',
        detail: 'Give words to look for: api/search?q=words',
      })
    }
    const value = found.hits.map(({ path, title, provider, day, topics, summary }) => {
      return { path, title, provider, day, topics, excerpt: summary }
    })
    const text = `${JSON.stringify({ query, found: found.found, value }, null, 2)}\n`
    return sendFresh(request, { mediaType: 'application/json; charset=utf-8', text })
  }

  /** `search/?q=words`: the site's page of search with the same hits; undefined where the site has no such page. */
  async page(publication: Publication, request: Request): Promise<Response | undefined> {
    const query = queryOf(request)
    const page = publication.render('search/index.html')
    if (!page) return undefined
    const found = await this.#find(publication, query)
    const text = servedSearchPage(String(page.body), found && { query, ...found })
    return sendFresh(request, { mediaType: page.mediaType, text })
  }

  /** Undefined when the question has no word. */
  async #find(publication: Publication, query: string): Promise<Found | undefined> {
    const words = searchWords(query)
    if (words.length === 0) return undefined
    const { index, answers } = this.#of(publication)
    const known = answers.get(query)
    if (known) return known
    const found = index.find(words, MOST)
    answers.set(query, found)
    found.catch(() => answers.delete(query))
    for (const oldest of answers.keys()) if (answers.size > REMEMBERED) answers.delete(oldest)
    return found
  }

  #of(publication: Publication) {
    if (this.#ready?.publication === publication) return this.#ready
    const index = this.#index?.(publication) ?? scanned(publication.findables())
    this.#ready = { publication, index, answers: new Map() }
    return this.#ready
  }
}

import type { Publication } from '../publish/edition.ts'
import { filledSearchPage } from '../publish/site/search-page.tsx'
import { sendFresh } from './answers.ts'
import { problem } from './problem.ts'

/** A row of the static index: path, title, provider, day, topics. */
type Row = readonly [string, string, string, string, string]

interface Entry {
  row: Row
  title: string
  rest: string
}

const MOST = 50
/** Longer questions are cut: nobody types so much, and every word costs a pass over the index. */
const LONGEST = 200

/** Text without accents and case, as the static search compares it. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/** A word without its plural's s, as English, French and Spanish have it: who looks for ships wants a ship, too. */
function singular(word: string): string {
  return word.length > 4 && /[^s]s$/.test(word) ? word.slice(0, -1) : word
}

function entriesOf(publication: Publication): Entry[] {
  const index = publication.render('assets/search.json')
  const { rows } = JSON.parse(String(index?.body ?? '{"rows":[]}')) as { rows: Row[] }
  return rows.map((row) => ({ row, title: fold(row[1]), rest: fold(`${row[2]} ${row[4]}`) }))
}

/** Three for a word in the title, one for one in source or topics; nothing unless every word is found. */
function points({ title, rest }: Entry, words: readonly string[]): number {
  let sum = 0
  for (const word of words) {
    if (title.includes(word)) sum += 3
    else if (rest.includes(word)) sum += 1
    else return 0
  }
  return sum
}

function queryOf({ url }: Request): string {
  return (new URL(url).searchParams.get('q') ?? '').slice(0, LONGEST)
}

/** Looks through the publication's own search index; keeps it ready for one publication at a time. */
export class Search {
  #publication: Publication | undefined
  #entries: readonly Entry[] = []

  /** `api/search?q=words`: at most 50 hits, best first, newest first among equals. */
  answer(publication: Publication, request: Request): Response {
    const query = queryOf(request)
    const hits = this.#hits(publication, query)
    if (hits === undefined) {
      return problem({
        status: 400,
        title: 'Nothing to search for',
        detail: 'Give words to look for: api/search?q=words',
      })
    }
    const value = hits.slice(0, MOST).map(([path, title, provider, day, topics]) => {
      return { path, title, provider, day, topics: topics === '' ? [] : topics.split(', ') }
    })
    const text = `${JSON.stringify({ query, found: hits.length, value }, null, 2)}\n`
    return sendFresh(request, { mediaType: 'application/json; charset=utf-8', text })
  }

  /** `search/?q=words`: the site's page of search with the same hits; undefined where there is nothing to look for. */
  page(publication: Publication, request: Request): Response | undefined {
    const query = queryOf(request)
    const hits = this.#hits(publication, query)
    const page = hits && publication.render('search/index.html')
    if (!page) return undefined
    const shown = hits.slice(0, MOST).map(([path, title, provider, day]) => ({ path, title, provider, day }))
    const text = filledSearchPage(String(page.body), { query, found: hits.length, hits: shown })
    return sendFresh(request, { mediaType: page.mediaType, text })
  }

  /** Undefined when the question has no word. */
  #hits(publication: Publication, query: string): Row[] | undefined {
    const words = fold(query)
      .split(/\s+/)
      .filter((word) => word !== '')
      .map(singular)
    if (words.length === 0) return undefined
    return this.#of(publication)
      .map((entry) => ({ entry, sum: points(entry, words) }))
      .filter(({ sum }) => sum > 0)
      .sort((a, b) => b.sum - a.sum || (a.entry.row[3] < b.entry.row[3] ? 1 : -1))
      .map(({ entry }) => entry.row)
  }

  #of(publication: Publication): readonly Entry[] {
    if (publication !== this.#publication) {
      this.#entries = entriesOf(publication)
      this.#publication = publication
    }
    return this.#entries
  }
}

import type { Findable } from '../../ports/search-index.ts'
import type { WallTime } from '../time.ts'
import type { Html } from './html.ts'
import { markupOf } from './html.ts'
import { Layout } from './layout.tsx'
import { stringsFor } from './strings/pick.ts'
import type { View } from './view.ts'
import { link } from './view.ts'

/** `search/`: the form works with the server's search; without a server a small script looks through the index. */
export function SearchPage({ view }: { view: View }): Html {
  const { strings } = view
  const description = strings.descriptions.search(view.catalogue.edition.hub.title)
  return (
    <Layout view={view} head={{ title: strings.search, description, noIndex: true }}>
      <div class="prose">
        <h1>{strings.search}</h1>
        <search>
          <form action={link(view, 'search/')} method="get">
            <label for="words">{strings.searchHint}</label>
            <span class="field">
              <input id="words" name="q" type="search" autocomplete="off" />
              <button class="button" type="submit">
                {strings.search}
              </button>
            </span>
          </form>
        </search>
        <p
          id="found"
          class="small"
          role="status"
          data-nothing={strings.searchNothing}
          data-found={strings.searchFound}
        ></p>
        <ul
          id="results"
          class="lines"
          data-index={link(view, 'assets/search.json')}
          data-root={view.root}
          data-locale={view.catalogue.edition.hub.locale}
        ></ul>
        <noscript>
          <p>
            {strings.searchNeedsScript} <a href={link(view, 'archive/')}>{strings.archive}</a>
          </p>
        </noscript>
      </div>
      <script src={link(view, 'assets/search.js')} defer></script>
    </Layout>
  )
}

/** What was asked, and how much was found. */
export interface Findings {
  query: string
  found: number
  /** The best of it; days may be nothing. */
  hits: readonly Pick<Findable, 'path' | 'title' | 'provider' | 'day'>[]
}

function wallOf(day: string): WallTime {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return { year, month, day: date, hour: 0, minute: 0 }
}

/** As the page's own script draws it. */
function HitLine({ hit, locale }: { hit: Findings['hits'][number]; locale: string }): Html {
  return (
    <li class="line">
      <p class="byline">
        {hit.provider ? <span class="provider">{hit.provider}</span> : ''}
        {hit.day ? <time datetime={hit.day}>{stringsFor(locale).shortDate(wallOf(hit.day), true)}</time> : ''}
      </p>
      <a class="headline" href={`../${hit.path}`} dir="auto">
        {hit.title}
      </a>
    </li>
  )
}

/**
 * The page of search as a server shows it, with what it found: search needs no JavaScript there, and where there is some it
 * asks the server.
 *
 * @param page `search/index.html` as it was published
 * @param findings left out where nothing was asked
 */
export function servedSearchPage(page: string, findings?: Findings): string {
  const served = page
    .replace(/(<ul id="results"[^>]*)>/, (_, start: string) => `${start} data-served="">`)
    .replace(/<noscript>.*?<\/noscript>/s, '')
  return findings ? filled(served, findings) : served
}

function filled(page: string, { query, found, hits }: Findings): string {
  const locale = /data-locale="([^"]*)"/.exec(page)?.[1] ?? 'en'
  const words = stringsFor(locale)
  const said = found === 0 ? words.searchNothing : words.searchFound.replace('#', String(found))
  const input = markupOf(<input id="words" name="q" type="search" autocomplete="off" value={query} />)
  const lines = hits.map((hit) => markupOf(<HitLine hit={hit} locale={locale} />)).join('')
  return page
    .replace(/<input id="words"[^>]*>/, () => input)
    .replace(/(<p id="found"[^>]*>)/, (start) => start + said)
    .replace(/(<ul id="results"[^>]*>)/, (start) => start + lines)
}

import type { Html } from './html.ts'
import { Layout } from './layout.tsx'
import type { View } from './view.ts'
import { link } from './view.ts'

/** `search/`: the form works with the server's search; without a server a small script looks through the index. */
export function SearchPage({ view }: { view: View }): Html {
  const { strings } = view
  return (
    <Layout view={view} head={{ title: strings.search, noIndex: true }}>
      <div class="prose">
        <h1>{strings.search}</h1>
        <search>
          <form class="field" action={link(view, 'search/')} method="get">
            <label class="unseen" for="words">
              {strings.searchHint}
            </label>
            <input id="words" name="q" type="search" placeholder={strings.searchHint} autocomplete="off" />
            <button class="button" type="submit">
              {strings.search}
            </button>
          </form>
        </search>
        <p
          id="found"
          class="small"
          role="status"
          data-nothing={strings.searchNothing}
          data-found={strings.searchFound}
        ></p>
        <ul id="results" class="lines" data-index={link(view, 'assets/search.json')} data-root={view.root}></ul>
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

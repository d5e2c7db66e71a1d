import type { Html, Inside } from '../../publish/site/html.ts'
import { pageText } from '../../publish/site/html.ts'
import { directionOf } from '../../publish/site/strings/pick.ts'
import { ASSET_VERSION } from './assets.ts'
import type { DeskView } from './desk-view.ts'
import { to } from './desk-view.ts'
import { Keys } from './keys-help.tsx'
import { Undo } from './ruling-forms.tsx'
import type { DeskStrings } from './strings/desk-strings.ts'

/** htmx may neither evaluate text nor add styles (our policy forbids both), and shows what a refusal says. */
const HTMX = JSON.stringify({
  allowEval: false,
  includeIndicatorStyles: false,
  historyCacheSize: 0,
  refreshOnHistoryMiss: true,
  selfRequestsOnly: true,
  responseHandling: [
    { code: '204', swap: false },
    { code: '...', swap: true },
  ],
})

const PAGES: readonly [
  string,
  keyof Pick<DeskStrings, 'overview' | 'queue' | 'articles' | 'stories' | 'sources' | 'notices' | 'rulings'>,
][] = [
  ['', 'overview'],
  ['queue/', 'queue'],
  ['articles/', 'articles'],
  ['stories/', 'stories'],
  ['sources/', 'sources'],
  ['notices/', 'notices'],
  ['rulings/', 'rulings'],
]

function Head({ view, title }: { view: DeskView; title: string }): Html {
  const asset = (name: string) => `${to(view, `assets/${name}`)}?v=${ASSET_VERSION}`
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="robots" content="noindex" />
      <meta name="htmx-config" content={HTMX} />
      <title>{`${title} · ${view.strings.desk} · ${view.hub.title}`}</title>
      <link rel="stylesheet" href={asset('desk.css')} />
      <link rel="icon" type="image/svg+xml" href={`${view.root}../assets/icon.svg`} />
      <script src={asset('htmx.js')} defer></script>
      <script src={asset('desk.js')} defer></script>
    </head>
  )
}

function Masthead({ view }: { view: DeskView }): Html {
  const { strings, session } = view
  if (!session) return null
  const current = view.path.split('/')[0] ?? ''
  return (
    <header class="masthead">
      <div class="wide masthead-top">
        <p class="brand">
          <a href={to(view, '')}>
            {view.hub.title} <span>{strings.desk}</span>
          </a>
        </p>
        <div class="tools">
          <a href={`${view.root}../`}>{strings.site}</a>
          <form method="post" action={to(view, 'sign-out/')}>
            <input type="hidden" name="token" value={session.token} />
            <span class="unseen">{strings.signedInAs(session.name)}</span>
            <button class="plain" type="submit" title={strings.signedInAs(session.name)}>
              {strings.signOut}
            </button>
          </form>
        </div>
      </div>
      <nav class="desk-nav" aria-label={strings.navigation}>
        <ul class="wide">
          {PAGES.map(([path, name]) => (
            <li>
              <a href={to(view, path)} aria-current={path.replace('/', '') === current ? 'page' : undefined}>
                {strings[name]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  )
}

/** What was just done, once, with a way back. */
function Said({ view }: { view: DeskView }): Html {
  const { said } = view
  return (
    <div id="said" role="status" class={said ? `said ${said.bad ? 'bad' : ''}` : 'said'}>
      {said ? <p>{said.text}</p> : ''}
      {said?.undo ? <Undo view={view} rulingKey={said.undo} back={view.path} /> : ''}
    </div>
  )
}

interface PageParts {
  view: DeskView
  title: string
  children: Inside
}

/** Every page of the desk, as text. */
export function deskPage(parts: PageParts): string {
  return pageText(<Layout {...parts} />)
}

function Layout({ view, title, children }: PageParts): Html {
  return (
    <html lang={view.strings.language} dir={directionOf(view.strings.language)}>
      <Head view={view} title={title} />
      <body>
        <a class="skip" href="#content">
          {view.strings.skip}
        </a>
        <Masthead view={view} />
        <main id="content" class="wide" tabindex={-1}>
          <Said view={view} />
          {children}
        </main>
        {view.session ? <Keys view={view} /> : ''}
      </body>
    </html>
  )
}

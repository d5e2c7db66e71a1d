import { basePath, siteUrl, topicPath } from '../addresses.ts'
import { CARD_SIZE, type CardWords, cardAddress, frontCard } from './cards/cards.ts'
import type { Html, Inside } from './html.ts'
import { trusted } from './html.ts'
import { directionOf } from './strings/pick.ts'
import { stylesheetVersion } from './stylesheet.ts'
import { filled } from './template.ts'
import type { View } from './view.ts'
import { link, when } from './view.ts'

/** What a page says of itself to browsers, search engines and those who share it. */
export interface PageHead {
  title: string
  description?: string
  /** Open Graph type; `website` when left out. */
  kind?: 'website' | 'article'
  /** Held copy of the page's picture. */
  image?: { path: string; width: number; height: number }
  /** What its card says, where it has one of its own. */
  card?: CardWords
  /** Folder with feeds of this page's own: nothing, or `topics/ai/`. */
  feeds?: string
  /** schema.org statement. */
  structured?: unknown
  /** Pages above this one, the front page left out: what they are called and where they lie. */
  trail?: readonly Step[]
  /** Path of the same as JSON. */
  data?: string
  /** Which entry of the main navigation this page is. */
  current?: string
  noIndex?: boolean
}

/** A page on the way from the front page to another. */
export interface Step {
  name: string
  path: string
}

/** The page's own statement, and where it stands on the site (schema.org's BreadcrumbList). */
function statements(view: View, { structured, trail, title }: PageHead): unknown[] {
  const { hub } = view.catalogue.edition
  const own = structured === undefined ? [] : [structured].flat()
  if (trail === undefined) return own
  const steps = [{ name: hub.title, path: '' }, ...trail, { name: title, path: view.path }]
  const itemListElement = steps.map(({ name, path }, index) => {
    return { '@type': 'ListItem', position: index + 1, name, item: siteUrl(hub, path) }
  })
  return [...own, { '@context': 'https://schema.org', '@type': 'BreadcrumbList', itemListElement }]
}

/** JSON that can stand in a script element: no `<` in it can end the element. */
function inlineJson(value: unknown): string {
  return JSON.stringify(value).replace(/</g, '\\u003c')
}

/** The page's own picture, else its card, else the front page's. */
function sharedImage({ catalogue }: View, head: PageHead): PageHead['image'] {
  if (head.image || head.noIndex || !catalogue.edition.drawCard) return head.image
  return { path: cardAddress(head.card ?? frontCard(catalogue), catalogue), ...CARD_SIZE }
}

function Social({ view, head }: { view: View; head: PageHead }): Html {
  const { hub } = view.catalogue.edition
  const image = sharedImage(view, head)
  return (
    <>
      <meta property="og:site_name" content={hub.title} />
      <meta property="og:title" content={head.title} />
      <meta property="og:type" content={head.kind ?? 'website'} />
      <meta property="og:url" content={siteUrl(hub, view.path)} />
      {head.description ? <meta property="og:description" content={head.description} /> : ''}
      {image ? (
        <>
          <meta property="og:image" content={siteUrl(hub, image.path)} />
          <meta property="og:image:width" content={`${image.width}`} />
          <meta property="og:image:height" content={`${image.height}`} />
          <meta property="og:image:alt" content={head.title} />
        </>
      ) : (
        ''
      )}
      <meta name="twitter:card" content={image ? 'summary_large_image' : 'summary'} />
    </>
  )
}

function FeedLinks({ view, head }: { view: View; head: PageHead }): Html {
  const folder = head.feeds ?? ''
  return (
    <>
      <link rel="alternate" type="application/rss+xml" title="RSS" href={link(view, `${folder}feed.xml`)} />
      <link rel="alternate" type="application/atom+xml" title="Atom" href={link(view, `${folder}atom.xml`)} />
      <link rel="alternate" type="application/feed+json" title="JSON Feed" href={link(view, `${folder}feed.json`)} />
    </>
  )
}

function Head({ view, head }: { view: View; head: PageHead }): Html {
  const { hub, theme } = view.catalogue.edition
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{head.title === hub.title ? hub.title : `${head.title} · ${hub.title}`}</title>
      {head.description ? <meta name="description" content={head.description} /> : ''}
      {head.noIndex ? (
        <meta name="robots" content="noindex" />
      ) : (
        <link rel="canonical" href={siteUrl(hub, view.path)} />
      )}
      <link rel="stylesheet" href={`${link(view, 'assets/site.css')}?v=${stylesheetVersion(theme)}`} />
      <link rel="icon" type="image/svg+xml" href={link(view, 'assets/icon.svg')} />
      <FeedLinks view={view} head={head} />
      {head.data ? <link rel="alternate" type="application/json" href={link(view, head.data)} /> : ''}
      <Social view={view} head={head} />
      {statements(view, head).map((statement) => (
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: inlineJson(statement) }} />
      ))}
      {trusted(theme?.head)}
    </head>
  )
}

/** Topics worth a place in the navigation: those with news, at most a dozen, in file order. */
function navigationTopics({ catalogue }: View) {
  return catalogue.edition.taxonomy.filter((topic) => (catalogue.byTopic.get(topic.name)?.length ?? 0) > 0).slice(0, 12)
}

/** The front page says how fresh it is by its newest article, so that a build without news changes nothing. */
function Masthead({ view, current }: { view: View; current: string | undefined }): Html {
  const { hub } = view.catalogue.edition
  const { strings } = view
  const newest = view.path === '' && current === '' ? view.catalogue.published[0]?.fields.publishedDateTime : undefined
  const entries = [
    { path: '', name: strings.topStories },
    ...navigationTopics(view).map((topic) => ({ path: topicPath(topic.id), name: topic.shortname ?? topic.name })),
  ]
  const own = view.catalogue.edition.theme?.templates?.masthead
  if (own !== undefined) {
    const items = entries.map(({ path, name }) => (
      <li>
        <a href={link(view, path)} aria-current={path === current ? 'page' : undefined}>
          {name}
        </a>
      </li>
    ))
    const ways = { home: link(view, ''), search: link(view, 'search/'), follow: link(view, 'follow/') }
    const updated = newest && strings.asOf(when(view, newest))
    const values = { title: hub.title, description: hub.description, updated, ...ways, topics: <>{items}</> }
    return <header class="masthead">{filled(own, values)}</header>
  }
  return (
    <header class="masthead">
      <div class="wide masthead-top">
        <p class="brand">
          <a href={link(view, '')}>{hub.title}</a>
        </p>
        <p class="tagline">
          {hub.description ? <span dir="auto">{hub.description}</span> : ''}
          {newest ? <time datetime={newest}>{strings.asOf(when(view, newest))}</time> : ''}
        </p>
        <p class="tools">
          <a href={link(view, 'search/')}>{strings.search}</a>
          <a href={link(view, 'follow/')}>{strings.follow}</a>
        </p>
      </div>
      <nav class="topics" aria-label={strings.mainNavigation}>
        <ul class="wide">
          {entries.map(({ path, name }) => (
            <li>
              <a href={link(view, path)} aria-current={path === current ? 'page' : undefined}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  )
}

function Footer({ view, head }: { view: View; head: PageHead }): Html {
  const { strings } = view
  const links: [string, string][] = [
    ['topics/', strings.topics],
    ['providers/', strings.providers],
    ['archive/', strings.archive],
    ['search/', strings.search],
    ['follow/', strings.follow],
    ['how-we-rank/', strings.howWeRank],
    ['corrections/', strings.corrections],
  ]
  const { hub, theme } = view.catalogue.edition
  const own = theme?.templates?.colophon
  if (own !== undefined) {
    const items = links.map(([path, name]) => (
      <li>
        <a href={link(view, path)}>{name}</a>
      </li>
    ))
    const values = { title: hub.title, home: link(view, ''), links: <>{items}</>, rights: strings.rights }
    return <footer class="colophon">{filled(own, values)}</footer>
  }
  return (
    <footer class="colophon">
      <div class="wide">
        <ul>
          {links.map(([path, name]) => (
            <li>
              <a href={link(view, path)}>{name}</a>
            </li>
          ))}
          {head.data ? (
            <li>
              <a href={link(view, head.data)}>{strings.asData}</a>
            </li>
          ) : (
            ''
          )}
        </ul>
        <p>{strings.rights}</p>
        <p>{strings.madeWith}</p>
        {trusted(theme?.footer)}
      </div>
    </footer>
  )
}

/** Every page: head, masthead, its own main part, footer. */
export function Layout({ view, head, children }: { view: View; head: PageHead; children: Inside }): Html {
  const { locale } = view.catalogue.edition.hub
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <Head view={view} head={head} />
      <body>
        <a class="skip" href="#content">
          {view.strings.skipToContent}
        </a>
        <Masthead view={view} current={head.current} />
        <main id="content" class="wide" tabindex={-1}>
          {children}
        </main>
        <Footer view={view} head={head} />
      </body>
    </html>
  )
}

/** The site's own address of its root, for a page that is shown at any depth. */
export function rootOf(view: View): string {
  return `${basePath(view.catalogue.edition.hub)}/`
}

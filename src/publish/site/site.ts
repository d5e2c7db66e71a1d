import type { NewsRecord } from '../../news/record.ts'
import type { Topic } from '../../news/topic.ts'
import { articlePath, dayPath, providerPath, storyPath, topicPath } from '../addresses.ts'
import type { Catalogue, Shelf } from '../catalogue.ts'
import { digest } from '../digest.ts'
import type { Marks } from '../marks.ts'
import { isFree } from '../moved-files.ts'
import type { Plan } from '../plan.ts'
import { HTML_TYPE, JSON_TYPE } from '../plan.ts'
import type { CoveredStory } from '../stories.ts'
import { ArchivePage, DayPage } from './archive-page.tsx'
import { ArticlePage } from './article-page.tsx'
import { collectionPagePlans } from './collection-plans.ts'
import { FollowPage } from './follow-page.tsx'
import { FrontPage } from './front-page.tsx'
import type { Html } from './html.ts'
import { pageText } from './html.ts'
import { icon } from './icon.ts'
import { MovedPage } from './moved-page.tsx'
import { issuePath, letter, NEWSLETTERS, NewsletterPage, NewslettersPage } from './newsletter-page.tsx'
import { ProviderPage, ProvidersPage } from './provider-page.tsx'
import { RankPage } from './rank-page.tsx'
import { sheetPath } from './record-list.tsx'
import { searchIndex, searchScript } from './search-index.ts'
import { SearchPage } from './search-page.tsx'
import { type Sheet, sheetsOf } from './sheets.ts'
import { CorrectionsPage, NotFoundPage } from './standing-pages.tsx'
import { StoryPage } from './story-page.tsx'
import { stylesheetOf } from './stylesheet.ts'
import { TopicPage, TopicsPage, topicStories } from './topic-page.tsx'
import type { View } from './view.ts'
import { heatLevel, viewOf } from './view.ts'

type Draw = (view: View) => Html

/** Makes plans of pages: a folder's page is its `index.html`. */
function pagePlanner(catalogue: Catalogue) {
  return (folder: string, draw: Draw, key?: () => string): Plan => ({
    path: `${folder}index.html`,
    mediaType: HTML_TYPE,
    body: () => pageText(draw(viewOf(catalogue, folder))),
    ...(key && { key: () => digest(catalogue.marks.frame + key()) }),
  })
}

type Planner = ReturnType<typeof pagePlanner>

/** A story is shown with its heat against the hottest there is. */
export function storyKey({ marks, stories }: Catalogue, story: CoveredStory): string {
  return `${marks.story(story)}${heatLevel(story.heat, stories[0]?.heat ?? 0)}`
}

function listPlans(
  { plan, marks }: { plan: Planner; marks: Marks },
  list: {
    folder: string
    records: readonly NewsRecord[]
    draw: (view: View, sheet: Sheet) => Html
    /** Mark of what stands on the list's own page besides its records. */
    first: () => string
    /** Mark of what stands on every page of it besides. */
    everywhere?: string
  },
): Plan[] {
  return sheetsOf(list.records).map((sheet) =>
    plan(
      sheetPath(list.folder, sheet.number),
      (view) => list.draw(view, sheet),
      () =>
        [
          list.everywhere,
          sheet.newer,
          sheet.older,
          sheet.number === undefined ? list.records.length + list.first() : '',
          ...sheet.records.map(marks.record),
        ].join(),
    ),
  )
}

/** `topics/{id}/` with its further pages. */
export function topicPagePlans(catalogue: Catalogue, topic: Topic): Plan[] {
  return listPlans(
    { plan: pagePlanner(catalogue), marks: catalogue.marks },
    {
      folder: topicPath(topic.id),
      records: catalogue.byTopic.get(topic.name) ?? [],
      draw: (view, sheet) => TopicPage({ view, topic, sheet }),
      first: () =>
        topicStories(catalogue, topic)
          .map((story) => storyKey(catalogue, story))
          .join(),
      everywhere: catalogue.marks.sponsored('topics', topic.name),
    },
  )
}

/** `providers/{domain}/` with its further pages. */
export function providerPagePlans(catalogue: Catalogue, shelf: Shelf): Plan[] {
  return listPlans(
    { plan: pagePlanner(catalogue), marks: catalogue.marks },
    {
      folder: providerPath(shelf.domain),
      records: shelf.records,
      draw: (view, sheet) => ProviderPage({ view, shelf, sheet }),
      first: () => shelf.name,
    },
  )
}

export function storyPagePlan(catalogue: Catalogue, story: CoveredStory): Plan {
  return pagePlanner(catalogue)(storyPath(story.id), (view) => StoryPage({ view, story }))
}

export function articlePagePlan(catalogue: Catalogue, record: NewsRecord): Plan {
  return pagePlanner(catalogue)(articlePath(record), (view) => ArticlePage({ view, record }))
}

export function dayPagePlan(catalogue: Catalogue, day: string, records: readonly NewsRecord[]): Plan {
  return pagePlanner(catalogue)(dayPath(day), (view) => DayPage({ view, day, records }))
}

function notFoundPlan(catalogue: Catalogue): Plan {
  const body = () => pageText(NotFoundPage({ view: viewOf(catalogue, '') }))
  return { path: '404.html', mediaType: HTML_TYPE, body }
}

/** Where pages were: the way to where they are now, if there is such a page and nothing stands there again. */
export function movedPlans(catalogue: Catalogue, others: ReadonlySet<string>): Plan[] {
  const plan = pagePlanner(catalogue)
  const moved = [...(catalogue.edition.moved ?? [])].filter(
    ([from, to]) => isFree(`${from}index.html`, others) && others.has(`${to}index.html`),
  )
  return moved.map(([from, to]) =>
    plan(
      from,
      (view) => MovedPage({ view, to }),
      () => to,
    ),
  )
}

/** Newest first; nothing where there is no newsletter. */
function newsletterPlans(catalogue: Catalogue, plan: Planner): Plan[] {
  const issues = [...catalogue.edition.issues].sort((a, b) => (a.publishedDateTime < b.publishedDateTime ? 1 : -1))
  if (issues.length === 0) return []
  const pages = issues.flatMap((issue): Plan[] => [
    plan(
      issuePath(issue),
      (view) => NewsletterPage({ view, issue }),
      () => JSON.stringify(issue),
    ),
    { path: `${issuePath(issue)}letter.html`, mediaType: HTML_TYPE, body: () => letter(issue) },
  ])
  return [plan(NEWSLETTERS, (view) => NewslettersPage({ view, issues })), ...pages]
}

/** The pages there is one of, those of collections and newsletters, and the stylesheet. */
export function standingPlans(catalogue: Catalogue): Plan[] {
  const plan = pagePlanner(catalogue)
  return [
    plan('', (view) => FrontPage({ view })),
    plan('topics/', (view) => TopicsPage({ view })),
    plan('providers/', (view) => ProvidersPage({ view })),
    plan('archive/', (view) => ArchivePage({ view })),
    plan('how-we-rank/', (view) => RankPage({ view })),
    plan('corrections/', (view) => CorrectionsPage({ view })),
    plan('follow/', (view) => FollowPage({ view })),
    ...collectionPagePlans(catalogue, plan),
    ...newsletterPlans(catalogue, plan),
    plan('search/', (view) => SearchPage({ view })),
    notFoundPlan(catalogue),
    { path: 'assets/search.json', mediaType: JSON_TYPE, body: () => searchIndex(catalogue) },
    { path: 'assets/search.js', mediaType: 'text/javascript; charset=utf-8', body: () => searchScript },
    {
      path: 'assets/site.css',
      mediaType: 'text/css; charset=utf-8',
      body: () => stylesheetOf(catalogue.edition.theme),
    },
    { path: 'assets/icon.svg', mediaType: 'image/svg+xml', body: () => icon },
  ]
}

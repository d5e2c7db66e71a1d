import type { NewsRecord } from '../../news/record.ts'
import { articlePath, dayPath, providerPath, storyPath, topicPath } from '../addresses.ts'
import { realStories } from '../api/stories.ts'
import type { Catalogue } from '../catalogue.ts'
import { digest } from '../digest.ts'
import type { Marks } from '../marks.ts'
import type { Plan } from '../plan.ts'
import { HTML_TYPE, JSON_TYPE } from '../plan.ts'
import type { CoveredStory } from '../stories.ts'
import { ArchivePage, DayPage } from './archive-page.tsx'
import { ArticlePage } from './article-page.tsx'
import { collectionPagePlans } from './collection-plans.ts'
import { FrontPage } from './front-page.tsx'
import type { Html } from './html.ts'
import { pageText } from './html.ts'
import { icon } from './icon.ts'
import { MovedPage } from './moved-page.tsx'
import { issuePath, letter, NEWSLETTERS, NewsletterPage, NewslettersPage } from './newsletter-page.tsx'
import { ProviderPage, ProvidersPage } from './provider-page.tsx'
import { sheetPath } from './record-list.tsx'
import { searchIndex, searchScript } from './search-index.ts'
import { SearchPage } from './search-page.tsx'
import { type Sheet, sheetsOf } from './sheets.ts'
import { CorrectionsPage, FollowPage, NotFoundPage, RankPage } from './standing-pages.tsx'
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
function storyKey({ marks, stories }: Catalogue, story: CoveredStory): string {
  return `${marks.story(story)}${heatLevel(story.heat, stories[0]?.heat ?? 0)}`
}

function articleKey({ marks, storyOf }: Catalogue, record: NewsRecord): string {
  const story = storyOf.get(record.path)
  return marks.record(record) + (story ? marks.story(story) : '')
}

function listPlans(
  { plan, marks }: { plan: Planner; marks: Marks },
  list: {
    folder: string
    records: readonly NewsRecord[]
    draw: (view: View, sheet: Sheet) => Html
    /** Mark of what stands on the list's own page besides its records. */
    first: () => string
  },
): Plan[] {
  return sheetsOf(list.records).map((sheet) =>
    plan(
      sheetPath(list.folder, sheet.number),
      (view) => list.draw(view, sheet),
      () =>
        [
          sheet.newer,
          sheet.older,
          sheet.number === undefined ? list.records.length + list.first() : '',
          ...sheet.records.map(marks.record),
        ].join(),
    ),
  )
}

function topicPlans(catalogue: Catalogue, plan: Planner): Plan[] {
  return catalogue.edition.taxonomy.flatMap((topic) =>
    listPlans(
      { plan, marks: catalogue.marks },
      {
        folder: topicPath(topic.id),
        records: catalogue.byTopic.get(topic.name) ?? [],
        draw: (view, sheet) => TopicPage({ view, topic, sheet }),
        first: () =>
          topicStories(catalogue, topic)
            .map((story) => storyKey(catalogue, story))
            .join(),
      },
    ),
  )
}

function providerPlans(catalogue: Catalogue, plan: Planner): Plan[] {
  return [...catalogue.providers.values()].flatMap((shelf) =>
    listPlans(
      { plan, marks: catalogue.marks },
      {
        folder: providerPath(shelf.domain),
        records: shelf.records,
        draw: (view, sheet) => ProviderPage({ view, shelf, sheet }),
        first: () => shelf.name,
      },
    ),
  )
}

function notFoundPlan(catalogue: Catalogue): Plan {
  const body = () => pageText(NotFoundPage({ view: viewOf(catalogue, '') }))
  return { path: '404.html', mediaType: HTML_TYPE, body }
}

/** Where pages were: the way to where they are now, if there is such a page and nothing stands there again. */
export function movedPlans(catalogue: Catalogue, others: ReadonlyMap<string, unknown>): Plan[] {
  const plan = pagePlanner(catalogue)
  const moved = [...(catalogue.edition.moved ?? [])].filter(
    ([from, to]) => !others.has(`${from}index.html`) && others.has(`${to}index.html`),
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

/** Every page of the site with its stylesheet. */
export function sitePlans(catalogue: Catalogue): Plan[] {
  const plan = pagePlanner(catalogue)
  return [
    plan('', (view) => FrontPage({ view })),
    plan('topics/', (view) => TopicsPage({ view })),
    ...topicPlans(catalogue, plan),
    ...realStories(catalogue).map((story) =>
      plan(
        storyPath(story.id),
        (view) => StoryPage({ view, story }),
        () => storyKey(catalogue, story),
      ),
    ),
    ...catalogue.shown.map((record) =>
      plan(
        articlePath(record),
        (view) => ArticlePage({ view, record }),
        () => articleKey(catalogue, record),
      ),
    ),
    plan('providers/', (view) => ProvidersPage({ view })),
    ...providerPlans(catalogue, plan),
    plan('archive/', (view) => ArchivePage({ view })),
    ...[...catalogue.byDay].map(([day, records]) =>
      plan(
        dayPath(day),
        (view) => DayPage({ view, day, records }),
        () => records.map(catalogue.marks.record).join(),
      ),
    ),
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

import type { DeskQuery } from '../../ports/desk.ts'
import { articlesPage } from './articles-page.tsx'
import { page } from './desk-answers.ts'
import { deskArticlePage } from './desk-article-page.tsx'
import { deskView } from './desk-view.ts'
import { goneNote } from './gone-page.tsx'
import { noticesPage } from './notices-page.tsx'
import { overviewPage } from './overview-page.tsx'
import { queuePage } from './queue-page.tsx'
import { rulingsPage } from './rulings-page.tsx'
import { sourcesPage } from './sources-page.tsx'
import { deskStoryPage, storiesPage } from './stories-pages.tsx'
import type { EditorsVisit, Front } from './visit.ts'

/** Draws one page of the desk for somebody who is signed in. */
export type Show = (front: Front, visit: EditorsVisit) => Promise<Response>

const viewOf = ({ desk }: Front, { path, session }: EditorsVisit) => deskView(desk, path, session)

export const showOverview: Show = async (front, visit) => {
  const overview = await front.desk.overview()
  return page(overviewPage(viewOf(front, visit), overview))
}

export const showQueue: Show = async (front, visit) => {
  const queue = await front.desk.queue()
  return page(queuePage(viewOf(front, visit), queue))
}

export const showArticles: Show = async (front, visit) => {
  const query = queryIn(visit.url.searchParams)
  const found = await front.desk.articles(query)
  return page(articlesPage(viewOf(front, visit), query, found))
}

export const showArticle: Show = async (front, visit) => {
  const article = await front.desk.article(visit.id)
  if (!article) return showGone(front, visit)
  const { lines } = await front.desk.articles({})
  return page(deskArticlePage(viewOf(front, visit), article, lines))
}

export const showStories: Show = async (front, visit) => {
  const stories = await front.desk.stories()
  return page(storiesPage(viewOf(front, visit), stories))
}

export const showStory: Show = async (front, visit) => {
  const story = await front.desk.story(visit.id)
  if (!story) return showGone(front, visit)
  const { lines } = await front.desk.articles({})
  return page(deskStoryPage(viewOf(front, visit), story, lines))
}

export const showSources: Show = async (front, visit) => {
  const rows = await front.desk.sources()
  return page(sourcesPage(viewOf(front, visit), rows, front.desk.runs))
}

export const showNotices: Show = async (front, visit) => {
  const notices = await front.desk.notices()
  return page(noticesPage(viewOf(front, visit), notices, visit.url.searchParams.get('level') ?? undefined))
}

export const showRulings: Show = async (front, visit) => {
  const rulings = await front.desk.rulings()
  const found = visit.url.searchParams.has('compare') ? await front.desk.agreement() : undefined
  return page(rulingsPage(viewOf(front, visit), rulings, found))
}

export const showGone: Show = async (front, visit) => page(goneNote(viewOf(front, visit)), 404)

/** Words of the address that mean something; the others are left out. */
function queryIn(parameters: URLSearchParams): DeskQuery {
  const text = (name: string) => parameters.get(name)?.trim() || undefined
  const oneOf = <T extends string>(name: string, values: readonly T[]) => values.find((value) => value === text(name))
  const day = (name: string) => (/^\d{4}-\d{2}-\d{2}$/.test(text(name) ?? '') ? text(name) : undefined)
  const said: Record<keyof DeskQuery, unknown> = {
    words: text('words'),
    verdict: oneOf('verdict', ['publish', 'hold', 'hide', 'reject']),
    ruled: parameters.has('ruled') || undefined,
    topic: text('topic'),
    provider: text('provider'),
    from: day('from'),
    to: day('to'),
    order: oneOf('order', ['newest', 'heat', 'quality']),
    page: Number(text('page')) || undefined,
  }
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as DeskQuery
}

import type { Instant } from '../../news/instant.ts'
import { apiUrl, hostOf, newsDetailUrl, siteUrl, storyPath } from '../addresses.ts'
import type { Catalogue } from '../catalogue.ts'
import type { Plan } from '../plan.ts'
import { jsonPlan } from '../plan.ts'
import type { Coverage, CoveredStory } from '../stories.ts'
import { newsItem, providerItem } from './news-item.ts'
import { pagedPlans } from './paging.ts'

/** Stories with coverage by more than one article; the others are plain news. */
export function realStories({ stories }: Catalogue): readonly CoveredStory[] {
  const known = REAL.get(stories) ?? stories.filter((story) => story.coverage.length > 1)
  REAL.set(stories, known)
  return known
}

/** Several families of pages ask for them. */
const REAL = new WeakMap<readonly CoveredStory[], readonly CoveredStory[]>()

/** How many articles stood after each new one: the story's growth, a point an article. */
function heatOverTime(story: CoveredStory): { at: Instant; articles: number; providers: number }[] {
  const providers = new Set<string>()
  let articles = 0
  return story.coverage.flatMap(({ publishedDateTime, provider, webUrl }) => {
    providers.add(provider?.name ?? hostOf(webUrl))
    articles += 1
    return publishedDateTime ? [{ at: publishedDateTime, articles, providers: providers.size }] : []
  })
}

function coverageItem(coverage: Coverage, catalogue: Catalogue) {
  return {
    title: coverage.title,
    excerpt: coverage.excerpt ?? null,
    webUrl: coverage.webUrl,
    sourceUrl: coverage.record ? newsDetailUrl(catalogue.edition.hub, coverage.record) : null,
    type: coverage.type ?? null,
    publishedDateTime: coverage.publishedDateTime ?? null,
    provider: coverage.provider ? providerItem(coverage.provider) : null,
    quality: coverage.quality ?? null,
  }
}

function storyItem(story: CoveredStory, catalogue: Catalogue) {
  const { hub } = catalogue.edition
  const [first] = story.coverage
  return {
    id: story.id,
    title: story.head.fields.title,
    sourceUrl: apiUrl(hub, `api/${storyPath(story.id)}index.json`),
    webUrl: siteUrl(hub, storyPath(story.id)),
    heat: story.heat,
    openedDateTime: story.openedAt,
    latestDateTime: story.latestAt,
    articles: story.coverage.length,
    providers: story.providers,
    firstReportedBy: first?.provider ? providerItem(first.provider) : null,
    topics: story.topics,
  }
}

function storyDetail(story: CoveredStory, catalogue: Catalogue) {
  return {
    ...storyItem(story, catalogue),
    head: newsItem(story.head, catalogue),
    coverage: story.coverage.map((coverage) => coverageItem(coverage, catalogue)),
    heatOverTime: heatOverTime(story),
    pinned: story.pinnedAt !== undefined,
    formerIds: catalogue.edition.formerIds?.get(story.id) ?? [],
    splitFrom: catalogue.edition.splits?.get(story.id) ?? [],
  }
}

/** `api/stories/`, hottest first, 25 a page. */
export function storyListPlans(catalogue: Catalogue): Plan[] {
  const { marks } = catalogue
  return pagedPlans({
    folder: 'api/stories/',
    entries: realStories(catalogue),
    size: 25,
    item: (story) => storyItem(story, catalogue),
    frame: marks.frame,
    mark: marks.story,
  })
}

/** The file of a story. */
export function storyDetailPlan(catalogue: Catalogue, story: CoveredStory): Plan {
  const { marks } = catalogue
  return jsonPlan(
    `api/${storyPath(story.id)}index.json`,
    () => storyDetail(story, catalogue),
    () => marks.frame + marks.story(story),
  )
}

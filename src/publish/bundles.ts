import type { NewsRecord } from '../news/record.ts'
import type { Topic } from '../news/topic.ts'
import { apiPlans } from './api/api.ts'
import { newsDetailPlan, newsListPlans, topicNewsPlans } from './api/news.ts'
import { realStories, storyDetailPlan, storyListPlans } from './api/stories.ts'
import type { Catalogue, Shelf } from './catalogue.ts'
import { digest } from './digest.ts'
import { hubFeeds, providerFeeds, storyFeeds, topicFeeds, withdrawalsMark } from './feeds/feeds.ts'
import { onceTogether } from './once-together.ts'
import type { Bundle } from './plan.ts'
import { daysBeside } from './site/archive-page.tsx'
import { articleCard, cardPlans, frontCard, storyCard, topicCard } from './site/cards/cards.ts'
import {
  articlePagePlan,
  dayPagePlan,
  providerPagePlans,
  standingPlans,
  storyKey,
  storyPagePlan,
  topicPagePlans,
} from './site/site.ts'
import { topicStories } from './site/topic-page.tsx'
import type { CoveredStory } from './stories.ts'

/**
 * Everything that is published, bundle by bundle. Where two bundles claim one path (a topic called like a record), the
 * earlier keeps it.
 */
export function* bundlesOf(catalogue: Catalogue): Generator<Bundle> {
  yield { name: 'lists', plans: () => [...newsListPlans(catalogue), ...storyListPlans(catalogue)] }
  for (const topic of catalogue.edition.taxonomy) yield topicBundle(topic, catalogue)
  for (const record of catalogue.shown) yield recordBundle(record, catalogue)
  for (const story of realStories(catalogue)) yield storyBundle(story, catalogue)
  for (const shelf of catalogue.providers.values()) yield providerBundle(shelf, catalogue)
  for (const [day, records] of catalogue.byDay) yield dayBundle(day, records, catalogue)
  yield {
    name: 'hub',
    plans: () => [
      ...apiPlans(catalogue),
      ...hubFeeds(catalogue),
      ...standingPlans(catalogue),
      ...cardPlans(frontCard(catalogue), catalogue),
    ],
  }
}

/** A key of the frame and of the marks of all that a bundle shows. */
function keyOf({ marks }: Catalogue, shown: Iterable<string>): string {
  return digest([marks.frame, ...shown].join(' '))
}

function topicBundle(topic: Topic, catalogue: Catalogue): Bundle {
  const records = catalogue.byTopic.get(topic.name) ?? []
  const marks = () => [
    withdrawalsMark(catalogue),
    catalogue.marks.sponsored('topics', topic.name),
    ...(records.length > 0 ? records.map(catalogue.marks.record) : [catalogue.edition.asOf]),
    ...topicStories(catalogue, topic).map((story) => storyKey(catalogue, story)),
  ]
  return {
    name: `topic ${topic.id}`,
    key: () => keyOf(catalogue, marks()),
    plans: () => [
      ...topicNewsPlans(catalogue, topic),
      ...topicFeeds(catalogue, topic),
      ...topicPagePlans(catalogue, topic),
      ...cardPlans(topicCard(topic), catalogue),
    ],
  }
}

function recordBundle(record: NewsRecord, catalogue: Catalogue): Bundle {
  const { marks, storyOf } = catalogue
  const story = storyOf.get(record.path)
  return {
    name: record.path,
    key: () => digest(marks.frame + marks.record(record) + (story ? marks.story(story) : '')),
    plans: () => [
      newsDetailPlan(catalogue, record),
      articlePagePlan(catalogue, record),
      ...cardPlans(articleCard(record, catalogue), catalogue),
    ],
  }
}

function storyBundle(story: CoveredStory, catalogue: Catalogue): Bundle {
  const storyMarks = () => [
    storyKey(catalogue, story),
    withdrawalsMark(catalogue),
    ...onceTogether(catalogue, story).map(catalogue.marks.story),
  ]
  return {
    name: `story ${story.id}`,
    key: () => keyOf(catalogue, storyMarks()),
    plans: () => [
      storyDetailPlan(catalogue, story),
      ...storyFeeds(catalogue, story),
      storyPagePlan(catalogue, story),
      ...cardPlans(storyCard(story, catalogue), catalogue),
    ],
  }
}

function providerBundle(shelf: Shelf, catalogue: Catalogue): Bundle {
  return {
    name: `provider ${shelf.domain}`,
    key: () => keyOf(catalogue, [shelf.name, withdrawalsMark(catalogue), ...shelf.records.map(catalogue.marks.record)]),
    plans: () => [...providerFeeds(catalogue, shelf), ...providerPagePlans(catalogue, shelf)],
  }
}

function dayBundle(day: string, records: readonly NewsRecord[], catalogue: Catalogue): Bundle {
  const { newer = '', older = '' } = daysBeside(catalogue, day)
  return {
    name: `day ${day}`,
    key: () => keyOf(catalogue, [newer, older, ...records.map(catalogue.marks.record)]),
    plans: () => [dayPagePlan(catalogue, day, records)],
  }
}

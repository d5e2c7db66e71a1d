import type { NewsRecord } from '../../news/record.ts'
import type { Topic } from '../../news/topic.ts'
import { providerPath, storyPath, topicPath } from '../addresses.ts'
import type { Catalogue, Shelf } from '../catalogue.ts'
import { newestFirst } from '../catalogue.ts'
import { digest } from '../digest.ts'
import { displayText } from '../display-text.ts'
import type { Plan } from '../plan.ts'
import type { CoveredStory } from '../stories.ts'
import { atom } from './atom.ts'
import { jsonFeed } from './json-feed.ts'
import { FEED_ENTRIES, feedOutline, withdrawalsOf } from './outline.ts'
import { rss } from './rss.ts'

interface FeedSubject {
  title: string
  description: string
  /** Where the three files lie: nothing, or a folder with a slash at its end. */
  folder: string
  records: readonly NewsRecord[]
}

/** Mark of what every feed tells besides its own records. */
export function withdrawalsMark(catalogue: Catalogue): string {
  const known = WITHDRAWALS.get(catalogue) ?? digest(JSON.stringify(withdrawalsOf(catalogue)))
  WITHDRAWALS.set(catalogue, known)
  return known
}

/** Every feed asks for it. */
const WITHDRAWALS = new WeakMap<Catalogue, string>()

/** An empty feed is as old as the edition. */
function feedKey(catalogue: Catalogue, { title, description, records }: FeedSubject): string {
  const { marks, edition } = catalogue
  const told = records.slice(0, FEED_ENTRIES).map(marks.record)
  const moment = told.length > 0 ? '' : edition.asOf
  return digest([marks.frame, withdrawalsMark(catalogue), moment, title, description, ...told].join('\n'))
}

function threeFormats(catalogue: Catalogue, subject: FeedSubject): Plan[] {
  const outline = () => feedOutline(catalogue, subject)
  const key = () => feedKey(catalogue, subject)
  return [
    {
      path: `${subject.folder}feed.xml`,
      mediaType: 'application/rss+xml; charset=utf-8',
      body: () => rss(outline()),
      key,
    },
    {
      path: `${subject.folder}atom.xml`,
      mediaType: 'application/atom+xml; charset=utf-8',
      body: () => atom(outline()),
      key,
    },
    {
      path: `${subject.folder}feed.json`,
      mediaType: 'application/feed+json; charset=utf-8',
      body: () => `${JSON.stringify(jsonFeed(outline()), null, 2)}\n`,
      key,
    },
  ]
}

/** RSS, Atom and JSON Feed of the hub. */
export function hubFeeds(catalogue: Catalogue): Plan[] {
  const { title, description = title } = catalogue.edition.hub
  return threeFormats(catalogue, { title, description, folder: '', records: catalogue.published })
}

export function topicFeeds(catalogue: Catalogue, topic: Topic): Plan[] {
  return threeFormats(catalogue, {
    title: `${topic.name} · ${catalogue.edition.hub.title}`,
    description: topic.description ?? topic.name,
    folder: topicPath(topic.id),
    records: catalogue.byTopic.get(topic.name) ?? [],
  })
}

/** None of an organization without news. */
export function providerFeeds(catalogue: Catalogue, { name, domain, records }: Shelf): Plan[] {
  if (records.length === 0) return []
  return threeFormats(catalogue, {
    title: `${name} · ${catalogue.edition.hub.title}`,
    description: `${name} (${domain})`,
    folder: providerPath(domain),
    records,
  })
}

/** Coverage of one event as it comes, as far as it has records of its own. */
export function storyFeeds(catalogue: Catalogue, story: CoveredStory): Plan[] {
  const { title, excerpt } = story.head.fields
  const records = story.coverage.flatMap(({ record }) => (record?.fields.published ? [record] : []))
  return threeFormats(catalogue, {
    title: `${title} · ${catalogue.edition.hub.title}`,
    description: displayText(excerpt) || title,
    folder: storyPath(story.id),
    records: records.sort(newestFirst),
  })
}

import type { NewsRecord } from '../../news/record.ts'
import { providerPath, storyPath, topicPath } from '../addresses.ts'
import { realStories } from '../api/stories.ts'
import type { Catalogue } from '../catalogue.ts'
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

/** Mark of what every feed tells besides its own records. An empty feed is as old as the edition. */
function commonKeys(catalogue: Catalogue): { withRecords: string; empty: string } {
  const withdrawals = withdrawalsOf(catalogue)
  const withRecords = digest(catalogue.marks.frame + JSON.stringify(withdrawals))
  return { withRecords, empty: withdrawals.length > 0 ? withRecords : withRecords + catalogue.edition.asOf }
}

type Common = ReturnType<typeof commonKeys>

function feedKey({ marks }: Catalogue, { title, description, records }: FeedSubject, common: Common): string {
  const told = records.slice(0, FEED_ENTRIES).map(marks.record)
  return digest([told.length > 0 ? common.withRecords : common.empty, title, description, ...told].join('\n'))
}

function threeFormats(catalogue: Catalogue, subject: FeedSubject, common: Common): Plan[] {
  const outline = () => feedOutline(catalogue, subject)
  let known: string | undefined
  const key = () => {
    known ??= feedKey(catalogue, subject, common)
    return known
  }
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

/** Coverage of one event as it comes, as far as it has records of its own. */
function storySubject({ edition: { hub } }: Catalogue, story: CoveredStory): FeedSubject {
  const { title, excerpt } = story.head.fields
  const records = story.coverage.flatMap(({ record }) => (record?.fields.published ? [record] : []))
  return {
    title: `${title} · ${hub.title}`,
    description: displayText(excerpt) || title,
    folder: storyPath(story.id),
    records: records.sort(newestFirst),
  }
}

/** RSS, Atom and JSON Feed of the hub, of every topic, provider and story. */
export function feedPlans(catalogue: Catalogue): Plan[] {
  const { hub, taxonomy } = catalogue.edition
  const subjects: FeedSubject[] = [
    { title: hub.title, description: hub.description ?? hub.title, folder: '', records: catalogue.published },
    ...taxonomy.map((topic) => ({
      title: `${topic.name} · ${hub.title}`,
      description: topic.description ?? topic.name,
      folder: topicPath(topic.id),
      records: catalogue.byTopic.get(topic.name) ?? [],
    })),
    ...[...catalogue.providers.values()]
      .filter(({ records }) => records.length > 0)
      .map(({ name, domain, records }) => ({
        title: `${name} · ${hub.title}`,
        description: `${name} (${domain})`,
        folder: providerPath(domain),
        records,
      })),
  ]
  subjects.push(...realStories(catalogue).map((story) => storySubject(catalogue, story)))
  const common = commonKeys(catalogue)
  return subjects.flatMap((subject) => threeFormats(catalogue, subject, common))
}

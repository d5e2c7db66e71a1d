import type { NewsRecord } from '../../news/record.ts'
import { providerPath, topicPath } from '../addresses.ts'
import type { Catalogue } from '../catalogue.ts'
import { digest } from '../digest.ts'
import type { Plan } from '../plan.ts'
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

/** An empty feed is as old as the edition. */
function feedKey(catalogue: Catalogue, subject: FeedSubject): string {
  const { marks, edition } = catalogue
  const records = subject.records.slice(0, FEED_ENTRIES).map(marks.record)
  const withdrawals = withdrawalsOf(catalogue)
  const moment = records.length + withdrawals.length === 0 ? edition.asOf : ''
  return digest(JSON.stringify([marks.frame, subject.title, subject.description, records, withdrawals, moment]))
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

/** RSS, Atom and JSON Feed of the hub, of every topic and of every provider. */
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
    ...[...catalogue.providers.values()].map(({ name, domain, records }) => ({
      title: `${name} · ${hub.title}`,
      description: `${name} (${domain})`,
      folder: providerPath(domain),
      records,
    })),
  ]
  return subjects.flatMap((subject) => threeFormats(catalogue, subject))
}

import { decide } from '../decide/decide.ts'
import { parseAddress } from '../news/address.ts'
import type { Article } from '../news/article.ts'
import type { Decision } from '../news/decision.ts'
import type { Instant } from '../news/instant.ts'
import type { NewsRecord, RelatedRecord } from '../news/record.ts'
import type { Story } from '../news/story.ts'
import { articleFromRecord } from '../record/article-from-record.ts'
import { candidatesOf } from './candidates.ts'
import type { HubFolder } from './world.ts'

/**
 * What this hub's policy says of a record that came from elsewhere, from the facts in the file alone: an explanation,
 * never written anywhere.
 */
export function judgeRecord(record: NewsRecord, folder: HubFolder, now: Instant): Decision | undefined {
  const subject = articleFromRecord(record)
  const articles = [subject, ...record.fields.related.map((related) => articleOf(related, subject))]
  const members = articles.map(({ id, publishedDateTime = now }) => ({
    article: id,
    publishedDateTime,
    as: 'origin' as const,
  }))
  const moments = members.map(({ publishedDateTime }) => publishedDateTime).sort()
  const story: Story = {
    id: subject.id,
    formerIds: [],
    members,
    openedAt: moments[0] ?? now,
    latestAt: moments.at(-1) ?? now,
  }
  const candidates = [...candidatesOf(folder, articles).values()]
  const { hub, taxonomy, rulings } = folder
  return decide({ story, candidates, policy: hub.policy, taxonomy, rulings, at: now }).find(
    ({ article }) => article === subject.id,
  )
}

function articleOf(related: RelatedRecord, beside: Article): Article {
  const { ampWebUrl, excerpt } = related
  return {
    ...beside,
    id: related.webUrl,
    originalUrl: related.webUrl,
    webUrl: related.webUrl,
    title: related.title,
    images: related.images ?? [],
    host: parseAddress(related.webUrl)?.host ?? beside.host,
    publishedDateTime: related.publishedDateTime ?? beside.publishedDateTime ?? beside.capturedAt,
    ...(excerpt !== undefined && { excerpt }),
    ...(ampWebUrl !== undefined && { ampWebUrl }),
  }
}

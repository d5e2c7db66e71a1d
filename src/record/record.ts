import type { Article } from '../news/article.ts'
import type { Decision } from '../news/decision.ts'
import type { Hub } from '../news/hub.ts'
import type { Organization } from '../news/provider.ts'
import type { NewsFields, NewsRecord, RecordImage, RelatedRecord } from '../news/record.ts'
import type { Taxonomy } from '../news/topic.ts'
import { cdnAmpUrl } from './amp-cache.ts'
import { excerptOf } from './excerpt.ts'
import { providerOf } from './provider.ts'
import { topicsOf } from './topics.ts'
import { defined } from './values.ts'

/** What a record needs besides the article and its decision. */
interface RecordContext {
  hub: Hub
  organizations: readonly Organization[]
  /** Same-story coverage by others, in the order it is to stand (best quality first). */
  related: readonly { article: Article; quality: number; images?: RecordImage[] }[]
  /** The article's own pictures, measured. */
  images: RecordImage[]
  /** The record's path: as it was first written, or a new one from `recordPath`. */
  path: string
  /** The sealed part, made by `seal` for this path, or the foreign one the file already holds. */
  secured?: string
  /** Tells which topic is more specific; without it only the hub's root topic is known to come last. */
  taxonomy?: Taxonomy
}

/**
 * The record of one article: what its publisher said and what was decided, met in one value in the contract's order.
 * Unknown fields and body start empty; a file that exists is changed with `amendRecord`.
 */
export function record(decision: Decision, article: Article, context: RecordContext): NewsRecord {
  const { hub, organizations, images } = context
  const fields = defined<NewsFields>({
    category: 'news',
    title: article.title,
    excerpt: excerptOf(article, hub.maxExcerpt),
    publishedDateTime: article.publishedDateTime ?? article.capturedAt,
    updatedDateTime: changedAt(article),
    originalUrl: article.originalUrl,
    webUrl: article.webUrl,
    ...ampOf(article),
    type: typeOf(article),
    quality: Math.max(0, Math.round(decision.quality.value)),
    heat: Math.max(-1, Math.round(decision.heat.value)),
    published: decision.verdict === 'publish',
    featuredContent: article.featuredContent,
    provider: providerOf(article, organizations, hub),
    topics: topicsOf(decision.labels, { root: hub.topic, taxonomy: context.taxonomy ?? [] }),
    images,
    related: context.related.map((one) => relatedRecord(one, context)),
    secured: context.secured,
  })
  return { path: context.path, fields, unknown: [], body: '\n' }
}

function relatedRecord(one: RecordContext['related'][number], context: RecordContext): RelatedRecord {
  const { article, quality, images = [] } = one
  const excerpt = excerptOf(article, context.hub.maxExcerpt)
  return defined<RelatedRecord>({
    title: article.title,
    excerpt: excerpt === '' ? undefined : excerpt,
    publishedDateTime: article.publishedDateTime ?? article.capturedAt,
    webUrl: article.webUrl,
    ...ampOf(article),
    type: typeOf(article),
    provider: providerOf(article, context.organizations, context.hub),
    quality: Math.max(0, Math.round(quality)),
    images: images.length === 0 ? undefined : images,
  })
}

/** Both addresses or none. */
function ampOf(article: Article): { ampWebUrl: string | undefined; cdnAmpWebUrl: string | undefined } {
  const { ampWebUrl } = article
  return { ampWebUrl, cdnAmpWebUrl: ampWebUrl === undefined ? undefined : cdnAmpUrl(ampWebUrl) }
}

/** Milliseconds within which a change counts as part of publishing: systems stamp both moments in one go. */
const SAME_MOMENT = 60_000

/** Only when the publisher changed the article after publishing it. */
function changedAt(article: Article): string | undefined {
  const { publishedDateTime, updatedDateTime } = article
  if (publishedDateTime === undefined || updatedDateTime === undefined) return undefined
  return Date.parse(updatedDateTime) - Date.parse(publishedDateTime) > SAME_MOMENT ? updatedDateTime : undefined
}

function typeOf(article: Article): 'article' | 'video' {
  return article.evidence[0]?.kind === 'video' ? 'video' : 'article'
}

import type { Instant } from '../../../../news/instant.ts'
import { type PageElement, textOf } from '../../tree/element.ts'
import type { Clues } from '../clues.ts'
import { textIn } from '../linked-data.ts'
import { type DateReading, parseDate, type ReadDate } from './parse-date.ts'
import { urlDate } from './url-date.ts'

/** When the page says it was published and changed. */
export interface PageDates {
  published?: Instant
  updated?: Instant
}

const PUBLISHED_METAS = [
  ...[
    'article:published_time',
    'og:article:published_time',
    'og:published_time',
    'datepublished',
    'publishdate',
    'publish-date',
    'publish_date',
  ],
  ...[
    'published-date',
    'published_date',
    'publication_date',
    'publicationdate',
    'citation_publication_date',
    'citation_date',
    'citation_online_date',
  ],
  ...[
    'dc.date.issued',
    'dcterms.issued',
    'dc.date.created',
    'dcterms.created',
    'dc.created',
    'datecreated',
    'date.created',
    'created',
    'displaydate',
  ],
  ...[
    'parsely-pub-date',
    'sailthru.date',
    'cxenseparse:recs:publishtime',
    'article.published',
    'pubdate',
    'ptime',
    'pdate',
    'originalpublicationdate',
  ],
  ...[
    'vr:published_time',
    'bt:pubdate',
    'bt:publisheddate',
    'rbpubdate',
    'rnews:datepublished',
    'article_date_original',
    'dc.date',
    'dcterms.date',
  ],
  ...[
    'dc.date.publication',
    'date',
    'lastpubdate',
    'timestamp',
    'og:pubdate',
    'release_date',
    'releasedate',
    'og:release_date',
    'video:release_date',
    'shareaholic:article_published_time',
    'weibo:article:create_at',
    'last-publish',
    'article:post_date',
  ],
]
const UPDATED_METAS = [
  ...[
    'article:modified_time',
    'og:updated_time',
    'og:article:modified_time',
    'datemodified',
    'dc.date.modified',
    'dcterms.modified',
    'dc.modified',
  ],
  ...[
    'lastmod',
    'last-modified',
    'last_modified',
    'modified',
    'modificationdate',
    'updated',
    'revised',
    'revision_date',
    'utime',
    'shareaholic:article_modified_time',
    'weibo:article:update_at',
    'article:updated_time',
  ],
]

export interface DateContext {
  url: string
  /** Dates after this moment are not believed. */
  capturedAt: Instant
  reading: DateReading
  /** Text of the article as found, for dates nothing else names. */
}

/** A day's grace: zones, and clocks that run ahead. */
function tomorrow(at: Instant): string {
  return new Date(Date.parse(at) + 86_400_000).toISOString()
}

/** Finds the dates of a page: structured data first, then marked-up elements, the address, and visible text. */
export function findDates(clues: Clues, context: DateContext): PageDates {
  const believable = (date: ReadDate | undefined): Instant | undefined =>
    date && date.at < tomorrow(context.capturedAt) ? date.at : undefined
  const read = (text: string | undefined): Instant | undefined =>
    text === undefined ? undefined : believable(parseDate(text, context.reading))
  const updated = findUpdated(clues, read)
  const published = findPublished(clues, context, read)
  if (!published) return updated ? { published: updated } : {}
  return updated && updated > published ? { published, updated } : { published }
}

type Read = (text: string | undefined) => Instant | undefined

function findPublished(clues: Clues, context: DateContext, read: Read): Instant | undefined {
  const fromUrl = read(urlDate(context.url))
  const claims = structuredClaims(clues, read)
  const sameDay = claims.find((claim) => fromUrl !== undefined && claim.slice(0, 10) === fromUrl.slice(0, 10))
  return sameDay ?? claims[0] ?? markedUp(clues, read) ?? fromUrl ?? visible(clues, read)
}

function structuredClaims(clues: Clues, read: Read): Instant[] {
  const { article } = clues.linkedData
  const texts = [
    textIn(article?.datePublished),
    ...PUBLISHED_METAS.map((name) => clues.metas.get(name)?.[0]),
    textIn(article?.dateCreated),
    textIn(article?.uploadDate),
  ]
  return texts.map(read).filter((date) => date !== undefined)
}

function dateText(element: PageElement): string {
  const { attributes } = element
  return attributes.datetime || attributes.content || attributes.title || textOf(element)
}

function markedUp(clues: Clues, read: Read): Instant | undefined {
  const named = [
    'datepublished',
    'dc:date',
    'dcterms:date',
    'dc:created',
    'schema:datepublished',
    'article:published_time',
  ].flatMap((name) => clues.properties.get(name) ?? [])
  const published = clues.times.filter(
    ({ attributes }) => 'pubdate' in attributes || /publish|entry-date|post/i.test(attributes.class ?? ''),
  )
  for (const element of [...named, ...published, ...clues.times]) {
    const date = read(dateText(element)) ?? read(textOf(element).slice(0, 400))
    if (date) return date
  }
  return undefined
}

function visible(clues: Clues, read: Read): Instant | undefined {
  for (const element of clues.datelines) {
    const text = textOf(element)
    const date = text.length < 300 ? read(text) : undefined
    if (date) return date
  }
  return undefined
}

function findUpdated(clues: Clues, read: Read): Instant | undefined {
  const { article } = clues.linkedData
  const named = (clues.properties.get('datemodified') ?? []).map(dateText)
  for (const text of [
    textIn(article?.dateModified),
    ...UPDATED_METAS.map((name) => clues.metas.get(name)?.[0]),
    ...named,
  ]) {
    const date = read(text)
    if (date) return date
  }
  return undefined
}

import type { NewsFields } from '../news/record.ts'
import { at, readImages, readProvider, readRelated } from './read-provider.ts'
import {
  find,
  notice,
  type Reading,
  readBoolean,
  readInstant,
  readInteger,
  readText,
  readWebAddress,
  readWords,
} from './read-values.ts'
import { defined, hostOf } from './values.ts'
import type { YamlMap } from './yaml-tree.ts'

/**
 * The known fields of a front matter. What may be missing gets its default (type article, quality and heat 0,
 * published, provider from the address); a missing title, address or moment is said. Undefined when there is no
 * title or no address at all: then it is no record.
 */
export function readFields(map: YamlMap, reading: Reading): NewsFields | undefined {
  const title = filled(at(map, 'title', (entry) => readText(entry, reading)))
  const webUrl = at(map, 'webUrl', (entry) => readWebAddress(entry, reading))
  const originalUrl = at(map, 'originalUrl', (entry) => readWebAddress(entry, reading)) ?? webUrl
  if (title === undefined) missing(reading, map, { field: 'title', level: 'error' })
  if (originalUrl === undefined) missing(reading, map, { field: 'originalUrl', level: 'error' })
  if (title === undefined || originalUrl === undefined) return undefined
  const host = hostOf(webUrl ?? originalUrl)
  return defined<NewsFields>({
    category: readCategory(map, reading),
    title,
    excerpt: at(map, 'excerpt', (entry) => readText(entry, reading)) ?? '',
    publishedDateTime: at(map, 'publishedDateTime', (entry) => readInstant(entry, reading)) ?? dateOf(map, reading),
    updatedDateTime: at(map, 'updatedDateTime', (entry) => readInstant(entry, reading)),
    originalUrl,
    webUrl,
    ampWebUrl: at(map, 'ampWebUrl', (entry) => readWebAddress(entry, reading)),
    cdnAmpWebUrl: at(map, 'cdnAmpWebUrl', (entry) => readWebAddress(entry, reading)),
    type: at(map, 'type', (entry) => readText(entry, reading)) ?? 'article',
    quality: readAtLeast(map, 'quality', reading),
    heat: readAtLeast(map, 'heat', reading),
    published: at(map, 'published', (entry) => readBoolean(entry, reading)) ?? true,
    featuredContent: at(map, 'featuredContent', (entry) => readText(entry, reading)),
    provider: at(map, 'provider', (entry) => readProvider(entry, reading, host)) ?? { name: host, domain: host },
    topics: at(map, 'topics', (entry) => readWords(entry, reading)) ?? [],
    images: at(map, 'images', (entry) => readImages(entry, reading)) ?? [],
    related: at(map, 'related', (entry) => readRelated(entry, reading)) ?? [],
    secured: at(map, 'secured', (entry) => readText(entry, reading)),
  })
}

function filled(text: string | undefined): string | undefined {
  return text?.trim() === '' ? undefined : text
}

function missing(reading: Reading, map: YamlMap, what: { field: string; level: 'error' | 'warning' }): void {
  const entry = find(map, what.field)
  if (reading.notices.some((found) => found.line === (entry?.line ?? -1) + reading.lineOffset)) return
  notice(reading, entry?.line ?? 1, {
    code: 'missing-field',
    level: what.level,
    message: `The record has no \`${what.field}\`.`,
    remedy: `Add a line \`${what.field}: ...\` to its front matter.`,
  })
}

/** The moment in the file's name, when the record does not say one. */
function dateOf(map: YamlMap, reading: Reading): string {
  missing(reading, map, { field: 'publishedDateTime', level: 'warning' })
  const date = /(?:^|\/)(\d{4}-\d{2}-\d{2})-[^/]*$/.exec(reading.path)?.[1]
  return `${date ?? '1970-01-01'}T00:00:00Z`
}

/** Scores begin at 0; heat may be -1 (hidden). Anything lower is said and raised. */
function readAtLeast(map: YamlMap, field: 'quality' | 'heat', reading: Reading): number {
  const least = field === 'heat' ? -1 : 0
  const entry = find(map, field)
  const value = entry === undefined ? 0 : (readInteger(entry, reading) ?? 0)
  if (value >= least || entry === undefined) return value
  notice(reading, entry.line, {
    code: 'out-of-range',
    level: 'warning',
    message: `\`${field}\` is ${value}, lower than ${least}.`,
    remedy: `Write a whole number from ${least} up.`,
  })
  return least
}

function readCategory(map: YamlMap, reading: Reading): 'news' {
  const entry = find(map, 'category')
  const value = entry === undefined ? undefined : readText(entry, reading)
  if (entry !== undefined && value !== undefined && value !== 'news') {
    notice(reading, entry.line, {
      code: 'wrong-category',
      level: 'warning',
      message: `\`category\` is ${value}, but the file lies among the news.`,
      remedy: 'Write `category: news`, or move the file to the folder of its collection.',
    })
  }
  return 'news'
}

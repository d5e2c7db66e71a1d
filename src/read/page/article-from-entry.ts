import type { Article, Image } from '../../news/article.ts'
import type { Entry } from '../../news/entry.ts'
import type { Instant } from '../../news/instant.ts'
import { articleId } from '../addresses/article-id.ts'
import { cleanAddress } from '../addresses/clean-address.ts'
import { blocksOf } from './body/blocks.ts'
import { parsePage } from './tree/parse-page.ts'

/**
 * The article an entry alone can give, for pages that cannot be read (paywall, robots.txt, unreachable).
 * Undefined where the entry names no web address or has no title.
 */
export function articleFromEntry(entry: Entry, capturedAt: Instant): Article | undefined {
  const webUrl = cleanAddress(entry.url ?? '')
  if (webUrl === undefined) return undefined
  const summary = textOfHtml(entry.summary ?? '')
  const content = textOfHtml(entry.content ?? '')
  const amp = cleanAddress(entry.ampWebUrl ?? '')
  const origin = cleanAddress(entry.origin?.url ?? '')
  return {
    id: articleId(webUrl),
    source: entry.source,
    originalUrl: webUrl,
    webUrl,
    ...(amp ? { ampWebUrl: amp } : {}),
    title: textOfHtml(entry.title ?? '').replaceAll('\n', ' '),
    ...(summary ? { excerpt: summary.replaceAll('\n', ' ') } : {}),
    text: content.length > summary.length ? content : summary,
    authors: [...entry.authors],
    ...(entry.publishedDateTime ? { publishedDateTime: entry.publishedDateTime } : {}),
    ...(entry.updatedDateTime ? { updatedDateTime: entry.updatedDateTime } : {}),
    ...(entry.language ? { language: entry.language } : {}),
    images: entry.enclosures.flatMap((enclosure) => imageOf(enclosure) ?? []),
    ...(entry.origin?.title ? { siteName: entry.origin.title } : {}),
    host: new URL(webUrl).hostname,
    categories: [...entry.categories],
    evidence: [],
    rights: entry.rights ? { license: entry.rights } : {},
    ...(origin && new URL(origin).hostname !== new URL(webUrl).hostname ? { syndicatedFrom: origin } : {}),
    capturedAt,
  }
}

function imageOf(enclosure: Entry['enclosures'][number]): Image | undefined {
  if (enclosure.role !== 'image' && enclosure.role !== 'thumbnail') return undefined
  const { url, width, height, title, credit } = enclosure
  return {
    url,
    ...(width && height ? { width, height } : {}),
    ...(title ? { title } : {}),
    ...(credit ? { attribution: credit } : {}),
  }
}

/** Text of a value that may be HTML, one block a line. */
function textOfHtml(html: string): string {
  if (!/[<&]/.test(html)) return html.replace(/\s+/g, ' ').trim()
  return blocksOf(parsePage(html).root)
    .map((block) => block.text)
    .join('\n')
}

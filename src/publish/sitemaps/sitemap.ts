import type { Instant } from '../../news/instant.ts'
import {
  articlePath,
  collectionPath,
  collectionRecordPath,
  collectionSlug,
  encodedPath,
  providerPath,
  siteUrl,
  storyPath,
} from '../addresses.ts'
import { realStories } from '../api/stories.ts'
import type { Catalogue } from '../catalogue.ts'
import { instantField } from '../collections/fields.ts'
import type { Plan } from '../plan.ts'
import { XML_TYPE } from '../plan.ts'
import { element, escapeXml, XML_DECLARATION } from '../xml.ts'

/** Most addresses a sitemap may hold (sitemaps.org). */
const LIMIT = 50_000
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** Pages that tell search engines to leave them out: a sitemap that names them all the same contradicts them. */
function unindexed({ shown, providers }: Catalogue): Set<string> {
  const folders = [
    'search/',
    ...shown.filter(({ fields }) => !fields.published).map(articlePath),
    ...[...providers.values()].filter(({ records }) => records.length === 0).map(({ domain }) => providerPath(domain)),
  ]
  return new Set(folders.map((folder) => `${folder}index.html`))
}

/** A day or a moment as sitemaps want it (W3C Date and Time Formats). */
const W3C_TIME = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2}))?$/

/** When each page last changed, where that is known: articles, stories, issues, records of collections. */
function changes(catalogue: Catalogue): Map<string, Instant> {
  const known = new Map<string, Instant>()
  for (const record of catalogue.shown) {
    const { updatedDateTime, publishedDateTime } = record.fields
    known.set(`${articlePath(record)}index.html`, updatedDateTime ?? publishedDateTime)
  }
  for (const record of catalogue.edition.collections) {
    const { updatedDateTime, publishedDateTime } = record.fields
    const at = [updatedDateTime, publishedDateTime].map(instantField).find((each) => each && W3C_TIME.test(each))
    if (at !== undefined) known.set(`${collectionRecordPath(record)}index.html`, at)
  }
  for (const issue of catalogue.edition.issues) {
    known.set(`${collectionPath('newsletters')}${collectionSlug(issue)}/index.html`, issue.publishedDateTime)
  }
  for (const story of realStories(catalogue)) known.set(`${storyPath(story.id)}index.html`, story.latestAt)
  return known
}

/** Of a hundred thousand pages every step counts: no element is put together that is the same for all. */
function sitemap(catalogue: Catalogue, pages: readonly string[], known: ReadonlyMap<string, Instant>): string {
  const site = siteUrl(catalogue.edition.hub, '')
  const urls = pages.map((page) => {
    const location = escapeXml(site + encodedPath(page.slice(0, -'index.html'.length)))
    const at = known.get(page)
    const time = at === undefined ? '' : `    <lastmod>${escapeXml(at)}</lastmod>\n`
    return `  <url>\n    <loc>${location}</loc>\n${time}  </url>\n`
  })
  return `${XML_DECLARATION}<urlset xmlns="${NAMESPACE}">\n${urls.join('')}</urlset>\n`
}

function sitemapIndex(catalogue: Catalogue, names: readonly string[]): string {
  const entries = names.map(
    (name) => `  <sitemap>\n${element('loc', siteUrl(catalogue.edition.hub, name), '    ')}  </sitemap>\n`,
  )
  return `${XML_DECLARATION}<sitemapindex xmlns="${NAMESPACE}">\n${entries.join('')}</sitemapindex>\n`
}

/** `sitemap.xml` with all pages that may be indexed, or an index of several when there are too many for one. */
export function pageSitemapPlans(catalogue: Catalogue, all: ReadonlySet<string>): Plan[] {
  const left = unindexed(catalogue)
  let known: Map<string, Instant> | undefined
  const times = () => {
    known ??= changes(catalogue)
    return known
  }
  const pages = [...all].filter((path) => !left.has(path)).sort()
  const plan = (path: string, body: () => string): Plan => ({ path, mediaType: XML_TYPE, body })
  if (pages.length <= LIMIT) return [plan('sitemap.xml', () => sitemap(catalogue, pages, times()))]
  const parts = Array.from({ length: Math.ceil(pages.length / LIMIT) }, (_, index) =>
    plan(`sitemap-${index + 1}.xml`, () =>
      sitemap(catalogue, pages.slice(index * LIMIT, (index + 1) * LIMIT), times()),
    ),
  )
  const names = parts.map(({ path }) => path)
  return [plan('sitemap.xml', () => sitemapIndex(catalogue, names)), ...parts]
}

import type { NewsRecord } from '../../news/record.ts'
import { articlePath, siteUrl } from '../addresses.ts'
import type { Catalogue } from '../catalogue.ts'
import { element, XML_DECLARATION } from '../xml.ts'
import { isStillNews } from './news-days.ts'

/** Google News takes at most a thousand a file. */
const LIMIT = 1000

/** A language as Google News wants it: ISO 639, but Chinese with its script's country. */
function newsLanguage(locale: string): string {
  const lower = locale.toLowerCase()
  if (lower.startsWith('zh')) return /tw|hk|hant/.test(lower) ? 'zh-tw' : 'zh-cn'
  return lower.split('-')[0] ?? 'en'
}

function entry(record: NewsRecord, catalogue: Catalogue): string {
  const { hub } = catalogue.edition
  return [
    '  <url>\n',
    element('loc', siteUrl(hub, articlePath(record)), '    '),
    '    <news:news>\n      <news:publication>\n',
    element('news:name', publicationName(hub.title), '        '),
    element('news:language', newsLanguage(hub.locale), '        '),
    '      </news:publication>\n',
    element('news:publication_date', record.fields.publishedDateTime, '      '),
    element('news:title', record.fields.title, '      '),
    '    </news:news>\n  </url>\n',
  ].join('')
}

/** Google wants the publication's name as readers see it, without anything in parentheses. */
function publicationName(title: string): string {
  return title.replace(/\s*\([^()]*\)/g, '').trim() || title
}

/** The news sitemap of the last two days, by Google News' rules. */
export function newsSitemap(catalogue: Catalogue): string {
  const recent = catalogue.published.filter(isStillNews(catalogue.edition)).slice(0, LIMIT)
  return [
    XML_DECLARATION,
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"',
    ' xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">\n',
    ...recent.map((record) => entry(record, catalogue)),
    '</urlset>\n',
  ].join('')
}

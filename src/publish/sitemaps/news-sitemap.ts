import { instant } from '../../news/instant.ts'
import type { NewsRecord } from '../../news/record.ts'
import { articlePath, siteUrl } from '../addresses.ts'
import type { Catalogue } from '../catalogue.ts'
import { element, XML_DECLARATION } from '../xml.ts'

/** Google News takes articles of the last two days, at most a thousand a file. */
const DAYS = 2
const DAY = 86_400_000
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

/** The news sitemap of the two days before the edition's moment, by Google News' rules. */
export function newsSitemap(catalogue: Catalogue): string {
  const { asOf } = catalogue.edition
  const since = instant(Date.parse(asOf) - DAYS * DAY)
  const recent = catalogue.published
    .filter(({ fields }) => fields.publishedDateTime >= since && fields.publishedDateTime <= asOf)
    .slice(0, LIMIT)
  return [
    XML_DECLARATION,
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"',
    ' xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">\n',
    ...recent.map((record) => entry(record, catalogue)),
    '</urlset>\n',
  ].join('')
}

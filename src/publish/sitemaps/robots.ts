import { basePath, siteUrl } from '../addresses.ts'
import type { Catalogue } from '../catalogue.ts'

/** `robots.txt` (RFC 9309): everything may be read but the desk, and searching is for people; names both sitemaps. */
export function robots({ edition: { hub } }: Catalogue): string {
  const base = basePath(hub)
  return [
    'User-agent: *',
    `Allow: ${base}/`,
    ...(hub.desk === false ? [] : [`Disallow: ${base}/desk/`]),
    `Disallow: ${base}/api/search`,
    '',
    `Sitemap: ${siteUrl(hub, 'sitemap.xml')}`,
    `Sitemap: ${siteUrl(hub, 'news-sitemap.xml')}`,
    '',
  ].join('\n')
}

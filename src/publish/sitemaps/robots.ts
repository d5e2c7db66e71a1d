import { basePath, siteUrl } from '../addresses.ts'
import type { Catalogue } from '../catalogue.ts'

/** `robots.txt`: everything may be read; names both sitemaps. */
export function robots({ edition: { hub } }: Catalogue): string {
  return [
    'User-agent: *',
    `Allow: ${basePath(hub)}/`,
    '',
    `Sitemap: ${siteUrl(hub, 'sitemap.xml')}`,
    `Sitemap: ${siteUrl(hub, 'news-sitemap.xml')}`,
    '',
  ].join('\n')
}

import type { Catalogue } from '../catalogue.ts'
import type { Plan } from '../plan.ts'
import { XML_TYPE } from '../plan.ts'
import { llms } from './llms.ts'
import { newsSitemap } from './news-sitemap.ts'
import { robots } from './robots.ts'
import { pageSitemapPlans } from './sitemap.ts'

const TEXT_TYPE = 'text/plain; charset=utf-8'

/** What tells machines where everything is. @param pages all pages of the publication but those that only send on */
export function sitemapPlans(catalogue: Catalogue, pages: ReadonlySet<string>): Plan[] {
  return [
    ...pageSitemapPlans(catalogue, pages),
    { path: 'news-sitemap.xml', mediaType: XML_TYPE, body: () => newsSitemap(catalogue) },
    { path: 'robots.txt', mediaType: TEXT_TYPE, body: () => robots(catalogue) },
    { path: 'llms.txt', mediaType: TEXT_TYPE, body: () => llms(catalogue) },
  ]
}

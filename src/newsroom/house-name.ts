import { parseAddress } from '../news/address.ts'
import type { Article } from '../news/article.ts'
import type { Source } from '../news/source.ts'

/**
 * The article with its publisher's name, where neither page nor feed gives one (a page closed to us, say): that is what
 * the user calls the source, when the article lies on the source's own host. A source that links to others names none.
 */
export function withHouseName(article: Article, source: Source | undefined): Article {
  const host = parseAddress(source?.url ?? '')?.hostname
  if (article.siteName?.trim() || !source?.title || host === undefined) return article
  return bare(host) === bare(article.host) ? { ...article, siteName: source.title } : article
}

function bare(host: string): string {
  return host.toLowerCase().replace(/^(?:www|feeds?|rss)\./, '')
}

import type { Article, Image } from '../news/article.ts'
import type { Hub } from '../news/hub.ts'
import type { Organization, Provider } from '../news/provider.ts'
import { defined } from './values.ts'

/** A logo in a record is the small one, 50 pixels wide. */
const LOGO_WIDTH = 50

/**
 * Who published an article: the organization known for its host, named as the hub names it, with the organization's
 * domain; else what the page says of itself, with the page's host as it stands.
 */
export function providerOf(article: Article, organizations: readonly Organization[], hub: Hub): Provider {
  const known = organizationOf(article.host, organizations)
  const logos = known?.images.filter((image) => image.width === LOGO_WIDTH).map((image) => absolute(image, hub)) ?? []
  return defined<Provider>({
    name: known?.name ?? nameOf(article),
    domain: known?.domain ?? article.host,
    images: logos.length === 0 ? undefined : logos,
    authors: article.authors.length === 0 ? undefined : article.authors.map((name) => ({ name })),
  })
}

/** The organization with the longest domain that a host is or lies under: `bc.ctvnews.ca` belongs to `ctvnews.ca`. */
export function organizationOf(host: string, organizations: readonly Organization[]): Organization | undefined {
  const name = withoutWww(host.replace(/:\d+$/, ''))
  let best: { organization: Organization; length: number } | undefined
  for (const organization of organizations) {
    for (const domain of [organization.domain, ...(organization.otherDomains ?? [])].map(withoutWww)) {
      const holds = name === domain || name.endsWith(`.${domain}`)
      if (holds && domain.length > (best?.length ?? 0)) best = { organization, length: domain.length }
    }
  }
  return best?.organization
}

function withoutWww(host: string): string {
  return host.toLowerCase().replace(/^www\./, '')
}

function nameOf(article: Article): string {
  const siteName = article.siteName?.replace(/\s+/g, ' ').trim()
  return siteName === undefined || siteName === '' ? withoutWww(article.host) : siteName
}

/** Logos in `_data` may lie below the hub's own address. */
function absolute(image: Image, hub: Hub): Image {
  return image.url.startsWith('/') && !image.url.startsWith('//')
    ? { ...image, url: `${hub.apiUrl}${image.url}` }
    : image
}

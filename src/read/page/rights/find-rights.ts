import type { Rights } from '../../../news/article.ts'
import type { Clues } from '../metadata/clues.ts'

const ROBOTS_METAS = ['robots', 'googlebot', 'googlebot-news', 'newswright']

/** What publisher and page allow: robots directives in meta tags and headers, TDMRep, `isAccessibleForFree`, licence. */
export function findRights(clues: Clues, headers: Readonly<Record<string, string>>): Rights {
  const directives = [
    ...ROBOTS_METAS.flatMap((name) => clues.metas.get(name) ?? []),
    ...ownDirectives(headers['x-robots-tag'] ?? ''),
  ]
  const words = directives.flatMap((text) => text.toLowerCase().split(',')).map((word) => word.trim())
  const says = (...names: string[]): boolean => names.some((name) => words.includes(name))
  const maxSnippet = words
    .map((word) => word.match(/^max-snippet\s*:\s*(-?\d+)/)?.[1])
    .find((value) => value !== undefined)
  const license =
    clues.links.get('license')?.[0]?.href ??
    clues.metas.get('dc.rights')?.[0] ??
    clues.metas.get('dcterms.license')?.[0]
  return {
    ...(says('nosnippet', 'none') || maxSnippet === '0' ? { noSnippet: true } : {}),
    ...(maxSnippet !== undefined && Number(maxSnippet) > 0 ? { maxSnippet: Number(maxSnippet) } : {}),
    ...(says('noarchive', 'nocache') ? { noArchive: true } : {}),
    ...(says('noimageindex') ? { noImageIndex: true } : {}),
    ...(says('noindex', 'none') ? { noIndex: true } : {}),
    ...(says('noai', 'noimageai') || reservesMining(clues, headers) ? { noModels: true } : {}),
    ...(isPaid(clues) ? { paywalled: true } : {}),
    ...(license ? { license } : {}),
  }
}

/** Directives of `X-Robots-Tag` that hold for everybody or for us; `otherbot: noindex` does not. */
function ownDirectives(header: string): string[] {
  const named = header.match(/^\s*([a-z][\w-]*)\s*:\s*(.*)$/i)
  if (!named || /^(?:max-|unavailable_after)/i.test(named[1] ?? '')) return [header]
  return ROBOTS_METAS.includes((named[1] ?? '').toLowerCase()) ? [named[2] ?? ''] : []
}

/** TDMRep (W3C Community Group, 2022) and the AIPREF `Content-Usage` header. */
function reservesMining(clues: Clues, headers: Readonly<Record<string, string>>): boolean {
  const reservation = clues.metas.get('tdm-reservation')?.[0] ?? headers['tdm-reservation']
  return (
    reservation?.trim() === '1' ||
    /(?:^|[\s,;])(?:train-ai|ai|genai|bots)\s*=\s*n/i.test(headers['content-usage'] ?? '')
  )
}

function isPaid(clues: Clues): boolean {
  const free = clues.linkedData.article?.isAccessibleForFree
  const tier = clues.metas.get('article:content_tier')?.[0]?.toLowerCase()
  return free === false || String(free).toLowerCase() === 'false' || tier === 'locked'
}

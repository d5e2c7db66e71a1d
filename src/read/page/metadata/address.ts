import { isAddress } from '../../../news/address.ts'
import { cleanAddress } from '../../addresses/clean-address.ts'

import { type Clues, metaContent } from './clues.ts'

/** The addresses of one page. */
export interface PageAddresses {
  webUrl: string
  ampWebUrl?: string
  /** The canonical address on another site: where the text comes from. */
  syndicatedFrom?: string
}

function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^(?:www|m|mobile|amp)\./, '')
}

/** A canonical address that names only the front page says nothing about this one. */
function isFrontPage(url: string): boolean {
  const { pathname, search } = new URL(url)
  return pathname === '/' && search === ''
}

/** Same site: one host is the other or lies below it. */
function sameSite(one: string, other: string): boolean {
  const [a, b] = [hostOf(one), hostOf(other)]
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`)
}

/** Canonical and AMP addresses; a canonical on another site is kept as the text's origin. */
export function findAddresses(clues: Clues, finalUrl: string): PageAddresses {
  const own = cleanAddress(finalUrl) ?? finalUrl
  const link = (rel: string): string | undefined => clues.links.get(rel)?.find(({ href }) => href)?.href
  const claims = [link('canonical'), metaContent(clues, 'og:url')]
  const canonicals = claims.flatMap((claim) => cleanAddress(claim ?? '', finalUrl) ?? [])
  const usable = canonicals.filter((url) => !isFrontPage(url) || (isAddress(own) && isFrontPage(own)))
  const amp = cleanAddress(link('amphtml') ?? '', finalUrl)
  const webUrl = usable.find((url) => isAddress(own) && sameSite(url, own)) ?? own
  const elsewhere = usable.find((url) => isAddress(own) && !sameSite(url, own))
  return {
    webUrl,
    ...(amp ? { ampWebUrl: amp } : {}),
    ...(elsewhere && webUrl === own ? { syndicatedFrom: elsewhere } : {}),
  }
}

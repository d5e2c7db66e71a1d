import { parseAddress } from '../news/address.ts'
/**
 * A form in which addresses are equal that differ only in what publishers vary for one page: scheme, `www.`, letter case
 * of the path, a slash at its end. For comparing, together with a title; never for asking.
 */
export function likeAddress(url: string): string {
  const address = parseAddress(url)
  if (!address) return url
  const { host, pathname, search } = address
  return `//${host.replace(/^www\./, '')}${pathname.toLowerCase().replace(/\/+$/, '')}${search}`
}

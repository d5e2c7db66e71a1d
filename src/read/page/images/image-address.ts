import { parseAddress } from '../../../news/address.ts'

const LONGEST = 4_000

/** Absolute http(s) address of a picture; the query stays, for it often chooses the size. */
export function cleanImageAddress(url: string, base: string): string | undefined {
  const trimmed = url.trim()
  const address = trimmed === '' || trimmed.length > LONGEST ? undefined : parseAddress(trimmed, base)
  if (!address) return undefined
  return address.protocol === 'http:' || address.protocol === 'https:' ? address.href : undefined
}

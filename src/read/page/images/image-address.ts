const LONGEST = 4_000

/** Absolute http(s) address of a picture; the query stays, for it often chooses the size. */
export function cleanImageAddress(url: string, base: string): string | undefined {
  const trimmed = url.trim()
  if (trimmed === '' || trimmed.length > LONGEST || !URL.canParse(trimmed, base)) return undefined
  const address = new URL(trimmed, base)
  return address.protocol === 'http:' || address.protocol === 'https:' ? address.href : undefined
}

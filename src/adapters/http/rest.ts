/** Longest rest a host can ask for: a day. */
const LONGEST = 86_400_000

/** Rest after a 429 that does not say how long. */
const UNSAID = 60_000

/**
 * Milliseconds a host asked to be left alone (RFC 9110, section 10.2.3; RFC 6585); 0 when it did not.
 *
 * @param retryAfter the header: seconds, or an HTTP date.
 * @param now milliseconds since 1970.
 */
export function restMilliseconds(status: number, retryAfter: string | undefined, now: number): number {
  if (status !== 429 && status !== 503) return 0
  const asked = /^\s*\d+\s*$/.test(retryAfter ?? '') ? Number(retryAfter) * 1000 : Date.parse(retryAfter ?? '') - now
  if (Number.isNaN(asked)) return status === 429 ? UNSAID : 0
  return Math.min(Math.max(asked, 0), LONGEST)
}

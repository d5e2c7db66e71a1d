import type { Instant } from '../../news/instant.ts'
import type { Notice } from '../../news/notice.ts'
import type { DeskNotice } from '../../ports/desk.ts'

/**
 * Notices told once each, however often they came, newest first; of the same code and subject, the latest words count.
 *
 * @param said oldest first
 */
export function noticesOnce(
  said: readonly { at: Instant; notice: Notice }[],
  articleOf: (subject: string) => string | undefined,
): DeskNotice[] {
  const once = new Map<string, DeskNotice>()
  for (const { at, notice } of said) {
    const key = `${notice.code} ${notice.subject}`
    const before = once.get(key)
    const article = articleOf(notice.subject)
    once.delete(key)
    once.set(key, {
      notice,
      times: (before?.times ?? 0) + 1,
      firstAt: before?.firstAt ?? at,
      lastAt: at,
      ...(article !== undefined && { article }),
    })
  }
  return [...once.values()].reverse()
}

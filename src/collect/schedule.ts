import type { Feed } from '../news/entry.ts'
import { type Instant, instant } from '../news/instant.ts'
import type { Poll } from '../news/poll.ts'
import { rhythmOf } from './rhythm.ts'
import { afterSkips } from './skips.ts'

/** Minutes between polls of a source of which nothing is known yet. */
const UNKNOWN = 60
/** Never more often than this, unless the user says so. */
const SHORTEST = 15
/** Never more rarely than this, so that a source that wakes up is heard the same day. */
const LONGEST = 24 * 60
/** A cache lifetime or ttl beyond this is taken for a mistake and counts as this much. */
const LONGEST_WISH = 12 * 60

/** True when a source may be asked now. */
export function isDue(poll: Poll | undefined, now: Instant): boolean {
  if (!poll) return true
  return !poll.gone && (poll.nextAt === undefined || poll.nextAt <= now)
}

/**
 * When to ask again after a good answer: half of the source's own rhythm, slower the longer it has been silent, never
 * sooner than its max-age and ttl, outside its skipHours and skipDays; spread a little so that sources do not bunch.
 *
 * @param everyMinutes the user's setting; replaces the rhythm, but not the source's wishes.
 */
export function nextPoll(poll: Poll, now: Instant, everyMinutes?: number): Instant {
  const wish = Math.min(Math.max(poll.maxAgeMinutes ?? 0, poll.ttlMinutes ?? 0), LONGEST_WISH)
  const minutes = Math.max(everyMinutes ?? ownInterval(poll, now), wish)
  const spread = everyMinutes === undefined ? 1 + spreadOf(poll.source) : 1
  return afterSkips(later(now, minutes * spread), poll)
}

/** When to ask again after so many failures in a row: 15 minutes, doubling up to a day. */
export function nextTry(poll: Poll, now: Instant): Instant {
  const minutes = Math.min(SHORTEST * 2 ** Math.max(0, poll.failures - 1), LONGEST)
  return later(now, minutes * (1 + spreadOf(poll.source)))
}

/**
 * What is learnt from a feed that was read: how much it brings, its rhythm, its wishes, and from these the next poll.
 *
 * @param poll as `collect` returned it.
 * @param everyMinutes the user's setting of the source, when there is one.
 */
export function learn(poll: Poll, feed: Feed, now: Instant, everyMinutes?: number): Poll {
  const { ttlMinutes: _, skipHours: __, skipDays: ___, ...rest } = poll
  const { newestEntryAt, rhythmMinutes } = rhythmOf(feed.entries, now)
  const newest = [poll.newestEntryAt, newestEntryAt]
    .filter((moment) => moment !== undefined)
    .sort()
    .at(-1)
  const rhythm = rhythmMinutes ?? poll.rhythmMinutes
  const learnt: Poll = {
    ...rest,
    entries: feed.entries.length,
    empties: feed.entries.length === 0 ? (poll.empties ?? 0) + 1 : 0,
    ...(newest !== undefined && { newestEntryAt: newest }),
    ...(rhythm !== undefined && { rhythmMinutes: rhythm }),
    ...(feed.websub && { websub: feed.websub }),
    ...(feed.ttlMinutes !== undefined && { ttlMinutes: feed.ttlMinutes }),
    ...(feed.skipHours?.length && { skipHours: feed.skipHours }),
    ...(feed.skipDays?.length && { skipDays: feed.skipDays }),
  }
  return { ...learnt, nextAt: nextPoll(learnt, now, everyMinutes) }
}

/** Minutes of a source's own interval: half its rhythm, or a tenth of its silence when that is longer. */
function ownInterval(poll: Poll, now: Instant): number {
  const silence = poll.newestEntryAt ? (Date.parse(now) - Date.parse(poll.newestEntryAt)) / 60_000 : 0
  const wanted = Math.max(poll.rhythmMinutes === undefined ? UNKNOWN : poll.rhythmMinutes / 2, silence / 10)
  return Math.min(Math.max(wanted, SHORTEST), LONGEST)
}

/** A fraction from 0 to 0.1, always the same for one source (FNV-1a over its id). */
function spreadOf(source: string): number {
  let hash = 0x811c9dc5
  for (const octet of new TextEncoder().encode(source)) hash = Math.imul(hash ^ octet, 0x01000193)
  return ((hash >>> 0) % 1000) / 10_000
}

function later(now: Instant, minutes: number): Instant {
  return instant(Date.parse(now) + Math.round(minutes * 60_000))
}

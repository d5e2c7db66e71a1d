import { type Instant, instant } from '../news/instant.ts'
import type { Ruling } from '../news/ruling.ts'
import type { Story } from '../news/story.ts'
import { type Candidate, publisherOf } from './candidate.ts'
import type { TrackRecord } from './reputation.ts'
import { episodes, rulingEpisodes, type Span, trackRecords } from './track-records.ts'
import { showings, type UsualOrigins, usualOrigins } from './usual-origins.ts'

/** Days that teach. */
const LEARNING_DAYS = 21
const DAY = 86_400_000

/** What had been learnt when a day began. */
export interface Known {
  track(candidate: Candidate): TrackRecord | undefined
  /** @param topics most specific first */
  usual(topics: readonly string[]): UsualOrigins | undefined
}

/**
 * What had been learnt from stories and rulings when the day (UTC) of a moment began, from the three weeks before it. What is
 * learnt today counts from tomorrow on, and what was known of a day never changes because time passes: otherwise every
 * new article would move numbers in old records.
 */
export function hindsight(
  stories: readonly Story[],
  candidates: ReadonlyMap<string, Candidate>,
  rulings: readonly Ruling[],
): (moment: Instant) => Known {
  const happened = [...episodes(stories, candidates), ...rulingEpisodes(candidates.values(), rulings)]
  const shown = showings(stories, candidates)
  const days = new Map<Instant, Known>()
  return (moment) => {
    const day = `${moment.slice(0, 10)}T00:00:00Z`
    const known = days.get(day) ?? knownOn(day, happened, shown)
    days.set(day, known)
    return known
  }
}

function knownOn(
  day: Instant,
  happened: Parameters<typeof trackRecords>[0],
  shown: Parameters<typeof usualOrigins>[0],
): Known {
  const span: Span = { from: instant(Date.parse(day) - LEARNING_DAYS * DAY), until: day }
  const tracks = trackRecords(happened, span)
  const recent = shown.filter(({ at }) => at >= span.from && at < span.until)
  return {
    track: (candidate) => tracks.get(publisherOf(candidate)),
    usual: (topics) => usualOrigins(recent, topics, span),
  }
}

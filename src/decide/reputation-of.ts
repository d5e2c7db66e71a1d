import type { Candidate } from './candidate.ts'
import { type Reputation, reputation, type TrackRecord } from './reputation.ts'

/** The reputation of a candidate's source: what was found for it already, else from what is known of its publisher. */
export function reputationOf(candidate: Candidate, track?: TrackRecord): Reputation {
  if (candidate.reputation) return candidate.reputation
  const { organization, rating } = candidate
  return reputation({
    ...(organization && { organization }),
    ...(rating && { rating: rating.score, ratedBy: rating.by }),
    ...(track && { track }),
  })
}

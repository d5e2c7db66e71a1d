import type { Decision, Verdict } from '../news/decision.ts'
import type { Instant } from '../news/instant.ts'
import type { Ruling } from '../news/ruling.ts'
import type { Candidate } from './candidate.ts'

const VERDICTS: Readonly<Record<Exclude<Ruling['action'], 'correct'>, Verdict>> = {
  pin: 'publish',
  publish: 'publish',
  hold: 'hold',
  hide: 'hide',
  kill: 'reject',
}

/** The rulings that name a candidate and hold at a moment, oldest first. */
export function rulingsOn(candidate: Candidate, rulings: readonly Ruling[], at: Instant): Ruling[] {
  const subjects = new Set([
    ...candidate.subjects,
    candidate.article.id,
    candidate.article.webUrl,
    candidate.article.originalUrl,
  ])
  return rulings
    .filter((ruling) => subjects.has(ruling.subject) && (ruling.until === undefined || ruling.until > at))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

/** The verdict people gave: the latest ruling that speaks of it. */
export function ruledVerdict(rulings: readonly Ruling[]): { verdict: Verdict; ruling: Ruling } | undefined {
  for (const ruling of [...rulings].reverse()) {
    if (ruling.action !== 'correct') return { verdict: VERDICTS[ruling.action], ruling }
  }
  return undefined
}

/** The decision with the rulings on it applied: a person's word wins over the policy's. */
export function withRulings(decision: Decision, rulings: readonly Ruling[]): Decision {
  const ruled = ruledVerdict(rulings)
  if (!ruled) return { ...decision, rulings: [...rulings] }
  const { verdict, ruling } = ruled
  const why = ruling.why ? `: ${ruling.why}` : '.'
  const reason = { name: `ruling-${ruling.action}`, because: `Ruled by ${ruling.by} at ${ruling.at}${why}` }
  return { ...decision, verdict, confidence: 1, because: [reason, ...decision.because], rulings: [...rulings] }
}

import type { Decision, Verdict } from '../news/decision.ts'
import type { Instant } from '../news/instant.ts'
import type { Reason } from '../news/reason.ts'
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

/** Who makes a ruling of what is left of a withdrawn article. */
const TOMBSTONE = 'tombstone'

/** Whether a person ruled, and not the publisher who took his article away. */
export function isOfEditors({ by }: Ruling): boolean {
  return by !== TOMBSTONE
}

function sentenceOn(ruling: Ruling): string {
  const why = ruling.why ? `: ${ruling.why.replace(/\.?$/, '.')}` : '.'
  if (!isOfEditors(ruling)) return `It was withdrawn at ${ruling.at}${why.replaceAll('-', ' ')}`
  return `Ruled by ${ruling.by} at ${ruling.at}${why}`
}

/** Whether a ground of a decision tells of a ruling. */
export function isRulingGround({ name }: Reason): boolean {
  return name.startsWith('ruling-')
}

/** The decision as readers may know it: that people ruled, but neither who nor in which words. */
export function withoutNames(decision: Decision): Decision {
  const { because, rulings } = decision
  if (!rulings.some(isOfEditors)) return decision
  const told = (ground: Reason) => (isRulingGround(ground) ? { ...ground, because: 'An editor decided so.' } : ground)
  const nameless = ({ why: _, ...ruling }: Ruling): Ruling =>
    isOfEditors(ruling) ? { ...ruling, by: 'editor' } : ruling
  return { ...decision, because: because.map(told), rulings: rulings.map(nameless) }
}

/** The decision with the rulings on it applied: a person's word wins over the policy's. */
export function withRulings(decision: Decision, rulings: readonly Ruling[]): Decision {
  const ruled = ruledVerdict(rulings)
  if (!ruled) return { ...decision, rulings: [...rulings] }
  const { verdict, ruling } = ruled
  const reason = { name: `ruling-${ruling.action}`, because: sentenceOn(ruling) }
  return { ...decision, verdict, confidence: 1, because: [reason, ...decision.because], rulings: [...rulings] }
}

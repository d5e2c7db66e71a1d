import type { Decision, Verdict } from '../news/decision.ts'
import type { Instant } from '../news/instant.ts'
import { isRulingGround, type Reason } from '../news/reason.ts'
import { hasEnded, isInForce, type Ruling } from '../news/ruling.ts'
import type { Score } from '../news/score.ts'
import type { Candidate } from './candidate.ts'

/** What a ruling makes of an article; those that speak of its fields or its story say nothing of that. */
const VERDICTS: Readonly<Partial<Record<Ruling['action'], Verdict>>> = {
  pin: 'publish',
  publish: 'publish',
  hold: 'hold',
  hide: 'hide',
  kill: 'reject',
}

/** The rulings that name a candidate and hold at a moment, oldest first. */
export function rulingsOn(candidate: Candidate, rulings: readonly Ruling[], at: Instant): Ruling[] {
  const { id, webUrl, originalUrl } = candidate.article
  return rulingsNaming([...candidate.subjects, id, webUrl, originalUrl], rulings, at)
}

/** The rulings that name one of these subjects and hold at a moment, oldest first; a pin that has ended says `publish`. */
export function rulingsNaming(names: Iterable<string>, rulings: readonly Ruling[], at: Instant): Ruling[] {
  const subjects = new Set(names)
  return rulings
    .filter((ruling) => subjects.has(ruling.subject) && isInForce(ruling, at))
    .map((ruling): Ruling => (hasEnded(ruling, at) ? { ...ruling, action: 'publish' } : ruling))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

/** The verdict people gave: the latest ruling that speaks of it. */
export function ruledVerdict(rulings: readonly Ruling[]): { verdict: Verdict; ruling: Ruling } | undefined {
  for (const ruling of [...rulings].reverse()) {
    const verdict = VERDICTS[ruling.action]
    if (verdict) return { verdict, ruling }
  }
  return undefined
}

/** Who makes a ruling of what is left of a withdrawn article. */
const TOMBSTONE = 'tombstone'

/** Whether a person ruled, and not the publisher who took his article away. */
export function isOfEditors({ by }: Ruling): boolean {
  return by !== TOMBSTONE
}

const WITHDRAWN = 'It was withdrawn'
const BY_EDITOR = 'An editor decided so.'

function sentenceOn(ruling: Ruling): string {
  if (isOfEditors(ruling)) return sayRuling(ruling)
  const why = ruling.why ? `: ${ruling.why.replace(/\.?$/, '.')}` : '.'
  return `${WITHDRAWN} at ${ruling.at}${why.replaceAll('-', ' ')}`
}

/** Who ruled, when, what and why, as one sentence. */
export function sayRuling({ by, at, why }: Ruling, what?: string): string {
  const told = [what, why?.replace(/\.$/, '')].filter(Boolean).join('; ')
  return `Ruled by ${by} at ${at}${told === '' ? '' : `: ${told}`}.`
}

/** The decision as readers may know it: that people ruled, but neither who nor in which words. */
export function withoutNames(decision: Decision): Decision {
  const { because, grouping, labels, rulings } = decision
  const told = (ground: Reason) =>
    isRulingGround(ground) && !ground.because.startsWith(WITHDRAWN) ? { ...ground, because: BY_EDITOR } : ground
  const nameless = ({ why: _, ...ruling }: Ruling): Ruling =>
    isOfEditors(ruling) ? { ...ruling, by: 'editor' } : ruling
  return {
    ...decision,
    because: because.map(told),
    labels: labels.map((label) => ({ ...label, because: label.because.map(told) })),
    ...(grouping && { grouping: grouping.map(told) }),
    rulings: rulings.map(nameless),
  }
}

/** The decision with the rulings on it applied: a person's word wins over the policy's. */
export function withRulings(decision: Decision, rulings: readonly Ruling[]): Decision {
  const ruled = ruledVerdict(rulings)
  if (!ruled) return { ...decision, rulings: [...rulings] }
  const { verdict, ruling } = ruled
  const reason = { name: `ruling-${ruling.action}`, because: sentenceOn(ruling) }
  const because = [reason, ...decision.because]
  const heat = verdict === 'publish' ? decision.heat : taken(decision.heat)
  return { ...decision, verdict, confidence: 1, because, heat, rulings: [...rulings] }
}

/** What stands behind a better record has a page all the same; what people took away has none, and so stands behind nothing. */
function taken(heat: Score): Score {
  if (heat.value !== -1) return heat
  return {
    ...heat,
    value: 0,
    because: [{ name: 'taken-away', because: 'An editor took it out of its story’s coverage.' }],
  }
}

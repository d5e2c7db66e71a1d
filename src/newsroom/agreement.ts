import { ruledVerdict } from '../decide/rulings.ts'
import type { Decision, Verdict } from '../news/decision.ts'
import type { Policy } from '../news/policy.ts'
import type { Ruling } from '../news/ruling.ts'
import type { LearntAgreement } from './learnt-agreement.ts'
import type { StoryAgreement } from './story-agreement.ts'

/** A decision the policy takes by itself on an article people ruled on. */
export interface RuledDecision {
  decision: Decision
  title: string
  /** Oldest first. */
  rulings: Ruling[]
}

/** How rulings of one sort compare with the policy. */
export interface Agreement {
  action: Ruling['action']
  /** Articles so ruled; a later ruling on an article replaces an earlier one. */
  rulings: number
  /** Readers see the same either way: shown by both, or by neither. */
  agreed: number
  /** The verdict is the very same. */
  same: number
}

/** How often topics people corrected were what the policy found. */
export interface TopicAgreement {
  corrections: number
  /** All topics right. */
  agreed: number
  /** Topics people added (`missing`) or took out (`extra`), most often first. */
  byTopic: { topic: string; right: number; missing: number; extra: number }[]
}

/** An article on which policy and people differ in what readers see. */
export interface Disagreement {
  article: string
  title: string
  subject: string
  action: Ruling['action']
  by: string
  why?: string
  /** What the policy says by itself. */
  verdict: Verdict
  because: string
}

/** What an evaluation found. */
export interface Evaluation {
  /** Name and version. */
  policy: string
  agreement: Agreement[]
  topics: TopicAgreement
  /** What corrections of topics and of kinds taught. */
  learnt: { topics: LearntAgreement; kinds: LearntAgreement }
  /** Rulings on stories, against the grouping left alone. */
  stories: StoryAgreement[]
  disagreements: Disagreement[]
  /** First grounds of the policy where it disagreed, most frequent first. */
  reasons: { name: string; count: number; example: string }[]
  /** Rulings on articles that are not known any more, or that concern other fields. */
  left: number
}

/** Counts and lists how decisions and rulings agree. */
export function agreementOn(
  ruled: readonly RuledDecision[],
  given: {
    policy: Policy
    rulings: readonly Ruling[]
    learnt: Evaluation['learnt']
    stories: StoryAgreement[]
  },
): Evaluation {
  const { policy, rulings, learnt, stories } = given
  const verdicts = ruled.flatMap((one) => {
    const last = ruledVerdict(one.rulings)
    return last ? [{ ...one, ruling: last.ruling, verdict: last.verdict }] : []
  })
  const disagreements = verdicts.filter((one) => !isShownAlike(one.verdict, one.decision.verdict))
  const used = new Set(
    ruled.flatMap((one) =>
      one.rulings.filter((ruling) => ruling.action !== 'correct' || ruling.field === 'kind' || isOfTopics(ruling)),
    ),
  )
  return {
    policy: `${policy.name}@${policy.version}`,
    agreement: actions.flatMap((action) => {
      const own = verdicts.filter(({ ruling }) => ruling.action === action)
      const agreed = own.filter((one) => isShownAlike(one.verdict, one.decision.verdict)).length
      const same = own.filter((one) => one.verdict === one.decision.verdict).length
      return own.length === 0 ? [] : [{ action, rulings: own.length, agreed, same }]
    }),
    topics: topicAgreement(ruled),
    learnt,
    stories,
    disagreements: disagreements.map(({ decision, title, ruling }) => disagreement(decision, title, ruling)),
    reasons: reasonsOf(disagreements.map(({ decision }) => decision)),
    left: rulings.filter((ruling) => !used.has(ruling)).length,
  }
}

const actions = ['publish', 'pin', 'hold', 'hide', 'kill'] as const

function isShownAlike(a: Verdict, b: Verdict): boolean {
  return (a === 'publish') === (b === 'publish')
}

function isOfTopics({ action, field, value }: Ruling): boolean {
  return action === 'correct' && field === 'topics' && Array.isArray(value)
}

function topicAgreement(ruled: readonly RuledDecision[]): TopicAgreement {
  const byTopic = new Map<string, { topic: string; right: number; missing: number; extra: number }>()
  const count = (topic: string, as: 'right' | 'missing' | 'extra') => {
    const counts = byTopic.get(topic) ?? { topic, right: 0, missing: 0, extra: 0 }
    counts[as] += 1
    byTopic.set(topic, counts)
  }
  const found = { corrections: 0, agreed: 0 }
  for (const { decision, rulings } of ruled) {
    const last = rulings.filter(isOfTopics).at(-1)
    if (!last || !Array.isArray(last.value)) continue
    const wanted = new Set(last.value.map(String))
    const given = new Set(decision.labels.filter(({ of }) => of === 'topic').map(({ name }) => name))
    for (const topic of wanted) count(topic, given.has(topic) ? 'right' : 'missing')
    for (const topic of given) if (!wanted.has(topic)) count(topic, 'extra')
    found.corrections += 1
    if (wanted.size === given.size && [...wanted].every((topic) => given.has(topic))) found.agreed += 1
  }
  const wrong = (one: { missing: number; extra: number }) => one.missing + one.extra
  return { ...found, byTopic: [...byTopic.values()].sort((a, b) => wrong(b) - wrong(a) || compare(a.topic, b.topic)) }
}

function disagreement(decision: Decision, title: string, ruling: Ruling): Disagreement {
  const { subject, action, by, why } = ruling
  return {
    article: decision.article,
    title,
    subject,
    action,
    by,
    ...(why !== undefined && { why }),
    verdict: decision.verdict,
    because: decision.because[0]?.because ?? '',
  }
}

function reasonsOf(decisions: readonly Decision[]): Evaluation['reasons'] {
  const reasons = new Map<string, { name: string; count: number; example: string }>()
  for (const { because } of decisions) {
    const [first] = because
    if (!first) continue
    const known = reasons.get(first.name) ?? { name: first.name, count: 0, example: first.because }
    reasons.set(first.name, { ...known, count: known.count + 1 })
  }
  return [...reasons.values()].sort((a, b) => b.count - a.count || compare(a.name, b.name))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

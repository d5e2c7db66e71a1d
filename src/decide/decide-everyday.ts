import { counted } from '../news/counted.ts'
import type { Decision, Verdict } from '../news/decision.ts'
import type { Reason } from '../news/reason.ts'
import type { Score } from '../news/score.ts'
import type { Taxonomy } from '../news/topic.ts'
import { type Candidate, kindConfidence, labelsOf, publisherOf } from './candidate.ts'
import type { DecideInput } from './decide-input.ts'
import { everydayQuality, everydaySettingsOf, sourcePoints } from './policies/everyday.ts'
import { ruledVerdict, rulingsOn } from './rulings.ts'

interface Judged {
  candidate: Candidate
  quality: Score
  /** What a person decided, if anybody did. */
  ruled: Verdict | undefined
}

/** Policy `everyday`: compatible with the reference, term by term. Rulings are applied afterwards. */
export function decideEveryday(input: DecideInput): Decision[] {
  const judged = input.candidates.map((candidate) => ({
    candidate,
    quality: qualityOf(candidate, input),
    ruled: ruledVerdict(rulingsOn(candidate, input.rulings, input.at))?.verdict,
  }))
  return judged.map((own) => decisionOn(own, relatedTo(own, judged), input))
}

function qualityOf(candidate: Candidate, { taxonomy, policy }: DecideInput): Score {
  const { article } = candidate
  return everydayQuality({
    title: article.title,
    hasImage: article.images.length > 0,
    hasAmp: article.ampWebUrl !== undefined,
    isVideo: kindConfidence(candidate, 'video') > 0,
    sourcePoints: sourcePoints(
      { official: candidate.official, known: (candidate.organization?.images.length ?? 0) > 0 },
      policy.settings,
    ),
    topics: topicsOf(candidate, taxonomy),
    settings: policy.settings,
  })
}

function topicsOf(candidate: Candidate, taxonomy: Taxonomy) {
  return labelsOf(candidate, 'topic').flatMap(({ name }) => taxonomy.filter((topic) => topic.name === name))
}

/** The story's other members on the hub's topics, best first; not the same provider's copy of the same text. */
function relatedTo({ candidate }: Judged, all: readonly Judged[]): Judged[] {
  return all
    .filter((other) => other.candidate !== candidate && isEligible(other) && !isOwnCopy(other.candidate, candidate))
    .sort((a, b) => b.quality.value - a.quality.value || compare(a.candidate.article.id, b.candidate.article.id))
}

function isEligible({ candidate, ruled }: Judged): boolean {
  if (ruled !== undefined) return ruled !== 'reject' && ruled !== 'hide'
  return labelsOf(candidate, 'topic').length > 0
}

function isOwnCopy(a: Candidate, b: Candidate): boolean {
  const copies = a.duplicateOf === b.article.id || b.duplicateOf === a.article.id
  return copies && publisherOf(a) === publisherOf(b)
}

function decisionOn(own: Judged, related: readonly Judged[], input: DecideInput): Decision {
  const settings = everydaySettingsOf(input.policy.settings)
  const heat = heatOf(own, related, settings.relatedPoints)
  const points = own.quality.value + settings.relatedPoints * related.length
  const labels = own.candidate.labels
  const { verdict, reason } = judge({
    heat: heat.value,
    points,
    needed: settings.publishPoints,
    topical: labels.some(({ of }) => of === 'topic'),
  })
  return {
    article: own.candidate.article.id,
    verdict,
    confidence: 1,
    because: [reason],
    labels,
    quality: own.quality,
    heat,
    ...(input.story ? { story: input.story.id } : {}),
    related: related.map(({ candidate }) => candidate.article.id),
    rulings: [],
    policy: `${input.policy.name}@${input.policy.version}`,
    at: input.at,
  }
}

function heatOf({ candidate, quality, ruled }: Judged, related: readonly Judged[], relatedPoints: number): Score {
  const better = related.find((other) => other.quality.value > quality.value)
  if (better && ruled !== 'publish') {
    const because = `“${better.candidate.article.title}” of the same story has a higher quality (${better.quality.value}).`
    return { name: 'heat', value: -1, because: [{ name: 'better-record', because }] }
  }
  const because: Reason[] = [
    { name: 'quality', points: quality.value, because: 'Its quality.' },
    {
      name: 'related',
      points: relatedPoints * related.length,
      because: `${counted(related.length, 'related record')}.`,
    },
    { name: 'clicks', points: candidate.clicks ?? 0, because: 'Recent clicks.' },
  ]
  return { name: 'heat', value: because.reduce((sum, { points = 0 }) => sum + points, 0), because }
}

function judge(facts: { heat: number; points: number; needed: number; topical: boolean }): {
  verdict: Decision['verdict']
  reason: Reason
} {
  const { heat, points, needed } = facts
  if (!facts.topical)
    return { verdict: 'reject', reason: { name: 'off-topic', because: 'No topic of the hub was recognised.' } }
  if (heat === -1)
    return {
      verdict: 'hide',
      reason: { name: 'better-record', because: 'A better record of the same story stands before it.' },
    }
  if (points >= needed)
    return {
      verdict: 'publish',
      reason: {
        name: 'enough-points',
        points,
        because: `Quality and related records give ${points} points; ${needed} are needed.`,
      },
    }
  return {
    verdict: 'hide',
    reason: {
      name: 'too-few-points',
      points,
      because: `Quality and related records give ${points} points; ${needed} are needed.`,
    },
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

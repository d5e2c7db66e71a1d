import { counted } from '../news/counted.ts'
import type { Reason } from '../news/reason.ts'
import type { Score } from '../news/score.ts'
import { type Candidate, kindConfidence, labelsOf } from './candidate.ts'
import type { NewsroomSettings } from './policies/newsroom.ts'
import { reputationOf } from './reputation-of.ts'

/** One part of quality: what was seen, as a share 0 to 1; undefined when nothing is known. */
interface Part {
  name: string
  weight: keyof NewsroomSettings
  share(candidate: Candidate, settings: NewsroomSettings): { value: number; because: string } | undefined
}

/**
 * Quality 0 to 100 of an article under policy `newsroom`: weighted parts, each with its evidence; parts without
 * evidence are left out of the weights; then points are taken away for what is not journalism.
 */
export function newsroomQuality(candidate: Candidate, settings: NewsroomSettings): Score {
  const known = parts.flatMap((part) => {
    const share = part.share(candidate, settings)
    return share ? [{ name: part.name, weight: settings[part.weight], ...share }] : []
  })
  const total = known.reduce((sum, { weight }) => sum + weight, 0)
  const because: Reason[] = [
    ...known.map(({ name, weight, value, because }) => ({
      name,
      points: Math.round((100 * weight * value) / total),
      because,
    })),
    ...penalties.flatMap((penalty) => penaltyTerm(penalty, candidate, settings)),
  ]
  const sum = because.reduce((points, reason) => points + (reason.points ?? 0), 0)
  return { name: 'quality', value: Math.min(100, Math.max(0, sum)), because }
}

const parts: readonly Part[] = [
  { name: 'source', weight: 'sourceWeight', share: sourceShare },
  { name: 'topic', weight: 'topicWeight', share: topicShare },
  { name: 'depth', weight: 'depthWeight', share: depthShare },
  { name: 'originality', weight: 'originalityWeight', share: originalityShare },
  { name: 'headline', weight: 'headlineWeight', share: headlineShare },
  { name: 'completeness', weight: 'completenessWeight', share: completenessShare },
]

function sourceShare(candidate: Candidate) {
  if (candidate.official) return { value: 0.95, because: 'The subject’s own publisher speaks.' }
  const { value, because } = reputationOf(candidate)
  return { value, because: because.map((reason) => reason.because).join(' ') }
}

function topicShare(candidate: Candidate) {
  const best = labelsOf(candidate, 'topic').reduce<{ name: string; confidence: number } | undefined>(
    (top, label) => (!top || label.confidence > top.confidence ? label : top),
    undefined,
  )
  if (!best) return { value: 0, because: 'No topic of the hub was recognised.' }
  return { value: best.confidence, because: `It is about “${best.name}” (confidence ${best.confidence.toFixed(2)}).` }
}

function depthShare({ article }: Candidate, { fullReportWords }: NewsroomSettings) {
  if (article.text === '' || article.rights.paywalled) return undefined
  const count = article.text.split(/\s+/).length
  return {
    value: Math.min(1, Math.log1p(count) / Math.log1p(fullReportWords)),
    because: `The text has ${counted(count, 'word')}.`,
  }
}

function originalityShare({ article, duplicateOf }: Candidate) {
  if (duplicateOf !== undefined) return { value: 0.1, because: 'It repeats the text of another article.' }
  if (article.syndicatedFrom !== undefined)
    return { value: 0.3, because: `The text comes from ${article.syndicatedFrom}.` }
  return article.text === '' ? undefined : { value: 1, because: 'The text is its own: no earlier article here has it.' }
}

function headlineShare(candidate: Candidate) {
  const { title } = candidate.article
  const faults: string[] = []
  if (kindConfidence(candidate, 'clickbait') > 0) faults.push('it teases')
  if (isShouted(title)) faults.push('it shouts')
  if (/[!?]{2,}|!$/.test(title)) faults.push('it exclaims')
  if (title.split(/\s+/).length < 3) faults.push('it says too little')
  if (faults.length === 0)
    return { value: 1, because: 'The headline is plain: it does not tease, shout or say too little.' }
  return { value: Math.max(0, 1 - 0.5 * faults.length), because: `The headline: ${faults.join(', ')}.` }
}

function isShouted(title: string): boolean {
  const letters = title.replace(/[^\p{Lu}\p{Ll}]/gu, '')
  return letters.length > 12 && letters.replace(/\p{Ll}/gu, '').length / letters.length > 0.7
}

function completenessShare({ article, sharedPictures }: Candidate) {
  if (article.text === '') return undefined
  const missing = [
    article.excerpt ? undefined : 'summary',
    article.authors.length > 0 ? undefined : 'author',
    article.publishedDateTime ? undefined : 'date',
    article.images.some(({ url }) => !sharedPictures?.has(url)) ? undefined : 'picture of its own',
  ].filter((name) => name !== undefined)
  const because =
    missing.length > 0 ? `Missing: ${missing.join(', ')}.` : 'Summary, author, date and picture are there.'
  return { value: 1 - missing.length / 4, because }
}

/** A kind that costs points, times the confidence that the article is of it. */
interface Penalty {
  kind: string
  points: keyof NewsroomSettings
  because: string
}

const penalties: readonly Penalty[] = [
  { kind: 'press-release', points: 'pressReleasePenalty', because: 'It is a press release' },
  { kind: 'market-report', points: 'marketReportPenalty', because: 'It promotes a market report' },
  { kind: 'job-ad', points: 'jobAdPenalty', because: 'It advertises a position' },
  { kind: 'paywall', points: 'paywallPenalty', because: 'It is behind a paywall' },
  { kind: 'sponsored', points: 'sponsoredPenalty', because: 'It was paid for' },
  { kind: 'shopping', points: 'shoppingPenalty', because: 'It offers bargains' },
  { kind: 'service', points: 'servicePenalty', because: 'It is a daily service, no report' },
  { kind: 'clickbait', points: 'clickbaitPenalty', because: 'Its headline is clickbait' },
]

function penaltyTerm(penalty: Penalty, candidate: Candidate, settings: NewsroomSettings): Reason[] {
  const confidence = kindConfidence(candidate, penalty.kind)
  const share = penalty.kind === 'press-release' && candidate.official ? settings.officialPressShare : 1
  const points = -Math.round(settings[penalty.points] * confidence * share)
  if (points === 0) return []
  return [{ name: penalty.kind, points, because: `${penalty.because} (confidence ${confidence.toFixed(2)}).` }]
}

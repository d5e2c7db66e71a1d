import type { Decision, Verdict } from '../news/decision.ts'
import { hoursBetween, type Instant } from '../news/instant.ts'
import type { Reason } from '../news/reason.ts'
import type { Score } from '../news/score.ts'
import type { Taxonomy } from '../news/topic.ts'
import { type Candidate, kindConfidence, labelsOf } from './candidate.ts'
import type { DecideInput } from './decide-input.ts'
import { newsroomHeat } from './heat.ts'
import { type NewsroomSettings, newsroomSettingsOf } from './policies/newsroom.ts'
import { newsroomQuality } from './quality.ts'
import { ruledVerdict, rulingsOn } from './rulings.ts'

/** What would be decided on an article if it stood alone. */
interface Judged {
  candidate: Candidate
  quality: Score
  verdict: Exclude<Verdict, 'hide'>
  confidence: number
  because: Reason[]
  /** Dated ahead: it says nothing to readers yet. */
  embargoed: boolean
  /** What a person decided, if anybody did. */
  ruled?: Verdict
}

/** Policy `newsroom`: judge each article alone, choose the story's head, hide the others behind it, give the head the heat. */
export function decideNewsroom(input: DecideInput): Decision[] {
  const settings = newsroomSettingsOf(input.policy.settings)
  const judged = input.candidates.map((candidate) => judgeAlone(candidate, input, settings))
  const head = headOf(judged, settings, input.standing)
  return judged.map((own) => decisionOn(own, { all: judged, head, input, settings }))
}

function judgeAlone(candidate: Candidate, input: DecideInput, settings: NewsroomSettings): Judged {
  const quality = newsroomQuality(candidate, settings)
  const ruled = ruledVerdict(rulingsOn(candidate, input.rulings, input.at))?.verdict
  const threshold = thresholdOf(candidate, input.taxonomy, settings)
  const facts = { candidate, quality: quality.value, settings, threshold, at: input.at }
  const finding = rules.map((rule) => rule(facts)).find((one) => one !== undefined) ?? publishable(facts)
  const { verdict, confidence, reason } = finding
  return {
    candidate,
    quality,
    verdict,
    confidence,
    because: [reason],
    embargoed: reason.name === 'embargo',
    ...(ruled ? { ruled } : {}),
  }
}

interface Facts {
  candidate: Candidate
  quality: number
  settings: NewsroomSettings
  threshold: Threshold
  at: Instant
}

/** Quality needed to be published, and the topic that asks for it when it is not the policy. */
interface Threshold {
  quality: number
  topic?: string
}

/** What the most specific topic with a threshold of its own asks for, else what the policy does. */
function thresholdOf(candidate: Candidate, taxonomy: Taxonomy, settings: NewsroomSettings): Threshold {
  for (const { name } of labelsOf(candidate, 'topic')) {
    const quality = taxonomy.find((topic) => topic.name === name)?.publishQuality
    if (quality !== undefined) return { quality, topic: name }
  }
  return { quality: settings.publishQuality }
}

interface Finding {
  verdict: Judged['verdict']
  confidence: number
  reason: Reason
}

/** In order; the first that applies decides. */
const rules: readonly ((facts: Facts) => Finding | undefined)[] = [
  offTopic,
  notNews,
  embargo,
  tooLittleQuality,
  doubtfulTopic,
]

function offTopic({ candidate }: Facts): Finding | undefined {
  if (labelsOf(candidate, 'topic').length > 0) return undefined
  return {
    verdict: 'reject',
    confidence: 0.9,
    reason: { name: 'off-topic', because: 'No topic of the hub was recognised in it.' },
  }
}

/** Kinds that never belong on a hub, in a reader's words. */
const NOT_NEWS: Readonly<Record<string, string>> = {
  'market-report': 'It promotes a market report',
  'job-ad': 'It advertises a position',
  paywall: 'It is a paywall page',
  'consent-wall': 'It is a consent page',
  error: 'It is an error page',
  captcha: 'It is a page that asks whether one is a robot',
  listing: 'It is a list of articles',
  home: 'It is a home page',
}

function notNews({ candidate, settings }: Facts): Finding | undefined {
  for (const [kind, sentence] of Object.entries(NOT_NEWS)) {
    const confidence = kindConfidence(candidate, kind)
    if (confidence < 0.5 || (confidence < settings.rejectKind && isRefuted(kind, candidate))) continue
    const verdict = confidence >= settings.rejectKind ? 'reject' : 'hold'
    return {
      verdict,
      confidence,
      reason: { name: kind, because: `${sentence} (confidence ${confidence.toFixed(2)}).` },
    }
  }
  return undefined
}

/** Pages that leave no room for a report, and so many words that there is one: a headline on “consent” is no wall. */
const WALLS = ['consent-wall', 'error', 'captcha']
const REPORT_WORDS = 60

function isRefuted(kind: string, { article }: Candidate): boolean {
  return WALLS.includes(kind) && article.text.split(/\s+/, REPORT_WORDS).length >= REPORT_WORDS
}

function embargo({ candidate, settings, at }: Facts): Finding | undefined {
  const { publishedDateTime } = candidate.article
  if (publishedDateTime === undefined || hoursBetween(at, publishedDateTime) * 60 <= settings.embargoMinutes)
    return undefined
  return {
    verdict: 'hold',
    confidence: 0.9,
    reason: {
      name: 'embargo',
      because: `It is dated ${publishedDateTime}, which is still to come; it is decided on again then.`,
    },
  }
}

function tooLittleQuality({ quality, settings, threshold }: Facts): Finding | undefined {
  if (quality >= threshold.quality) return undefined
  const least = Math.min(settings.holdQuality, threshold.quality)
  const verdict = quality < least ? 'reject' : 'hold'
  const because = `Its quality is ${quality}; ${asked(threshold)} ${verdict === 'reject' ? `Below ${least} it is out.` : 'The desk decides.'}`
  return {
    verdict,
    confidence: sureness(quality, verdict === 'hold' ? threshold.quality : least),
    reason: { name: 'too-little-quality', because },
  }
}

function asked({ quality, topic }: Threshold): string {
  return topic === undefined ? `${quality} is needed.` : `“${topic}” asks for ${quality}.`
}

function doubtfulTopic({ candidate, settings }: Facts): Finding | undefined {
  const confidence = Math.max(...labelsOf(candidate, 'topic').map((label) => label.confidence))
  if (confidence >= settings.publishTopic) return undefined
  return {
    verdict: 'hold',
    confidence: 1 - confidence,
    reason: {
      name: 'doubtful-topic',
      because: `It is not sure that it belongs here: the surest topic has confidence ${confidence.toFixed(2)}, ${settings.publishTopic.toFixed(2)} is needed.`,
    },
  }
}

function publishable({ quality, threshold }: Facts): Finding {
  return {
    verdict: 'publish',
    confidence: sureness(quality, threshold.quality),
    reason: { name: 'good-enough', because: `Its quality is ${quality}; ${asked(threshold)}` },
  }
}

/** 0.5 at the threshold, rising with the distance: ten points are about 0.73. */
function sureness(quality: number, threshold: number): number {
  return Math.round((100 * 1) / (1 + Math.exp(-Math.abs(quality - threshold) / 10))) / 100
}

/** The record that stands for the story: what people said, then what may be shown, original, best quality, earliest. */
function headOf(
  judged: readonly Judged[],
  settings: NewsroomSettings,
  standing?: ReadonlySet<string>,
): Judged | undefined {
  const eligible = judged.filter((one) =>
    one.ruled ? one.ruled === 'publish' : one.verdict !== 'reject' && !one.embargoed,
  )
  const points = (one: Judged) =>
    one.quality.value + (standing?.has(one.candidate.article.id) ? settings.takeoverPoints : 0)
  const showable = (one: Judged) => (one.ruled === 'publish' ? 2 : one.verdict === 'publish' ? 1 : 0)
  return [...eligible].sort(
    (a, b) =>
      showable(b) - showable(a) ||
      Number(a.candidate.duplicateOf !== undefined) - Number(b.candidate.duplicateOf !== undefined) ||
      points(b) - points(a) ||
      compare(momentOf(a), momentOf(b)) ||
      compare(a.candidate.article.id, b.candidate.article.id),
  )[0]
}

function momentOf({ candidate: { article } }: Judged): Instant {
  return article.publishedDateTime ?? article.capturedAt
}

interface Standpoint {
  all: readonly Judged[]
  head: Judged | undefined
  input: DecideInput
  settings: NewsroomSettings
}

function decisionOn(own: Judged, { all, head, input, settings }: Standpoint): Decision {
  const hidden =
    own.verdict !== 'reject' && !own.embargoed && head !== undefined && own !== head && own.ruled !== 'publish'
  const because = hidden ? [behind(own, head), ...own.because] : own.because
  return {
    article: own.candidate.article.id,
    verdict: hidden ? 'hide' : own.verdict,
    confidence: hidden ? 0.9 : own.confidence,
    because,
    labels: own.candidate.labels,
    quality: own.quality,
    heat: heatOf(own, hidden, { all, head, input, settings }),
    ...(input.story ? { story: input.story.id } : {}),
    related: relatedTo(own, all).map(({ candidate }) => candidate.article.id),
    rulings: [],
    policy: `${input.policy.name}@${input.policy.version}`,
    at: input.at,
  }
}

function heatOf(own: Judged, hidden: boolean, { all, head, input, settings }: Standpoint): Score {
  if (hidden && head) return { name: 'heat', value: -1, because: [behind(own, head)] }
  if ((own.ruled ?? own.verdict) === 'reject') {
    return { name: 'heat', value: 0, because: [{ name: 'rejected', because: 'It is not part of the hub.' }] }
  }
  const members = all
    .filter((one) => one === own || one.ruled === 'publish' || (one.verdict !== 'reject' && !one.embargoed))
    .map(({ candidate, quality }) => ({ candidate, quality: quality.value }))
  return newsroomHeat(members, settings, input.usual)
}

function behind(own: Judged, head: Judged): Reason {
  const title = `“${head.candidate.article.title}”`
  if (own.candidate.duplicateOf !== undefined) {
    return { name: 'duplicate', because: `It repeats another report’s text; ${title} stands for the story.` }
  }
  return {
    name: 'same-story',
    because: `Another report of the same story stands before it: ${title} (quality ${head.quality.value}).`,
  }
}

/** The story's other members that may be seen, best first: not what people took away or what is still to come. */
function relatedTo(own: Judged, all: readonly Judged[]): Judged[] {
  return all
    .filter((one) => one !== own && (one.ruled ? one.ruled === 'publish' : one.verdict !== 'reject' && !one.embargoed))
    .sort((a, b) => b.quality.value - a.quality.value || compare(a.candidate.article.id, b.candidate.article.id))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

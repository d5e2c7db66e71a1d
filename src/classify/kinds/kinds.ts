import { parseAddress } from '../../news/address.ts'
import type { Article } from '../../news/article.ts'
import type { Label } from '../../news/label.ts'
import type { Reason } from '../../news/reason.ts'
import { heedKind, type KindFinding, type TaughtKinds } from '../learn/learn-kinds.ts'
import { together } from '../topic-evidence.ts'
import { clickbaitRules } from './clickbait.ts'
import { clickbaitAbroadRules } from './clickbait-abroad.ts'
import { genreRules } from './genres.ts'
import { marketReportRules } from './market-report.ts'
import { pageKindRules } from './page-kinds.ts'
import { pressReleaseRules } from './press-release.ts'
import { pressWireRules } from './press-wire.ts'
import { promotionRules } from './promotion.ts'
import type { KindFacts, KindRule } from './rule.ts'
import { serviceRules } from './service.ts'

/** Below this confidence a kind is not given. */
const ENOUGH = 0.5

/** Every rule there is, for the tests and the documentation. */
export const kindRules: readonly KindRule[] = [
  ...marketReportRules,
  ...pressWireRules,
  ...pressReleaseRules,
  ...pageKindRules,
  ...promotionRules,
  ...serviceRules,
  ...genreRules,
  ...clickbaitRules,
  ...clickbaitAbroadRules,
]

/**
 * Kind labels from the page's own evidence and from words; most certain first. Plain articles get none.
 *
 * @param taught what editors said of its publisher's articles
 */
export function kindLabels(article: Article, taught?: TaughtKinds): Label[] {
  const grounds = new Map<string, { confidences: number[]; because: Reason[] }>()
  const add = (kind: string, confidence: number, reason: Reason) => {
    const ground = grounds.get(kind) ?? { confidences: [], because: [] }
    grounds.set(kind, { confidences: [...ground.confidences, confidence], because: [...ground.because, reason] })
  }
  for (const { kind, confidence, because } of article.evidence) {
    if (kind !== 'article') add(kind, confidence, { name: 'page-evidence', because: sentence(because) })
  }
  for (const [rule, seen] of applied(article)) {
    add(rule.kind, rule.confidence, { name: rule.name, because: `${rule.because}: “${seen}”.` })
  }
  const found = new Map<string, KindFinding>(
    [...grounds].map(([kind, { confidences, because }]) => [kind, { confidence: together(confidences), because }]),
  )
  for (const lesson of taught?.lessons ?? []) {
    const before = found.get(lesson.kind) ?? { confidence: 0, because: [] }
    found.set(lesson.kind, heedKind(before, lesson, taught?.publisher ?? ''))
  }
  return [...found]
    .map(([name, finding]) => ({ article: article.id, of: 'kind' as const, name, ...finding }))
    .filter(({ confidence }) => confidence >= ENOUGH)
    .sort((a, b) => b.confidence - a.confidence)
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1).replace(/\.?$/, '.')
}

function applied(article: Article): [KindRule, string][] {
  const facts = kindFacts(article)
  const found: [KindRule, string][] = []
  for (const rule of kindRules) {
    const seen = rule.seen(facts)
    if (seen !== undefined) found.push([rule, seen.slice(0, 120)])
  }
  return found
}

/** Rules ask whether a text is short; more words need no counting. */
const WORDS_COUNTED = 200

/** What the rules look at. */
export function kindFacts(article: Article): KindFacts {
  return {
    title: article.title,
    lead: article.excerpt ?? article.text.slice(0, 500),
    opening: article.text.slice(0, 3000),
    ending: article.text.slice(-1500),
    host: article.host.toLowerCase(),
    path: pathOf(article.webUrl),
    length: article.text === '' ? 0 : article.text.split(/\s+/, WORDS_COUNTED).length,
    article,
  }
}

function pathOf(url: string): string {
  return url === '' ? '' : (parseAddress(url)?.pathname.toLowerCase() ?? '')
}

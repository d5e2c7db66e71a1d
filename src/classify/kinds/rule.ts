import type { Article } from '../../news/article.ts'

/** Kinds that are recognised from words; page evidence may name others. */
export type Kind =
  | 'press-release'
  | 'market-report'
  | 'job-ad'
  | 'sponsored'
  | 'shopping'
  | 'service'
  | 'gallery'
  | 'audio'
  | 'paywall'
  | 'opinion'
  | 'review'
  | 'tutorial'
  | 'live-blog'
  | 'video'
  | 'clickbait'

/** What the rules look at, made ready once per article. */
export interface KindFacts {
  title: string
  /** Excerpt, else the first lines of the text. */
  lead: string
  /** The first 3,000 characters of the text: boilerplate stands at the top, or right below. */
  opening: string
  /** The last 1,500 characters of the text: where "About the company" and "Media contact" stand. */
  ending: string
  host: string
  /** Path of the canonical address, lower case. */
  path: string
  /** Words of the text, counted up to 200; 0 when the page was not read. */
  length: number
  article: Article
}

/** One small named ground for a kind. */
export interface KindRule {
  name: string
  kind: Kind
  /** How sure this alone makes us, 0 to 1; grounds combine as independent (noisy or). */
  confidence: number
  /** The words that were seen; undefined when the rule does not apply. */
  seen(facts: KindFacts): string | undefined
  /** Completes “…: <words seen>”. */
  because: string
}

type Part = 'title' | 'lead' | 'opening' | 'ending' | 'host' | 'path'

/** A rule on one part of the facts, or the first of several that has it, by a regular expression. */
export function pattern(part: Part | readonly Part[], expression: RegExp): (facts: KindFacts) => string | undefined {
  if (typeof part === 'string') return (facts) => expression.exec(facts[part])?.[0].trim()
  return (facts) => {
    for (const one of part) {
      const seen = expression.exec(facts[one])
      if (seen) return seen[0].trim()
    }
    return undefined
  }
}

import type { Instant } from './instant.ts'
import type { Label } from './label.ts'
import type { Reason } from './reason.ts'
import type { Ruling } from './ruling.ts'
import type { Score } from './score.ts'

/** What becomes of an article: on the hub, waiting for the desk, behind a better record, or out. */
export type Verdict = 'publish' | 'hold' | 'hide' | 'reject'

/** The decision on one article with everything it rests on. */
export interface Decision {
  /** `Article.id` */
  article: string
  verdict: Verdict
  /** 0 to 1: how sure the policy is. */
  confidence: number
  because: Reason[]
  labels: Label[]
  quality: Score
  /** Value -1: hidden behind a better record of the same story. */
  heat: Score
  /** `Story.id` */
  story?: string
  /** Why it stands in its story, or in none with others, where people said so. */
  grouping?: Reason[]
  /** `Article.id`s of same-story coverage by others, best quality first. */
  related: string[]
  /** What its publisher asks for and what follows for what is shown of it; left out where nothing does. */
  showing?: Reason[]
  /** Rulings that were applied. */
  rulings: Ruling[]
  /** Policy name and version: `newsroom@1`. */
  policy: string
  at: Instant
}

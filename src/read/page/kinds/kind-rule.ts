import type { PageKind } from '../../../news/article.ts'
import type { PageFacts } from './page-facts.ts'

/** One ground for a page being of a kind. */
export interface KindRule {
  name: string
  kind: PageKind
  /** 0 to 1: how much it says; 0 where it does not apply. */
  points(facts: PageFacts): number
  because: string
}

/** Characters below which a text is a stub: a teaser before a wall, a message, a caption. */
export const STUB = 1_200

/** A rule that a condition either meets or not. */
export function when(condition: boolean, points: number): number {
  return condition ? points : 0
}

import type { KindRule } from './rule.ts'

/** Headlines that sell a click instead of telling the news. Tuned in a later step; see docs/scoring.md. */
export const clickbaitRules: readonly KindRule[] = []

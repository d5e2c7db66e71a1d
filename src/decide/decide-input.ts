import type { Instant } from '../news/instant.ts'
import type { Policy } from '../news/policy.ts'
import type { Ruling } from '../news/ruling.ts'
import type { Story } from '../news/story.ts'
import type { Taxonomy } from '../news/topic.ts'
import type { Candidate } from './candidate.ts'
import type { UsualOrigins } from './usual-origins.ts'

/** Everything the decisions on one story rest on. */
export interface DecideInput {
  /** Undefined for an article that belongs to no story. */
  story: Story | undefined
  /** The story's articles. */
  candidates: readonly Candidate[]
  policy: Policy
  taxonomy: Taxonomy
  rulings: readonly Ruling[]
  at: Instant
  /** The articles of the story that are published now: a newcomer must be clearly better to take over. */
  standing?: ReadonlySet<string>
  /** Independent origins a story of its topic usually has; unknown when left out. */
  usual?: UsualOrigins
}

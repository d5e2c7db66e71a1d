import type { Decision } from '../news/decision.ts'
import type { Instant } from '../news/instant.ts'
import type { Policy } from '../news/policy.ts'
import type { Ruling } from '../news/ruling.ts'
import type { Story } from '../news/story.ts'
import type { Taxonomy } from '../news/topic.ts'
import type { Candidate } from './candidate.ts'
import { decideEveryday } from './decide-everyday.ts'
import { decideNewsroom } from './decide-newsroom.ts'
import { rulingsOn, withRulings } from './rulings.ts'

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
  /** Independent origins a story of this topic usually has; unknown when left out. */
  usualOrigins?: number
}

/** One decision per candidate of one story, in the candidates' order; people's rulings win over the policy. */
export function decide(input: DecideInput): Decision[] {
  switch (input.policy.name) {
    case 'everyday':
      return ruled(decideEveryday(input), input)
    case 'newsroom':
      return ruled(decideNewsroom(input), input)
  }
}

function ruled(decisions: readonly Decision[], { candidates, rulings, at }: DecideInput): Decision[] {
  const byId = new Map(candidates.map((candidate) => [candidate.article.id, candidate]))
  return decisions.map((decision) => {
    const candidate = byId.get(decision.article)
    return candidate ? withRulings(decision, rulingsOn(candidate, rulings, at)) : decision
  })
}

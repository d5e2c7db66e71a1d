import type { Decision } from '../news/decision.ts'
import { decideEveryday } from './decide-everyday.ts'
import type { DecideInput } from './decide-input.ts'
import { decideNewsroom } from './decide-newsroom.ts'
import { rulingsOn, withRulings } from './rulings.ts'
import { showingOf } from './showing.ts'

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
    if (!candidate) return decision
    const showing = showingOf(candidate.article.rights)
    const told = showing.length === 0 ? decision : { ...decision, showing }
    return withRulings(told, rulingsOn(candidate, rulings, at))
  })
}

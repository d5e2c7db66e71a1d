import type { Decision } from '../news/decision.ts'
import type { Instant } from '../news/instant.ts'
import type { Policy } from '../news/policy.ts'
import type { Reason } from '../news/reason.ts'
import { rankBy } from './heat.ts'
import { newsroomSettingsOf } from './policies/newsroom.ts'

/** A decision with what the budgets count by. */
export interface Budgeted {
  decision: Decision
  latestAt: Instant
  /** Day it counts for, `YYYY-MM-DD`. */
  day: string
  provider: string
  /** Its most specific topic. */
  topic?: string
}

/**
 * The daily budget per topic and per provider, so that one busy subject cannot fill the hub: the hottest are published,
 * the others are held for the desk. Rulings are never touched; 0 is no limit. Pure: same decisions and clock, same answer.
 */
export function budget(all: readonly Budgeted[], policy: Policy, now: Instant): Decision[] {
  const { topicBudget, providerBudget } = newsroomSettingsOf(policy.settings)
  const spent = new Map<string, number>()
  const held = new Map<string, Reason>()
  for (const one of rankBy(
    all.filter(({ decision }) => decision.verdict === 'publish'),
    now,
    policy,
  )) {
    const purses = [
      { key: `${one.day} topic ${one.topic}`, limit: one.topic === undefined ? 0 : topicBudget, name: one.topic ?? '' },
      { key: `${one.day} provider ${one.provider}`, limit: providerBudget, name: one.provider },
    ].filter(({ limit }) => limit > 0)
    const full = isRuled(one.decision) ? undefined : purses.find(({ key, limit }) => (spent.get(key) ?? 0) >= limit)
    if (full) held.set(one.decision.article, overBudget(full))
    else for (const { key } of purses) spent.set(key, (spent.get(key) ?? 0) + 1)
  }
  return all.map(({ decision }) => hold(decision, held.get(decision.article)))
}

function isRuled({ rulings }: Decision): boolean {
  return rulings.some(({ action }) => action === 'publish' || action === 'pin')
}

function overBudget({ name, limit }: { name: string; limit: number }): Reason {
  return { name: 'over-budget', because: `${limit} hotter record(s) of “${name}” are already published that day.` }
}

function hold(decision: Decision, reason: Reason | undefined): Decision {
  return reason ? { ...decision, verdict: 'hold', because: [reason, ...decision.because] } : decision
}

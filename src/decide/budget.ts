import { counted } from '../news/counted.ts'
import type { Decision } from '../news/decision.ts'
import type { Instant } from '../news/instant.ts'
import type { Policy } from '../news/policy.ts'
import type { Reason } from '../news/reason.ts'
import type { Taxonomy } from '../news/topic.ts'
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

/** What the budgets rest on besides the decisions. */
export interface BudgetContext {
  policy: Policy
  /** Topics may have a `dailyBudget` of their own. */
  taxonomy: Taxonomy
  /** Articles that are published now: they keep their place. */
  standing: ReadonlySet<string>
  now: Instant
}

/** One daily allowance. */
interface Purse {
  key: string
  limit: number
  name: string
}

/**
 * The daily budget per topic and per provider, so that one busy subject cannot fill the hub: what people published and what
 * stands already comes first, then the hottest; the others are held for the desk. Stories hotter than `budgetFreeHeat` are
 * no part of it: no budget keeps great news away. 0 is no limit. Pure: same decisions and clock, same answer.
 */
export function budget(all: readonly Budgeted[], { policy, taxonomy, standing, now }: BudgetContext): Decision[] {
  const { topicBudget, providerBudget, budgetFreeHeat } = newsroomSettingsOf(policy.settings)
  const ownBudgets = new Map(taxonomy.map(({ name, dailyBudget }) => [name, dailyBudget]))
  const spent = new Map<string, number>()
  const held = new Map<string, Reason>()
  const limits = { topic: (name: string) => ownBudgets.get(name) ?? topicBudget, provider: providerBudget }
  for (const one of inTurn(all, { standing, rank: (some) => rankBy(some, now, policy) })) {
    const purses = pursesOf(one, limits)
    const isFree = isRuled(one.decision) || standing.has(one.decision.article)
    const isGreat = one.decision.heat.value > budgetFreeHeat
    const full = isFree || isGreat ? undefined : purses.find(({ key, limit }) => (spent.get(key) ?? 0) >= limit)
    if (full) held.set(one.decision.article, overBudget(full))
    else for (const { key } of purses) spent.set(key, (spent.get(key) ?? 0) + 1)
  }
  return all.map(({ decision }) => hold(decision, held.get(decision.article)))
}

/** Who may spend first: what people published, what stands, then the hottest. */
function inTurn(
  all: readonly Budgeted[],
  { standing, rank }: { standing: ReadonlySet<string>; rank: (some: Budgeted[]) => Budgeted[] },
): Budgeted[] {
  const turn = ({ decision }: Budgeted) => (isRuled(decision) ? 0 : standing.has(decision.article) ? 1 : 2)
  return rank(all.filter(({ decision }) => decision.verdict === 'publish')).sort((a, b) => turn(a) - turn(b))
}

function pursesOf(
  { day, topic, provider }: Budgeted,
  limits: { topic: (name: string) => number; provider: number },
): Purse[] {
  return [
    ...(topic === undefined ? [] : [{ key: `${day} topic ${topic}`, limit: limits.topic(topic), name: topic }]),
    { key: `${day} provider ${provider}`, limit: limits.provider, name: provider },
  ].filter(({ limit }) => limit > 0)
}

function isRuled({ rulings }: Decision): boolean {
  return rulings.some(({ action }) => action === 'publish' || action === 'pin')
}

function overBudget({ name, limit }: Purse): Reason {
  const because = `The day’s budget of “${name}”, ${counted(limit, 'record')}, is spent on others; the desk decides.`
  return { name: 'over-budget', because }
}

function hold(decision: Decision, reason: Reason | undefined): Decision {
  return reason ? { ...decision, verdict: 'hold', because: [reason, ...decision.because] } : decision
}

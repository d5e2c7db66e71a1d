import type { Decision, Verdict } from '../news/decision.ts'
import type { Instant } from '../news/instant.ts'
import type { Policy } from '../news/policy.ts'
import { evidenceSince, judge, keptOnly, opinionsOn } from './judge-stories.ts'
import type { HubFolder, World } from './world.ts'

/** One article that another policy would have treated otherwise. */
export interface Difference {
  article: string
  title: string
  was: Verdict
  wouldBe: Verdict
  decision: Decision
}

/** What a replay found. */
export interface Replay {
  /** Articles judged again. */
  judged: number
  differences: Difference[]
}

/**
 * Judges what was read since a moment once more under another policy, from what is stored: nothing is fetched, nothing
 * is saved. Each verdict is compared with the latest in the ledger.
 */
export async function replay(
  folder: HubFolder,
  options: { policy: Policy; since: Instant },
  world: Pick<World, 'store' | 'clock' | 'embedder'>,
): Promise<Replay> {
  const { policy, since } = options
  const evidence = await evidenceSince(since, world.store)
  const under = { ...folder, hub: { ...folder.hub, policy } }
  const { opinions } = await opinionsOn(under, evidence, keptOnly(world))
  // What stands was put there by the policy in force; another policy starts without its favourites.
  const judged = judge(under, {
    ...evidence,
    ...(opinions && { opinions }),
    standing: new Set(),
    now: world.clock.now(),
  })
  const differences: Difference[] = []
  for (const decision of judged.decisions) {
    const before = await world.store.decision(decision.article)
    if (!before || before.verdict === decision.verdict) continue
    const title = judged.articles.get(decision.article)?.title ?? decision.article
    differences.push({ article: decision.article, title, was: before.verdict, wouldBe: decision.verdict, decision })
  }
  return { judged: judged.decisions.length, differences }
}

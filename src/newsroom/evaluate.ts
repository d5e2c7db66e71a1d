import { isOfEditors, rulingsOn } from '../decide/rulings.ts'
import type { Decision } from '../news/decision.ts'
import type { Instant } from '../news/instant.ts'
import type { Policy } from '../news/policy.ts'
import type { Ruling } from '../news/ruling.ts'
import { articleFromRecord } from '../record/article-from-record.ts'
import { agreementOn, type Evaluation, type RuledDecision } from './agreement.ts'
import { candidatesOf } from './candidates.ts'
import { judgeRecord } from './judge-record.ts'
import { evidenceSince, judge, keptOnly, opinionsOn } from './judge-stories.ts'
import { learntAgreement } from './learnt-agreement.ts'
import { storyAgreement } from './story-agreement.ts'
import { ruledBonds } from './story-rulings.ts'
import type { HubFolder, World } from './world.ts'

/** Before everything that can be stored. */
const EPOCH = '1970-01-01T00:00:00Z'

/**
 * Holds a policy against what people ruled: everything stored is judged once more as if nobody had ruled, and each ruling is
 * compared with what the policy says by itself. Nothing is fetched, nothing is saved.
 */
export async function evaluate(
  folder: HubFolder,
  options: { policy?: Policy; since: Instant },
  world: Pick<World, 'store' | 'clock' | 'embedder'>,
): Promise<Evaluation> {
  const { policy = folder.hub.policy, since } = options
  const rulings = folder.rulings.filter((ruling) => ruling.at >= since && isOfEditors(ruling))
  const alone: HubFolder = { ...folder, rulings: [], hub: { ...folder.hub, policy } }
  const evidence = await evidenceSince(EPOCH, world.store)
  const { opinions } = await opinionsOn(alone, evidence, keptOnly(world))
  const { articles, decisions, stories } = judge(alone, {
    ...evidence,
    ...(opinions && { opinions }),
    standing: new Set(),
    now: world.clock.now(),
  })
  const subjects = candidatesOf(alone, [...articles.values()])
  const judged = decisions.flatMap((decision): RuledDecision[] => {
    const candidate = subjects.get(decision.article)
    if (!candidate) return []
    const own = rulingsOn(candidate, rulings, '')
    return own.length === 0 ? [] : [{ decision, title: candidate.article.title, rulings: own }]
  })
  const recorded = ofRecords(alone, rulings.filter(isNotIn(judged)), world.clock.now())
  const agreed = storyAgreement(ruledBonds({ ...folder, rulings }, articles.values()), stories)
  const learnt = learntAgreement({ ...alone, rulings }, [...articles.values()])
  return agreementOn([...judged, ...recorded], { policy, rulings, learnt, stories: agreed })
}

function isNotIn(judged: readonly RuledDecision[]): (ruling: Ruling) => boolean {
  const found = new Set(judged.flatMap(({ rulings }) => rulings))
  return (ruling) => !found.has(ruling)
}

/** Records that came with the hub have no article behind them; what their files say is judged. */
function ofRecords(folder: HubFolder, rulings: readonly Ruling[], now: Instant): RuledDecision[] {
  const named = new Set(rulings.map(({ subject }) => subject))
  return folder.records.flatMap((record): RuledDecision[] => {
    const names = [record.path, record.fields.webUrl, record.fields.originalUrl]
    if (!names.some((name) => name !== undefined && named.has(name))) return []
    const decision: Decision | undefined = judgeRecord(record, folder, now)
    const own = rulings.filter(({ subject }) => names.includes(subject))
    return decision ? [{ decision, title: articleFromRecord(record).title, rulings: own }] : []
  })
}

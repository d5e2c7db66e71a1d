import { instant } from '../../news/instant.ts'
import type { DeskOverview, SourceLine } from '../../ports/desk.ts'
import type { Sight } from './look.ts'
import { queueOf } from './queue.ts'
import { newestFirst } from './ruling-list.ts'

/** As many of each list as an overview shows. */
const SHOWN = 5
/** Changes by publishers are news at the desk for so many days. */
const REVISED_DAYS = 3

/** What needs somebody now, and what was done last. */
export function overviewOf(sight: Sight, sources: readonly SourceLine[], running: boolean): DeskOverview {
  const queue = queueOf(sight.lines, sight.now)
  const troubled = sources.filter(({ state }) => state === 'alarm')
  const lastRunAt = sources
    .flatMap(({ poll }) => poll.lastAt ?? [])
    .sort()
    .at(-1)
  return {
    held: queue.filter(({ queuedAs }) => queuedAs === 'held').length,
    doubtful: queue.filter(({ queuedAs }) => queuedAs === 'doubtful').length,
    published: sight.lines.filter(({ verdict }) => verdict === 'publish').length,
    alarms: troubled.length,
    sources: sources.length,
    queue: queue.slice(0, SHOWN),
    rulings: newestFirst(sight.rulings, sight).slice(0, SHOWN),
    revised: revised(sight),
    troubled: troubled.slice(0, SHOWN),
    ...(lastRunAt !== undefined && { lastRunAt }),
    running,
  }
}

function revised({ folder: { changes = [] }, byId, idOf, now }: Sight): DeskOverview['revised'] {
  const since = instant(Date.parse(now) - REVISED_DAYS * 86_400_000)
  return changes
    .filter(({ at }) => at >= since)
    .flatMap((change) => {
      const line = byId.get(idOf(change.path) ?? '')
      return line ? [{ line, change }] : []
    })
    .sort((a, b) => (a.change.at < b.change.at ? 1 : -1))
    .slice(0, SHOWN)
}

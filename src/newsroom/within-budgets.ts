import { type Budgeted, budget } from '../decide/budget.ts'
import { type Candidate, publisherOf } from '../decide/candidate.ts'
import type { Article } from '../news/article.ts'
import type { Decision } from '../news/decision.ts'
import type { Instant } from '../news/instant.ts'
import type { Story } from '../news/story.ts'
import { dateIn } from '../record/record-path.ts'
import type { HubFolder } from './world.ts'

/** The decisions after the daily budgets of policy `newsroom`; a record counts for the day it is published on. */
export function withinBudgets(
  decisions: Decision[],
  context: {
    folder: HubFolder
    stories: readonly Story[]
    candidates: ReadonlyMap<string, Candidate>
    standing: ReadonlySet<string>
    now: Instant
  },
): Decision[] {
  const { folder, stories, candidates, standing, now } = context
  const { policy, timeZone } = folder.hub
  if (policy.name !== 'newsroom') return decisions
  const latest = new Map(stories.map(({ id, latestAt }) => [id, latestAt]))
  const budgeted = decisions.flatMap((decision): Budgeted[] => {
    const candidate = candidates.get(decision.article)
    if (!candidate) return []
    const topic = decision.labels.find(({ of }) => of === 'topic')?.name
    const moment = momentOf(candidate.article)
    return [
      {
        decision,
        latestAt: latest.get(decision.story ?? '') ?? moment,
        day: dateIn(timeZone, moment),
        provider: candidate.organization?.name ?? publisherOf(candidate),
        ...(topic !== undefined && { topic }),
      },
    ]
  })
  return budget(budgeted, { policy, taxonomy: folder.taxonomy, standing, now })
}

function momentOf({ publishedDateTime, capturedAt }: Article): Instant {
  return publishedDateTime ?? capturedAt
}

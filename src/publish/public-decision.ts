import type { Decision } from '../news/decision.ts'
import type { Reason } from '../news/reason.ts'
import type { NewsRecord } from '../news/record.ts'
import type { Catalogue } from './catalogue.ts'

/** Reasons that quote the title of the report that stands for the story. */
const QUOTING = new Set(['same-story', 'duplicate', 'better-record'])

/**
 * The decision on a record as readers may know it: a report that stands before it is named only where it is published. What
 * waits for an editor, or was held or taken back, is nobody's business yet; and a title that was corrected is not told as it was.
 */
export function publicDecision(record: NewsRecord, catalogue: Catalogue): Decision | undefined {
  const decision = catalogue.edition.decisions.get(record.path)
  if (!decision) return undefined
  const coverage = catalogue.storyOf.get(record.path)?.coverage ?? []
  const isPublic = (title: string) =>
    coverage.some((one) => one.record?.fields.published === true && one.record.fields.title === title)
  const told = (reasons: readonly Reason[]) => reasons.map((reason) => withoutHeld(reason, isPublic))
  return {
    ...decision,
    because: told(decision.because),
    heat: { ...decision.heat, because: told(decision.heat.because) },
  }
}

function withoutHeld(reason: Reason, isPublic: (title: string) => boolean): Reason {
  const title = QUOTING.has(reason.name) ? /“(.*)”/s.exec(reason.because)?.[1] : undefined
  if (title === undefined || isPublic(title)) return reason
  return { ...reason, because: 'A better record of the same story stands before it.' }
}

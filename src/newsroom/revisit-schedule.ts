import { type Instant, instant } from '../news/instant.ts'
import type { Revisit } from '../ports/store.ts'

/** Hours after the first reading at which a page is looked at again: most corrections come on the first day. */
const STEPS = [6, 24, 72]
/** A page that was not found is looked for again after so many hours: a site's failure rarely lasts as long. */
const SECOND_LOOK = 1

const after = (at: Instant, hours: number): Instant => instant(Date.parse(at) + hours * 3_600_000)

/** The first look at a page that was read just now. */
export function firstRevisit(page: Pick<Revisit, 'article' | 'key' | 'url'>, now: Instant): Revisit {
  return { ...page, since: now, dueAt: after(now, STEPS[0] ?? 0), looks: 0, missing: 0 }
}

/** The look after this one: the first step that still lies ahead; undefined after the last. */
export function nextRevisit(revisit: Revisit, now: Instant): Revisit | undefined {
  const ahead = STEPS.map((hours) => after(revisit.since, hours)).find((at) => at > now)
  return ahead === undefined ? undefined : { ...revisit, dueAt: ahead, looks: revisit.looks + 1, missing: 0 }
}

/** The page was not found: it is looked for once more before it is believed, on another run. */
export function secondLook(revisit: Revisit, now: Instant): Revisit {
  return { ...revisit, dueAt: after(now, SECOND_LOOK), looks: revisit.looks + 1, missing: revisit.missing + 1 }
}

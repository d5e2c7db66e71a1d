import { ruledVerdict } from '../../decide/rulings.ts'
import type { Verdict } from '../../news/decision.ts'
import type { Instant } from '../../news/instant.ts'
import { isRulingGround } from '../../news/reason.ts'
import { isInForce, type Ruling } from '../../news/ruling.ts'
import type { DeskLine } from '../../ports/desk.ts'
import type { DeskEntries, DeskEntry } from './entries.ts'

/** Rulings by what they are about. */
export type RulingsBySubject = ReadonlyMap<string, readonly Ruling[]>

export function rulingsBySubject(rulings: readonly Ruling[]): RulingsBySubject {
  const bySubject = new Map<string, Ruling[]>()
  for (const ruling of rulings) bySubject.set(ruling.subject, [...(bySubject.get(ruling.subject) ?? []), ruling])
  return bySubject
}

/** All rulings on an article, oldest first; of the same second, in the order of the file. */
export function rulingsOnEntry({ subjects }: DeskEntry, rulings: RulingsBySubject): Ruling[] {
  return subjects
    .flatMap((subject) => rulings.get(subject) ?? [])
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

/** What an article is shown with: how it was decided, what people ruled since, and who else is in its story. */
export function linesOf(entries: DeskEntries, rulings: RulingsBySubject, now: Instant): DeskLine[] {
  const sizes = new Map<string, number>()
  for (const { decision } of entries.values()) {
    if (decision?.story !== undefined) sizes.set(decision.story, (sizes.get(decision.story) ?? 0) + 1)
  }
  return [...entries.values()].map((entry) => lineOf(entry, { rulings, sizes, now }))
}

function lineOf(
  entry: DeskEntry,
  context: { rulings: RulingsBySubject; sizes: ReadonlyMap<string, number>; now: Instant },
): DeskLine {
  const { id, title, excerpt, provider, webUrl, at, topics, record, decision } = entry
  const all = rulingsOnEntry(entry, context.rulings)
  const ruled = ruledVerdict(all.filter((ruling) => isInForce(ruling, context.now)))
  const policys = verdictOf(entry)
  const story = decision?.story
  return {
    id,
    title,
    excerpt,
    provider,
    webUrl,
    ...(record && { path: record.path }),
    at,
    verdict: ruled?.verdict ?? policys,
    confidence: decision?.confidence ?? 1,
    quality: decision?.quality.value ?? record?.fields.quality ?? 0,
    heat: decision?.heat.value ?? record?.fields.heat ?? 0,
    because: groundOf(entry),
    topics,
    ...(story !== undefined && { story }),
    storySize: story === undefined ? 1 : (context.sizes.get(story) ?? 1),
    ...(ruled && { ruling: ruled.ruling }),
    pending: ruled !== undefined && ruled.verdict !== policys,
    mark: markOf(all),
  }
}

/** As it was decided last, people's word included; where the file says otherwise, the file. */
function verdictOf({ record, decision }: DeskEntry): Verdict {
  if (!record) return decision?.verdict ?? 'reject'
  const { published, heat } = record.fields
  if (decision && published === (decision.verdict === 'publish')) return decision.verdict
  return published ? 'publish' : heat === -1 ? 'hide' : 'reject'
}

/** What the policy says first; rulings are told beside it. */
function groundOf({ decision }: DeskEntry): string {
  return decision?.because.find((ground) => !isRulingGround(ground))?.because ?? ''
}

/** The newest ruling stands for all of them. */
function markOf(rulings: readonly Ruling[]): string {
  const newest = rulings.at(-1)
  return newest === undefined
    ? ''
    : `${newest.at} ${newest.action} ${newest.field ?? ''} ${newest.by} ${rulings.length}`
}

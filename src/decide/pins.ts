import type { Instant } from '../news/instant.ts'
import type { NewsRecord } from '../news/record.ts'
import { hasEnded, isInForce, type Ruling } from '../news/ruling.ts'
import { ruledVerdict, rulingsNaming } from './rulings.ts'

/**
 * Records that stand first because an editor chose them: what people said of them last is a pin, its date has not passed,
 * and they are published.
 *
 * @returns by record path, when each was pinned
 */
export function pinsOf(
  records: readonly NewsRecord[],
  rulings: readonly Ruling[],
  at: Instant,
): ReadonlyMap<string, Instant> {
  const pins = new Map<string, Instant>()
  const heeded = rulingsOfPins(rulings, at)
  const subjects = new Set(heeded.map(({ subject }) => subject))
  if (subjects.size === 0) return pins
  for (const { path, fields } of records) {
    const names = [path, fields.originalUrl, fields.webUrl ?? fields.originalUrl]
    if (!fields.published || !names.some((name) => subjects.has(name))) continue
    const ruling = ruledVerdict(rulingsNaming(names, heeded, at))?.ruling
    if (ruling?.action === 'pin') pins.set(path, ruling.at)
  }
  return pins
}

/** All rulings that say at a moment what is pinned: none where there is no pin. */
export function rulingsOfPins(rulings: readonly Ruling[], at: Instant): readonly Ruling[] {
  const isPin = (ruling: Ruling) => ruling.action === 'pin' && !hasEnded(ruling, at)
  return rulings.some(isPin) ? rulings.filter((ruling) => isInForce(ruling, at)) : []
}

import { hasEnded, type Ruling } from '../../news/ruling.ts'
import type { DeskRuling } from '../../ports/desk.ts'
import type { Sight } from './look.ts'

/** Tells one ruling from all others. */
export function keyOf({ subject, action, field = '', at, by }: Ruling): string {
  return [at, action, field, by, subject].join(' ')
}

export function deskRuling(ruling: Ruling, { byId, idOf, now }: Sight): DeskRuling {
  const line = byId.get(idOf(ruling.subject) ?? '')
  return { ruling, key: keyOf(ruling), inForce: !hasEnded(ruling, now), ...(line && { line }) }
}

/** Rulings as the desk lists them: the newest first, of one moment the last in the file. */
export function newestFirst(rulings: readonly Ruling[], sight: Sight): DeskRuling[] {
  return rulings
    .map((ruling, place) => ({ ruling, place }))
    .sort((a, b) => (a.ruling.at < b.ruling.at ? 1 : a.ruling.at > b.ruling.at ? -1 : b.place - a.place))
    .map(({ ruling }) => deskRuling(ruling, sight))
}

import type { Instant } from '../../news/instant.ts'
import type { Ruling } from '../../news/ruling.ts'
import type { DeskLine } from '../../ports/desk.ts'
import { rulingsOfTombstones } from '../withdraw-article.ts'
import type { HubFolder } from '../world.ts'
import { type DeskEntries, entriesOf } from './entries.ts'
import { linesOf, type RulingsBySubject, rulingsBySubject } from './lines.ts'
import type { ServedHub } from './served-hub.ts'

/** What the desk sees at a moment. */
export interface Sight {
  folder: HubFolder
  entries: DeskEntries
  rulings: readonly Ruling[]
  bySubject: RulingsBySubject
  lines: DeskLine[]
  byId: ReadonlyMap<string, DeskLine>
  /** `Article.id`s by every string a ruling or notice may name them by. */
  idOf(subject: string): string | undefined
  now: Instant
}

/** Articles are gathered once for every folder that is shown; rulings are read each time. */
export function lookAt(hub: ServedHub): () => Promise<Sight> {
  const gathered = new WeakMap<HubFolder, Promise<{ entries: DeskEntries; ids: ReadonlyMap<string, string> }>>()
  const gather = async (folder: HubFolder) => {
    const entries = await entriesOf(folder, hub.world.store, hub.world.clock.now())
    const ids = [...entries.values()].flatMap(({ id, subjects }) => subjects.map((one): [string, string] => [one, id]))
    return { entries, ids: new Map(ids) }
  }
  return async () => {
    const { world } = hub
    const folder = hub.folder()
    const known = gathered.get(folder) ?? gather(folder)
    gathered.set(folder, known)
    const { entries, ids } = await known
    const [now, rulings] = [world.clock.now(), await world.rulings()]
    const bySubject = rulingsBySubject([...rulings, ...rulingsOfTombstones(folder.tombstones)])
    const lines = linesOf(entries, bySubject, now)
    const byId = new Map(lines.map((line) => [line.id, line]))
    return { folder, entries, rulings, bySubject, lines, byId, idOf: (subject) => ids.get(subject), now }
  }
}

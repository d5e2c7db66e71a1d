import { instant } from '../news/instant.ts'
import type { HubFolder, World } from './world.ts'

/** Records past retention live here, at the same path below. */
export const ARCHIVE = '_archive'

/** Where a record goes when it is archived. */
export function archivedPath(path: string): string {
  return `${ARCHIVE}/${path}`
}

/**
 * Moves records older than the hub's retention to the archive: the file as it stands, nothing rewritten.
 *
 * @returns the paths moved, as they were
 */
export async function archiveRecords({ hub, records }: HubFolder, world: World): Promise<string[]> {
  if (hub.archiveAfterDays === undefined) return []
  const before = instant(Date.parse(world.clock.now()) - hub.archiveAfterDays * 86_400_000)
  const old = records.filter(({ fields }) => fields.publishedDateTime < before).map(({ path }) => path)
  for (const path of old) await world.content.move(path, archivedPath(path))
  return old
}

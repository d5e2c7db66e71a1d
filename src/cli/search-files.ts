import { join } from 'node:path'

/** The search index of a served hub, and what its database keeps beside it while it is open. */
export function searchFiles(hubPath: string): [index: string, ...beside: string[]] {
  const index = join(hubPath, '.newswright/search.db')
  return [index, `${index}-wal`, `${index}-shm`]
}

import { join } from 'node:path'

/** Where a build of the hub in a folder goes, unless told otherwise. */
export function outputOf(hubPath: string): string {
  return join(hubPath, '_site')
}

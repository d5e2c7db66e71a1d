import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The private folder of a hub, made when it is not there. It carries a .gitignore of its own, so that keys and copies
 * never get into a repository whose owner has not heard of it, such as an adopted hub's.
 */
export function privateFolder(hubPath: string): string {
  const folder = join(hubPath, '.newswright')
  mkdirSync(folder, { recursive: true })
  const ignore = join(folder, '.gitignore')
  if (!existsSync(ignore)) writeFileSync(ignore, '# Private state of Newswright; may be deleted.\n*\n')
  return folder
}

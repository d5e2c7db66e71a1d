import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { version } from './version.ts'

/** Where this program's parts lie: `src/`, or `dist/` once built. */
const ROOT = fileURLToPath(new URL('..', import.meta.url))

/**
 * Tells two versions of parts of this program apart, by their files: what an earlier version left behind is not used.
 *
 * @param folders `publish`, `record`
 */
export function programMark(...folders: string[]): string {
  const hash = createHash('sha256').update(version())
  for (const folder of folders) {
    const files = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile() && /\.[jt]sx?$/.test(file.name))
      .map((file) => join(file.parentPath, file.name))
    for (const file of files.sort()) hash.update(file.slice(ROOT.length)).update(readFileSync(file))
  }
  return hash.digest('base64url').slice(0, 16)
}

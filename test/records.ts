import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A record file of a corpus. */
interface RecordFile {
  path: string
  text: string
}

const ROOT = fileURLToPath(new URL('../', import.meta.url))

/** Our own twins of the record shapes seen in the wild. */
export function twins(): RecordFile[] {
  return recordsIn(`${ROOT}test/corpus/records`)
}

/** The adopted hub's records and the seed, where they lie beside the repository. */
export const SHARED = `${ROOT}../shared`
export const hasShared = existsSync(`${SHARED}/corpora/hub/powerapps/_news`) && existsSync(`${SHARED}/seed`)

export function sharedRecords(): RecordFile[] {
  return recordsIn(`${SHARED}/corpora/hub/powerapps/_news`)
}

export function seeds(): RecordFile[] {
  return readdirSync(`${SHARED}/seed`).map((name) => ({
    path: '_news/2021-06-25-seed.md',
    text: readFileSync(`${SHARED}/seed/${name}`, 'utf8'),
  }))
}

function recordsIn(folder: string): RecordFile[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'))
  return names.map((name) => ({ path: `_news/${name}`, text: readFileSync(`${folder}/${name}`, 'utf8') }))
}

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Instant } from '../src/news/instant.ts'
import type { Edition } from '../src/publish/edition.ts'
import { readRecord } from '../src/record/read-record.ts'
import { adoptConfig } from '../src/schema/adopt-config.ts'
import { parseCollectionRecord } from '../src/schema/collections.ts'
import { parseIssue } from '../src/schema/issues.ts'
import { parseTopic } from '../src/schema/taxonomy.ts'

function filesBelow(root: string, folder: string): { path: string; text: string }[] {
  const start = join(root, folder)
  if (!existsSync(start)) return []
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ path: relative(root, file), text: readFileSync(file, 'utf8') }))
}

const COLLECTIONS = ['_learning', '_samples', '_people', '_communities', '_events', '_companies', '_projects']

/** An adopted hub's folder as an edition, without store and ledger: what tests of publishing need. */
export function hubEdition(root: string, asOf: Instant): Edition {
  const { hub } = adoptConfig(readFileSync(join(root, '_config.yml'), 'utf8'))
  if (!hub) throw new Error(`${root}/_config.yml cannot be adopted`)
  const topics = filesBelow(root, '_data/topics').filter(({ path }) => path.endsWith('.yaml'))
  return {
    hub,
    taxonomy: topics.flatMap(({ text, path }) => parseTopic(text, path).topic ?? []),
    organizations: [],
    records: filesBelow(root, '_news').flatMap(({ text, path }) => readRecord(text, path).record ?? []),
    collections: COLLECTIONS.flatMap((folder) => filesBelow(root, folder)).flatMap(
      ({ text, path }) => parseCollectionRecord(text, path).record ?? [],
    ),
    issues: filesBelow(root, '_newsletters').flatMap(({ text, path }) => parseIssue(text, path).issue ?? []),
    tombstones: [],
    decisions: new Map(),
    asOf,
  }
}

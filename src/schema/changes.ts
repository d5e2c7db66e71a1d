import { z } from 'zod'
import type { Change } from '../news/change.ts'
import type { Notice } from '../news/notice.ts'
import { parseList } from './list-file.ts'
import { moment } from './moment.ts'
import { writeYaml } from './yaml-text.ts'

const changeSchema = z.strictObject({
  path: z.string().min(1),
  at: moment,
  what: z.array(z.enum(['title', 'excerpt', 'correction'])).min(1),
  earlierTitle: z.string().optional(),
  correction: z.string().optional(),
})

const HEAD =
  '# What publishers changed in articles that stand here; shown on the pages of the articles and under Corrections.\n'
/** Changes kept of one record: a page that changes every hour tells its latest ones. */
const KEPT_OF_ONE = 10

/** Reads `_data/changes.yaml`: a list. An entry that cannot be read is said and left out; the others count. */
export function parseChanges(text: string, path: string): { changes: Change[]; notices: Notice[] } {
  const { values, notices } = parseList(changeSchema, text, path)
  return { changes: values.map(inOrder), notices }
}

/** The file of changes, in the order given; equal changes give equal bytes. */
export function writeChanges(changes: readonly Change[]): string {
  return changes.length === 0 ? `${HEAD}[]\n` : HEAD + writeYaml(changes.map(inOrder))
}

/**
 * The text of `_data/changes.yaml` with changes added; one of the same record and moment takes the place of the older.
 * A file that cannot be read in full is a person's unfinished work: it is only appended to.
 *
 * @param text the file as it stands; empty when there is none
 */
export function amendChanges(text: string, added: readonly Change[]): string {
  if (added.length === 0) return text
  const { changes, notices } = parseChanges(text, '')
  if (notices.length > 0) return `${text}${text.endsWith('\n') ? '' : '\n'}${writeYaml(added.map(inOrder))}`
  const kept = changes.filter((old) => !added.some(({ path, at }) => path === old.path && at === old.at))
  return writeChanges(latestOfEach([...kept, ...added]))
}

/** The text of `_data/changes.yaml` without what it says of one record. */
export function withoutChangesOf(path: string, text: string): string {
  const { changes, notices } = parseChanges(text, '')
  const kept = changes.filter((change) => change.path !== path)
  // What cannot be read stays, but not what can.
  return kept.length === changes.length || notices.length > 0 ? text : writeChanges(kept)
}

function latestOfEach(changes: readonly Change[]): Change[] {
  const left = new Map<string, number>()
  for (const { path } of changes) left.set(path, (left.get(path) ?? 0) + 1)
  return changes.filter(({ path }) => {
    const count = left.get(path) ?? 0
    left.set(path, count - 1)
    return count <= KEPT_OF_ONE
  })
}

function inOrder({ path, at, what, earlierTitle, correction }: z.infer<typeof changeSchema> | Change): Change {
  return {
    path,
    at,
    what: [...what],
    ...(earlierTitle === undefined ? {} : { earlierTitle }),
    ...(correction === undefined ? {} : { correction }),
  }
}

import { z } from 'zod'
import type { Notice } from '../news/notice.ts'
import type { Tombstone } from '../news/tombstone.ts'
import { parseList } from './list-file.ts'
import { moment } from './moment.ts'
import { writeYaml } from './yaml-text.ts'

const tombstoneSchema = z.strictObject({
  path: z.string().min(1),
  webUrl: z.string().optional(),
  title: z.string().optional(),
  at: moment,
  reason: z.string().default('killed'),
})

const HEAD = '# What was withdrawn. An entry keeps its article from coming back.\n'

/** Reads `_data/tombstones.yaml`: a list. An entry that cannot be read is said and left out; the others count. */
export function parseTombstones(text: string, path: string): { tombstones: Tombstone[]; notices: Notice[] } {
  const { values, notices } = parseList(tombstoneSchema, text, path)
  return { tombstones: values.map(inOrder), notices }
}

/** The file of tombstones, in the order given; equal tombstones give equal bytes. */
export function writeTombstones(tombstones: readonly Tombstone[]): string {
  return tombstones.length === 0 ? `${HEAD}[]\n` : HEAD + writeYaml(tombstones.map(inOrder))
}

function inOrder({ path, webUrl, title, at, reason }: z.infer<typeof tombstoneSchema> | Tombstone): Tombstone {
  return {
    path,
    ...(webUrl === undefined ? {} : { webUrl }),
    ...(title === undefined ? {} : { title }),
    at,
    reason,
  }
}

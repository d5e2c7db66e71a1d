import { z } from 'zod'
import type { Notice } from '../news/notice.ts'
import type { Ruling } from '../news/ruling.ts'
import { parseList } from './list-file.ts'
import { moment } from './moment.ts'
import { writeYaml } from './yaml-text.ts'

const fields = z.strictObject({
  subject: z.string().min(1),
  action: z.enum(['pin', 'hold', 'hide', 'publish', 'correct', 'kill', 'merge', 'split']),
  field: z.string().optional(),
  value: z.unknown().optional(),
  at: moment,
  by: z.string().default('file edit'),
  why: z.string().optional(),
  until: moment.optional(),
})
const rulingSchema = fields.superRefine(({ action, value }, context) => {
  if (action !== 'merge' && action !== 'split') return
  const names = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]).safeParse(value)
  if (names.success || (action === 'split' && value === undefined)) return
  const message = `${action} names other articles: write value: [their paths or addresses]`
  context.addIssue({ code: 'custom', path: ['value'], message })
})

const HEAD = '# Decisions of people. They win over every policy until they are taken out of this file.\n'

/** Reads `_data/rulings.yaml`: a list. An entry that cannot be read is said and left out; the others count. */
export function parseRulings(text: string, path: string): { rulings: Ruling[]; notices: Notice[] } {
  const { values, notices } = parseList(rulingSchema, text, path)
  return { rulings: values.map(inOrder), notices }
}

/** The file of rulings, in the order given; equal rulings give equal bytes. */
export function writeRulings(rulings: readonly Ruling[]): string {
  return rulings.length === 0 ? `${HEAD}[]\n` : HEAD + writeYaml(rulings.map(inOrder))
}

function inOrder(ruling: z.infer<typeof rulingSchema> | Ruling): Ruling {
  const { subject, action, field, value, at, by, why, until } = ruling
  return {
    subject,
    action,
    ...(field === undefined ? {} : { field }),
    ...(value === undefined ? {} : { value }),
    at,
    by,
    ...(why === undefined ? {} : { why }),
    ...(until === undefined ? {} : { until }),
  }
}

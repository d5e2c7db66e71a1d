import { z } from 'zod'
import type { Source } from '../news/source.ts'
import { closestWord } from './closest-word.ts'

const words = z.string().trim().min(1)

/** Every setting of a source in sources.yaml with what it may hold. */
const FIELDS = {
  id: words.regex(/^[\w.-]+$/, 'letters, digits, dots, hyphens and underscores only'),
  url: words,
  kind: z.enum(['feed', 'page', 'sitemap', 'mailbox', 'folder', 'list', 'search']),
  title: words,
  official: z.boolean(),
  provider: words,
  topics: z.union([words.transform((topic) => [topic]), z.array(words)]),
  everyMinutes: z.number().min(1).max(43_200),
  paused: z.boolean(),
  selectors: z.strictObject({ item: words, link: words.optional(), title: words.optional(), date: words.optional() }),
} as const

const NAMES = Object.keys(FIELDS)

/** The shape of sources.yaml, for its JSON Schema. */
export const sourcesFile = z.array(z.union([words, z.strictObject(FIELDS).partial().required({ url: true })]))

/** Something wrong in a list of sources; becomes a notice with the file's path. */
export interface Complaint {
  code: string
  /** 1-based. */
  line: number
  message: string
  remedy: string
}

/**
 * The settings that mean something; what does not is left out, with a complaint.
 *
 * @param lineOf the line a setting stands in.
 */
export function knownFields(
  fields: Readonly<Record<string, unknown>>,
  lineOf: (name: string) => number,
): { known: Partial<Source>; complaints: Complaint[] } {
  const known: Record<string, unknown> = {}
  const complaints: Complaint[] = []
  for (const [name, value] of Object.entries(fields)) {
    const judged = judge(name, value)
    if ('remedy' in judged) complaints.push({ ...judged, line: lineOf(name) })
    else if (judged.value !== undefined) known[name] = judged.value
  }
  return { known, complaints }
}

function judge(name: string, value: unknown): { value: unknown } | Omit<Complaint, 'line'> {
  const field = Object.hasOwn(FIELDS, name) ? FIELDS[name as keyof typeof FIELDS] : undefined
  if (!field) return { code: 'unknown-key', message: `A source has no setting "${name}".`, remedy: unknownRemedy(name) }
  if (value === null || value === undefined) return { value: undefined }
  const parsed = field.safeParse(value)
  if (parsed.success) return { value: parsed.data }
  const why = parsed.error.issues.map(({ message }) => message).join('; ')
  const message = `The setting "${name}" cannot be ${JSON.stringify(value)}: ${why}.`
  return { code: 'bad-value', message, remedy: `Correct "${name}" or remove the line; it is passed over for now.` }
}

function unknownRemedy(name: string): string {
  const meant = closestWord(name, NAMES)
  return meant ? `Did you mean "${meant}"?` : `Settings are: ${NAMES.join(', ')}.`
}

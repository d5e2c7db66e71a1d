import type { NewsFields } from '../news/record.ts'
import type { Ruling } from '../news/ruling.ts'

/** Digest by field name: small enough to keep sealed inside the file. */
export type FieldDigests = Readonly<Record<string, string>>

/** Fields in which a value in a file nobody remembers writing is taken for a person's. */
const EDITORIAL: readonly (keyof NewsFields)[] = ['title', 'excerpt', 'type', 'published', 'topics']

/** What a file is to hold, given what it holds, what we wrote, and what we would write now. */
export interface Reconciled {
  fields: NewsFields
  /** Fields a person changed in the file since we wrote it, as rulings to be kept for ever. */
  edits: Pick<Ruling, 'action' | 'field' | 'value'>[]
}

/**
 * Joins the file as it stands with the values computed now, field by field:
 * a value that differs from what we wrote is a person's and stays; a value computed as before leaves the file alone;
 * only what is computed anew replaces what we wrote.
 *
 * @param input.file fields in the file now
 * @param input.computed fields computed now (without `secured`)
 * @param input.written digests of what we wrote last, when known
 * @param input.before digests of what we had computed then
 * @param input.digest digest of a value, same for equal values
 */
export function reconcile(input: {
  file: NewsFields
  computed: NewsFields
  written?: FieldDigests | undefined
  before?: FieldDigests | undefined
  digest: (value: unknown) => string
}): Reconciled {
  const { file, computed, written, before, digest } = input
  const fields: Record<string, unknown> = { ...file }
  const edits: Reconciled['edits'] = []
  const names = new Set([...Object.keys(file), ...Object.keys(computed)]) as Set<keyof NewsFields>
  names.delete('secured')
  for (const name of names) {
    const now = digest(file[name])
    if (written === undefined || before === undefined) {
      if (EDITORIAL.includes(name) && now !== digest(computed[name])) edits.push(edit(name, file[name]))
    } else if (now !== (written[name] ?? digest(undefined))) {
      edits.push(edit(name, file[name]))
    } else if (digest(computed[name]) !== (before[name] ?? digest(undefined))) {
      fields[name] = computed[name]
    }
  }
  return { fields: fields as unknown as NewsFields, edits }
}

function edit(field: keyof NewsFields, value: unknown): Reconciled['edits'][number] {
  return { action: 'correct', field, value: value ?? null }
}

/** Applies corrections to computed fields: a ruling's value wins. Values of `null` remove a field. */
export function correct(fields: NewsFields, rulings: readonly Ruling[]): NewsFields {
  const corrected: Record<string, unknown> = { ...fields }
  for (const ruling of rulings) {
    // What kind an article is of stands in no field: it is a matter of judgement.
    if (ruling.action !== 'correct' || ruling.field === undefined || ruling.field === 'kind') continue
    if (ruling.value === null || ruling.value === undefined) delete corrected[ruling.field]
    else corrected[ruling.field] = ruling.value
  }
  return corrected as unknown as NewsFields
}

/** Digests of all fields but the sealed one. */
export function digestFields(fields: NewsFields, digest: (value: unknown) => string): FieldDigests {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name, value]) => name !== 'secured' && value !== undefined)
      .map(([name, value]) => [name, digest(value)]),
  )
}

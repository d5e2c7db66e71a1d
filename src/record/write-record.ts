import type { NewsRecord } from '../news/record.ts'
import { APART, FIELD_ORDER } from './field-names.ts'
import { writeField } from './write-fields.ts'

/**
 * The file text of a record, exactly: fields in the contract's order and quoting, an empty line before each part that
 * stands apart, unknown fields as their raw lines after the field they followed, then the body as it is.
 * Writing what was read from a file of this form gives the file byte for byte.
 */
export function writeRecord(record: NewsRecord): string {
  const pending = [...record.unknown]
  const unknownAfter = (name: string | undefined): string => {
    const index = pending.findIndex((field) => field.after === name)
    const [field] = index < 0 ? [] : pending.splice(index, 1)
    return field === undefined ? '' : `${ended(field.raw)}${unknownAfter(field.name)}${unknownAfter(name)}`
  }
  const parts = [unknownAfter(undefined)]
  for (const name of FIELD_ORDER) {
    const field = writeField(name, record.fields)
    parts.push(field !== '' && APART.has(name) ? `\n${field}` : field, unknownAfter(name))
  }
  const rest = pending.map((field) => ended(field.raw))
  const yaml = [...parts, ...rest].join('')
  return `---\n${yaml}${record.fields.secured === undefined ? '\n' : ''}---\n${record.body}`
}

function ended(raw: string): string {
  const lines = raw.replaceAll('\r\n', '\n')
  return lines.endsWith('\n') ? lines : `${lines}\n`
}

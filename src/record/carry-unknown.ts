import type { FieldName } from './field-names.ts'

/** Parts of a changed field that we do not know are carried over (placeholder until written below). */
export function carryUnknownParts(_name: FieldName, _raw: string, written: string): string {
  return written
}

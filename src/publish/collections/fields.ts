/**
 * Readers of values in a record that a person wrote and nobody has checked: each gives the value in the shape the API
 * promises, or undefined.
 */
type Fields = Readonly<Record<string, unknown>>

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
}

export function textField(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined
}

export function numberField(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

/** A moment, whether YAML made it a date or left it as text. */
export function instantField(value: unknown): string | undefined {
  if (value instanceof Date) return `${value.toISOString().slice(0, 19)}Z`
  return typeof value === 'string' ? value : undefined
}

export function listField(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

export function textsField(value: unknown): string[] {
  return listField(value).flatMap((each) => textField(each) ?? [])
}

/** Drops members that are undefined, so that JSON has only what is known. */
export function known<T extends Fields>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>
}

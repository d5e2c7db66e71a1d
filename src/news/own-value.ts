/**
 * A table's own value for a key that strangers chose: an element called `constructor` or `__proto__` finds nothing.
 */
export function ownValue<Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}

import { parseYamlTree } from './yaml-tree.ts'

/**
 * A one-line `key: value` with another value, keeping the line's spacing and the comment behind it. Undefined when
 * either text is no such line: then the whole field is to be replaced.
 *
 * @param raw the field as it stands
 * @param written the field as the emitter writes it
 */
export function replaceScalar(raw: string, written: string): string | undefined {
  const value = /^[^\s:]+: (.*)\n$/.exec(written)?.[1]
  const { root, faults } = parseYamlTree(raw)
  const entry = root?.kind === 'map' && root.entries.length === 1 ? root.entries[0] : undefined
  if (value === undefined || faults.length > 0 || entry?.value.kind !== 'text') return undefined
  const { start, end } = entry.value
  const old = raw.slice(start, end)
  if (old === '' || /[\n|>&!]/.test(old.slice(0, 1)) || old.includes('\n')) return undefined
  return raw.slice(0, start) + value + raw.slice(end)
}

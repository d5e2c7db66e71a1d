import { ownValue } from '../news/own-value.ts'
import { entryLines } from './emit-tree.ts'
import type { FieldName } from './field-names.ts'
import { find } from './read-values.ts'
import { parseYamlTree, type YamlMap, type YamlNode } from './yaml-tree.ts'

/** The keys we know inside a field; any other was put there by a person or another tool and is theirs. */
interface Known {
  keys: readonly string[]
  below: Readonly<Record<string, Known>>
}

const AUTHOR: Known = { keys: ['name'], below: {} }
const IMAGE: Known = { keys: ['url', 'width', 'height', 'isCached', 'title', 'attribution'], below: {} }
const PROVIDER: Known = { keys: ['name', 'domain', 'images', 'authors'], below: { images: IMAGE, authors: AUTHOR } }
const RELATED: Known = {
  keys: [
    'title',
    'excerpt',
    'publishedDateTime',
    'webUrl',
    'ampWebUrl',
    'cdnAmpWebUrl',
    'type',
    'provider',
    'quality',
    'images',
  ],
  below: { provider: PROVIDER, images: IMAGE },
}
const KNOWN: Partial<Record<FieldName, Known>> = { provider: PROVIDER, images: IMAGE, related: RELATED }

/** Keys by which an entry of a list is the same entry after a change. */
const IDENTITY = ['webUrl', 'url', 'name']

/**
 * A changed field with the parts of its old text that we do not know: an image's `alt`, a provider's `publishers`.
 *
 * @param raw the field as it stands in the file
 * @param written the field as the emitter writes its new value
 */
export function carryUnknownParts(name: FieldName, raw: string, written: string): string {
  const known = ownValue(KNOWN, name)
  if (known === undefined) return written
  const before = parsedValue(raw)
  const after = parsedValue(written)
  if (before === undefined || after === undefined) return written
  const carried = { count: 0 }
  const merged = merge(after, before, { known, carried })
  return carried.count === 0 ? written : `${entryLines({ key: name, line: 1, value: merged }).join('\n')}\n`
}

function parsedValue(text: string): YamlNode | undefined {
  const { root, faults } = parseYamlTree(text)
  return root?.kind === 'map' && faults.length === 0 ? root.entries[0]?.value : undefined
}

interface Merging {
  known: Known
  carried: { count: number }
}

function merge(after: YamlNode, before: YamlNode, merging: Merging): YamlNode {
  if (after.kind === 'list' && before.kind === 'list') {
    const nodes = after.nodes.map((node) => {
      const same = node.kind === 'map' ? before.nodes.find((other) => isSame(node, other)) : undefined
      return same === undefined ? node : merge(node, same, merging)
    })
    return { ...after, nodes }
  }
  return after.kind === 'map' && before.kind === 'map' ? mergeMaps(after, before, merging) : after
}

function mergeMaps(after: YamlMap, before: YamlMap, { known, carried }: Merging): YamlMap {
  const entries = after.entries.map((entry) => {
    const old = find(before, entry.key)
    const below = known.below[entry.key]
    if (old === undefined || below === undefined) return entry
    return { ...entry, value: merge(entry.value, old.value, { known: below, carried }) }
  })
  const unknown = before.entries.filter((entry) => !known.keys.includes(entry.key))
  carried.count += unknown.length
  return { ...after, entries: [...entries, ...unknown] }
}

function isSame(node: YamlMap, other: YamlNode): boolean {
  if (other.kind !== 'map') return false
  const key = IDENTITY.find((name) => find(node, name) !== undefined)
  const [a, b] = [find(node, key ?? '')?.value, find(other, key ?? '')?.value]
  return a?.kind === 'text' && b?.kind === 'text' && a.text === b.text
}

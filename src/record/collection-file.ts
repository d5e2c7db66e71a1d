import { topLevelBlocks } from './blocks.ts'
import type { CollectionFields } from './collection-fields.ts'
import { plain } from './emit.ts'
import { entryLines } from './emit-tree.ts'
import { lineEnd, splitFrontMatter } from './front-matter.ts'
import type { YamlNode } from './yaml-tree.ts'

/** Fields that the reference writes in quotes, whatever they hold. */
const QUOTED = new Set(['title', 'name', 'excerpt', 'featuredContent', 'secured'])

/** Fields that stand apart, with an empty line before them. */
const APART = new Set(['featuredContent', 'provider', 'topics', 'images', 'actions', 'secured'])

/** The file of a collection's record: fields in their order, those that stand apart after an empty line. */
export function writeCollectionFile(fields: CollectionFields): string {
  const parts = Object.entries(fields).map(([name, value]) => `${APART.has(name) ? '\n' : ''}${fieldText(name, value)}`)
  return `---\n${parts.join('')}---\n`
}

/**
 * A file's text with some fields changed and every other byte as it was. `undefined` takes a field out; a new one goes
 * before the sealed part, else to the end.
 */
export function amendCollectionFile(text: string, changes: CollectionFields): string {
  const parts = splitFrontMatter(text)
  if (parts.missing !== 'nothing') return text
  const newline = lineEnd(text)
  const yaml = Object.entries(changes).reduce(
    (before, [name, value]) => amendField(before, name, fieldText(name, value).replaceAll('\n', newline)),
    parts.yaml,
  )
  return parts.head + yaml + parts.tail + parts.body
}

function amendField(yaml: string, name: string, written: string): string {
  const blocks = topLevelBlocks(yaml)
  const found = blocks.findLast((block) => block.name === name)
  if (found) {
    const start = written === '' ? found.lead : found.start
    return yaml.slice(0, start) + written + yaml.slice(found.end)
  }
  const at = blocks.find((block) => block.name === 'secured')?.lead ?? yaml.length
  const apart = APART.has(name) && written !== '' ? '\n' : ''
  return yaml.slice(0, at) + apart + written + yaml.slice(at)
}

function fieldText(name: string, value: unknown): string {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return ''
  const node = nodeOf(value, QUOTED.has(name))
  return `${entryLines({ key: name, line: 0, value: node }).join('\n')}\n`
}

const INSTANT = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}Z?)?)?$/

function nodeOf(value: unknown, inQuotes = false): YamlNode {
  if (Array.isArray(value)) return { kind: 'list', line: 0, nodes: value.map((each) => nodeOf(each)) }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, each]) => ({ key, line: 0, value: nodeOf(each) }))
    return { kind: 'map', line: 0, entries }
  }
  const text = String(value)
  // Numbers and yes/no are themselves; so are moments, which look like dates to YAML.
  const bare = typeof value !== 'string' || INSTANT.test(text) || plain(text) === text
  return { kind: 'text', text, plain: bare && !inQuotes, line: 0, start: 0, end: 0 }
}

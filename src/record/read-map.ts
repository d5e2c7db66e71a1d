import { type Block, topLevelBlocks } from './blocks.ts'
import { notice, type Reading } from './read-values.ts'
import { parseYamlTree, type YamlEntry, type YamlMap, type YamlNode } from './yaml-tree.ts'

/**
 * The top-level fields of a front matter. YAML that the parser finds fault with is read field by field, so that one
 * broken field costs only itself.
 */
export function readFrontMatterMap(yaml: string, reading: Reading): YamlMap | undefined {
  const { root, faults } = parseYamlTree(yaml)
  if (faults.length === 0 && root?.kind === 'map') return withDuplicatesReported(root, reading)
  const blocks = topLevelBlocks(yaml)
  if (blocks.length === 0) {
    notice(reading, faults[0]?.line ?? 1, {
      code: 'front-matter-unreadable',
      level: 'error',
      message: `The front matter has no fields${faults[0] === undefined ? '' : `: ${faults[0].message}`}.`,
      remedy: 'Write one `name: value` a line between the two lines `---`.',
    })
    return undefined
  }
  const entries = blocks.flatMap((block) => readBlock(yaml, block, reading))
  return withDuplicatesReported({ kind: 'map', line: 1, entries }, reading)
}

/** One field by itself. Text that breaks YAML only by a colon or a quote too many is taken as it stands. */
function readBlock(yaml: string, block: Block, reading: Reading): YamlEntry[] {
  const raw = yaml.slice(block.start, block.end)
  const { root, faults } = parseYamlTree(raw)
  const entry = root?.kind === 'map' && root.entries.length === 1 ? root.entries[0] : undefined
  const fault = faults[0]
  if (fault === undefined && entry !== undefined) return [shifted(entry, block.line - 1)]
  const literal = literalValue(raw, block)
  const line = block.line - 1 + (literal === undefined ? (fault?.line ?? 1) : 1)
  notice(reading, line, {
    code: 'yaml-fault',
    level: 'warning',
    message: `\`${block.name}\` is not proper YAML: ${fault?.message ?? 'no value could be read'}`,
    remedy:
      literal === undefined
        ? 'Correct the field; it was left out.'
        : 'Put the value in double quotes, and a backslash before quotes inside it; it was read as it stands.',
  })
  if (literal !== undefined) return [{ key: block.name, line: block.line, value: literal }]
  return entry === undefined ? [] : [shifted(entry, block.line - 1)]
}

/** What stands after the colon when the field is one line of text, with the quotes around it undone. */
function literalValue(raw: string, block: Block): YamlNode | undefined {
  const lines = raw.split('\n').filter((line) => line.trim() !== '')
  const value = /^[^:]*:[ \t]+(.*?)\s*$/.exec(lines[0] ?? '')?.[1]
  if (lines.length !== 1 || value === undefined || /^[[{&*!|>]/.test(value)) return undefined
  const text = value
    .replace(/^(["'])(.*)\1$/, '$2')
    .replace(/^["']/, '')
    .replaceAll('\\"', '"')
  return { kind: 'text', text, plain: false, line: block.line, start: 0, end: 0 }
}

function shifted(entry: YamlEntry, by: number): YamlEntry {
  return { key: entry.key, line: entry.line + by, value: shiftedNode(entry.value, by) }
}

function shiftedNode(node: YamlNode, by: number): YamlNode {
  const line = node.line + by
  if (node.kind === 'map') return { ...node, line, entries: node.entries.map((entry) => shifted(entry, by)) }
  if (node.kind === 'list') return { ...node, line, nodes: node.nodes.map((child) => shiftedNode(child, by)) }
  return { ...node, line }
}

function withDuplicatesReported(map: YamlMap, reading: Reading): YamlMap {
  const seen = new Set<string>()
  for (const entry of map.entries) {
    if (seen.has(entry.key)) {
      notice(reading, entry.line, {
        code: 'duplicate-field',
        level: 'warning',
        message: `\`${entry.key}\` stands twice; the last one counts.`,
        remedy: 'Take one of the two out.',
      })
    }
    seen.add(entry.key)
  }
  return map
}

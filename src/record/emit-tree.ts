import { quoted } from './emit.ts'
import type { YamlEntry, YamlNode } from './yaml-tree.ts'

/** An entry as block-style lines; texts keep whether they had quotes. */
export function entryLines({ key, value }: YamlEntry): string[] {
  const name = /^[\w-]+$/.test(key) ? key : quoted(key)
  const inline = inlineOf(value)
  return inline === undefined ? [`${name}:`, ...blockOf(value)] : [`${name}:${inline === '' ? '' : ` ${inline}`}`]
}

function inlineOf(node: YamlNode): string | undefined {
  if (node.kind === 'list') return node.nodes.length === 0 ? '[]' : undefined
  if (node.kind === 'map') return node.entries.length === 0 ? '{}' : undefined
  return node.plain && !node.text.includes('\n') ? node.text : quoted(node.text)
}

/** The lines of a map or list, indented by two. */
function blockOf(node: YamlNode): string[] {
  if (node.kind === 'map') return node.entries.flatMap(entryLines).map((line) => `  ${line}`)
  if (node.kind === 'text') return []
  return node.nodes.flatMap((child) => {
    const inline = inlineOf(child)
    const lines = inline === undefined ? blockOf(child).map((line) => line.slice(2)) : [inline]
    return lines.map((line, index) => `  ${index === 0 ? '- ' : '  '}${line}`)
  })
}

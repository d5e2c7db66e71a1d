import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'

/**
 * The record stage's one door to the YAML library. All scalars come as the text that was written (quotes undone,
 * nothing resolved): which field is a number, an instant or a word is the record's business, not YAML's, so
 * `name: 404` or `title: No` stay what they look like.
 */
export type YamlNode = YamlText | YamlList | YamlMap

/** A scalar; `plain` when it stood without quotes, `''` and plain when nothing stood there. */
export interface YamlText {
  kind: 'text'
  text: string
  plain: boolean
  /** 1-based, in the text that was parsed. */
  line: number
  /** Offsets of the written value, quotes included. */
  start: number
  end: number
}

interface YamlList {
  kind: 'list'
  nodes: YamlNode[]
  line: number
}

export interface YamlMap {
  kind: 'map'
  entries: YamlEntry[]
  line: number
}

export interface YamlEntry {
  key: string
  line: number
  value: YamlNode
}

/** What the parser did not like; `line` is 1-based in the text that was parsed. */
interface YamlFault {
  line: number
  message: string
}

/** Aliases followed in one document before we stop: `&a [*b, *b]` chains grow without end otherwise. */
const MAX_ALIASES = 100

interface Conversion {
  document: Document
  lines: LineCounter
  faults: YamlFault[]
  aliases: number
}

/**
 * Parses YAML as far as it goes; never throws.
 *
 * @param text one YAML document
 * @returns the tree (undefined when there is nothing in it) and every fault with its line
 */
export function parseYamlTree(text: string): { root?: YamlNode; faults: YamlFault[] } {
  const lines = new LineCounter()
  try {
    const document = parseDocument(text, {
      schema: 'failsafe',
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
      lineCounter: lines,
    })
    const faults = document.errors.map((error) => ({
      line: Math.max(1, lines.linePos(error.pos[0]).line),
      message: error.message,
    }))
    if (document.contents === null) return { faults }
    const conversion = { document, lines, faults, aliases: 0 }
    return { root: convert(document.contents, conversion), faults }
  } catch (error) {
    return { faults: [{ line: 1, message: error instanceof Error ? error.message : String(error) }] }
  }
}

function convert(node: Node, conversion: Conversion): YamlNode {
  const [start, end] = node.range ?? [0, 0, 0]
  const line = Math.max(1, conversion.lines.linePos(start).line)
  if (isAlias(node)) return convertAlias(node.resolve(conversion.document), line, conversion)
  if (isMap(node)) return { kind: 'map', line, entries: node.items.flatMap((pair) => entries(pair, conversion)) }
  if (isSeq(node))
    return { kind: 'list', line, nodes: node.items.map((child) => convertChild(child, line, conversion)) }
  if (!isScalar(node)) return empty(line, start)
  const plain = node.type === undefined || node.type === 'PLAIN'
  return { kind: 'text', text: node.source ?? String(node.value ?? ''), plain, line, start, end }
}

function convertAlias(target: Node | undefined, line: number, conversion: Conversion): YamlNode {
  conversion.aliases += 1
  if (target !== undefined && conversion.aliases <= MAX_ALIASES) return convert(target, conversion)
  conversion.faults.push({ line, message: target ? 'Too many aliases' : 'Alias of an anchor that is not there' })
  return empty(line, 0)
}

function convertChild(child: unknown, line: number, conversion: Conversion): YamlNode {
  return isNode(child) ? convert(child, conversion) : empty(line, 0)
}

function entries(pair: { key: unknown; value: unknown }, conversion: Conversion): YamlEntry[] {
  if (!isNode(pair.key)) return []
  const key = convert(pair.key, conversion)
  if (key.kind !== 'text') return []
  const value = convertChild(pair.value, key.line, conversion)
  if (key.text === '<<' && value.kind === 'map') return value.entries
  return [{ key: key.text, line: key.line, value }]
}

function isNode(value: unknown): value is Node {
  return isAlias(value) || isMap(value) || isSeq(value) || isScalar(value)
}

function empty(line: number, at: number): YamlNode {
  return { kind: 'text', text: '', plain: true, line, start: at, end: at }
}

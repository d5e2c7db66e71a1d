import { type Document, isCollection, isNode, LineCounter, parseDocument, stringify } from 'yaml'

/**
 * The schema folder's one door to the YAML library: text to plain values with the lines they stand on.
 * Never throws.
 */
export interface YamlText {
  /** Plain values; undefined when there is nothing. */
  value: unknown
  /** What the parser did not like. */
  faults: { line: number; message: string }[]
  /** 1-based line of the value at a path (`['policy', 'name']`), or of the nearest thing above it. */
  lineOf(path: readonly PropertyKey[]): number
}

/** Aliases that may be followed in one document, against documents that grow without end. */
const MAX_ALIASES = 100

/**
 * @param scalars `text`: every scalar as the text it was written as (`404`, `no`); `typed`: numbers and booleans as such
 * @param lineOffset lines before the text in its file
 */
export function parseYaml(text: string, options: { scalars: 'text' | 'typed'; lineOffset?: number }): YamlText {
  const lines = new LineCounter()
  const offset = options.lineOffset ?? 0
  const lineAt = (position: number) => Math.max(1, lines.linePos(position).line) + offset
  try {
    const document = parseDocument(text, {
      schema: options.scalars === 'text' ? 'failsafe' : 'core',
      merge: true,
      prettyErrors: false,
      logLevel: 'silent',
      lineCounter: lines,
    })
    const faults = document.errors.map((error) => ({ line: lineAt(error.pos[0]), message: error.message }))
    const value: unknown = document.toJS({ maxAliasCount: MAX_ALIASES })
    return { value: value ?? undefined, faults, lineOf: (path) => lineAt(positionOf(document, path)) }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { value: undefined, faults: [{ line: 1 + offset, message }], lineOf: () => 1 + offset }
  }
}

/** Position of the key that leads to a value, of the value in a list, or of what is nearest above. */
function positionOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true)
    if (!isCollection(parent)) continue
    const key = path[length - 1]
    for (const [index, child] of parent.items.entries()) {
      const named = isPair(child)
        ? (isNode(child.key) ? child.key.toString() : String(child.key)) === key
        : index === key
      const node = isPair(child) ? child.key : child
      if (named && isNode(node)) return node.range?.[0] ?? 0
    }
  }
  return 0
}

function isPair(value: unknown): value is { key: unknown; value: unknown } {
  return typeof value === 'object' && value !== null && 'key' in value && 'value' in value && !('range' in value)
}

/** YAML text of plain values, one entry a line, nothing folded; equal values give equal text. */
export function writeYaml(value: unknown): string {
  return stringify(value, { lineWidth: 0, defaultStringType: 'PLAIN', aliasDuplicateObjects: false })
}

/** Whether a YAML value is a map: neither a list nor a single value. */
export function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** One top-level field of a front matter as its lines stand. */
export interface Block {
  name: string
  /** Offsets in the YAML: `start` at the key; `end` after the last line that belongs to the value. */
  start: number
  end: number
  /** Offset where the empty and comment lines that lead to the key begin. */
  lead: number
  /** 1-based line of the key in the YAML. */
  line: number
}

const KEY =
  /^(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)'|([^\s#\-[\]{},:"'&*!|>%@`][^:#]*?|[A-Za-z_][\w-]*))[ \t]*:(?=[ \t]|$)/

/**
 * The top-level fields by their lines: a key stands at the line's beginning, all that is indented (and a list at the
 * beginning of lines) belongs to it. Works on YAML that no parser accepts; quoted text over several lines is followed
 * when it is indented, as YAML asks.
 */
export function topLevelBlocks(yaml: string): Block[] {
  const blocks: Block[] = []
  let offset = 0
  let lead = 0
  for (const [index, line] of yaml.split('\n').entries()) {
    const text = line.replace(/\r$/, '')
    const next = Math.min(offset + line.length + 1, yaml.length)
    const key = KEY.exec(text)
    const last = blocks.at(-1)
    if (key !== null) {
      blocks.push({ name: keyName(key), start: offset, end: next, lead, line: index + 1 })
      lead = next
    } else if (belongsToValue(text) && last !== undefined) {
      last.end = next
      lead = next
    }
    offset = next
  }
  return blocks
}

function keyName(match: RegExpExecArray): string {
  return match[1] ?? match[2]?.replaceAll("''", "'") ?? (match[3] ?? '').trim()
}

/** An empty line or a comment at the line's beginning belongs to what follows. */
function belongsToValue(line: string): boolean {
  return line.trim() !== '' && !line.startsWith('#')
}

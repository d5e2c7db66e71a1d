/** A file of a hub taken apart at its `---` lines; the pieces put together again are the file. */
export interface FrontMatter {
  /** Byte-order mark and opening line, or nothing when the file opens without one. */
  head: string
  /** The YAML between the lines, line ends as they stand. */
  yaml: string
  /** The closing line, or nothing when the file has none. */
  tail: string
  /** Everything after, byte for byte. */
  body: string
  /** 1-based line of the file on which `yaml` begins. */
  firstLine: number
  /** What the file lacks of a proper front matter. */
  missing: 'nothing' | 'opening' | 'closing' | 'both' | 'all'
}

const OPENING = /^\uFEFF?(?:[ \t]*\r?\n)*---[ \t]*(?:\r\n|\n|\r|$)/
const CLOSING = /^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/m
/** What a line of YAML at the top of a record may look like: a key, a list, something indented, a comment, nothing. */
const YAML_LINE = /^(?:[A-Za-z_][\w-]*[ \t]*:(?:[ \t]|$)|["'][^"']+["'][ \t]*:|- |-$|[ \t]|#|\]|\}|$)/

/**
 * Splits a file into front matter and body. A file that opens with `key:` lines but without `---`, or whose
 * closing `---` was lost, is split where the YAML visibly ends.
 */
export function splitFrontMatter(text: string): FrontMatter {
  const opening = OPENING.exec(text)
  const head = opening?.[0] ?? ''
  const rest = text.slice(head.length)
  if (opening === null && !/^\uFEFF?(?:[ \t]*\r?\n|#.*\r?\n)*[A-Za-z_][\w-]*[ \t]*:(?:[ \t]|\r?\n)/.test(rest)) {
    return { head: '', yaml: '', tail: '', body: text, firstLine: 1, missing: 'all' }
  }
  const closing = CLOSING.exec(rest)
  const firstLine = head === '' ? 1 : countLines(head) + 1
  if (closing === null) {
    const end = endOfYaml(rest)
    const missing = opening === null ? 'both' : 'closing'
    return { head, yaml: rest.slice(0, end), tail: '', body: rest.slice(end), firstLine, missing }
  }
  const after = closing.index + closing[0].length
  const missing = opening === null ? 'opening' : 'nothing'
  return { head, yaml: rest.slice(0, closing.index), tail: closing[0], body: rest.slice(after), firstLine, missing }
}

/** The line end a text uses: that of its first line. */
export function lineEnd(text: string): '\n' | '\r\n' {
  const at = text.indexOf('\n')
  return at > 0 && text[at - 1] === '\r' ? '\r\n' : '\n'
}

function countLines(text: string): number {
  return text.split('\n').length - 1
}

/** Offset after the last line that holds YAML, before lines stop looking like it. */
function endOfYaml(text: string): number {
  let offset = 0
  let end = 0
  for (const line of text.split('\n')) {
    if (!YAML_LINE.test(line.replace(/\r$/, ''))) return end
    offset += line.length + 1
    if (line.trim() !== '') end = Math.min(offset, text.length)
  }
  return end
}

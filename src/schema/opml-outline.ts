import { Parser } from 'htmlparser2'

/** One `outline` element; attribute names in lower case. */
export interface Outline {
  attributes: Readonly<Record<string, string>>
  outlines: Outline[]
  /** 1-based. */
  line: number
}

/** An OPML file as it stands. */
export interface OutlineFile {
  /** False when no `opml` element was found. */
  isOpml: boolean
  title?: string
  outlines: Outline[]
}

/** Levels of nesting that are kept; deeper outlines become siblings. */
const DEEPEST = 32

/** Reads the outlines of an OPML file; broken XML is read as far as it goes. */
export function readOutlines(text: string): OutlineFile {
  const lineAt = lineCounter(text)
  const file: OutlineFile = { isOpml: false, outlines: [] }
  const open: Outline[] = []
  let inTitle = false
  let levels = 0
  const parser = new Parser(
    {
      onopentag(written, attributes) {
        const name = written.toLowerCase()
        if (name === 'opml') file.isOpml = true
        inTitle = name === 'title'
        if (name !== 'outline') return
        levels += 1
        const outline: Outline = {
          attributes: lowerCaseNames(attributes),
          outlines: [],
          line: lineAt(parser.startIndex),
        }
        ;(open.at(-1)?.outlines ?? file.outlines).push(outline)
        if (levels <= DEEPEST) open.push(outline)
      },
      ontext(words) {
        if (inTitle) file.title = (file.title ?? '') + words
      },
      onclosetag(written) {
        inTitle = false
        if (written.toLowerCase() !== 'outline') return
        if (levels <= DEEPEST) open.pop()
        levels -= 1
      },
    },
    { xmlMode: true },
  )
  parser.end(text)
  return { ...file, ...(file.title !== undefined && { title: file.title.trim() }) }
}

function lowerCaseNames(attributes: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name.toLowerCase(), value]))
}

/** Line numbers of rising offsets, without counting from the start each time. */
function lineCounter(text: string): (offset: number) => number {
  let at = 0
  let line = 1
  return (offset) => {
    for (; at < offset; at += 1) if (text.charCodeAt(at) === 10) line += 1
    return line
  }
}

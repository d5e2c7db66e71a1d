/** The YAML and the body of a file with front matter; undefined when it has none. */
export interface FrontMatter {
  yaml: string
  body: string
  /** Lines before the YAML. */
  lineOffset: number
  /** False where no line `---` ends it; then all of the file is YAML. */
  closed: boolean
}

export function splitFrontMatter(text: string): FrontMatter | undefined {
  const opening = /^\uFEFF?(?:[ \t]*\r?\n)*---[ \t]*\r?\n/.exec(text)
  if (opening === null) return undefined
  const rest = text.slice(opening[0].length)
  const closing = /^---[ \t]*(?:\r?\n|$)/m.exec(rest)
  const lineOffset = opening[0].split('\n').length - 1
  if (closing === null) return { yaml: rest, body: '', lineOffset, closed: false }
  const body = rest.slice(closing.index + closing[0].length)
  return { yaml: rest.slice(0, closing.index), body, lineOffset, closed: true }
}

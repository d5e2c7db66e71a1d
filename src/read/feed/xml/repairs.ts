/** What a reader of broken XML had to put right. */
export type RepairKind =
  | 'unclosed-element'
  | 'stray-end-tag'
  | 'broken-tag'
  | 'stray-angle-bracket'
  | 'unclosed-comment'
  | 'unclosed-cdata'
  | 'bare-ampersand'
  | 'html-entity'
  | 'undeclared-prefix'
  | 'too-deep'
  | 'too-many-elements'
  | 'cut-off'

/** Counts repairs by kind and remembers where each kind was needed first. */
export class Repairs {
  readonly kinds = new Map<RepairKind, { offset: number; times: number }>()

  /** Notes one repair at a place in the source text. */
  note(kind: RepairKind, offset: number): void {
    const known = this.kinds.get(kind)
    if (known) known.times++
    else this.kinds.set(kind, { offset, times: 1 })
  }
}

/** The line (from 1) of a place in a text. */
export function lineAt(source: string, offset: number): number {
  let line = 1
  for (let at = source.indexOf('\n'); at >= 0 && at < offset; at = source.indexOf('\n', at + 1)) line++
  return line
}

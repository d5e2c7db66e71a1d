/** One term of a number or one ground of a decision, in words a reader understands. */
export interface Reason {
  /** Stable name of the rule or term, kebab-case: `title-keywords`, `too-little-evidence`. */
  name: string
  /** What the term adds (or takes away); left out where the rule does not count in points. */
  points?: number
  /** A sentence: what was seen, and where. */
  because: string
}

/** Whether a ground tells of what a person ruled. */
export function isRulingGround({ name }: Pick<Reason, 'name'>): boolean {
  return name.startsWith('ruling-')
}

/** Why something is as it is, in words: one line, and what it rests on below it. */
export interface Explanation {
  text: string
  /** What the line adds to the number it stands below; left out where it does not count in points. */
  points?: number
  /** Name of the rule, `title-keywords`; left out of headings. */
  rule?: string
  below: Explanation[]
}

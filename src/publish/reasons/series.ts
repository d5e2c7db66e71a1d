/** Where the parts of a text meet: what a part ends with, and what stands between two. */
export interface Joint {
  ends: string
  between: string
}

/**
 * Takes a text apart into parts that can all be told; of several ways the one whose first parts are shortest. The joint may also
 * stand inside a part, as a comma does in a quoted title.
 *
 * @returns the parts as told; undefined where some part cannot be told in any way
 */
export function series(
  text: string,
  { ends, between }: Joint,
  tell: (part: string) => string | undefined,
): string[] | undefined {
  const joint = ends + between
  const hopeless = new Set<number>()
  const from = (start: number): string[] | undefined => {
    if (hopeless.has(start)) return undefined
    for (let at = text.indexOf(joint, start); at !== -1; at = text.indexOf(joint, at + 1)) {
      const first = tell(text.slice(start, at + ends.length))
      const rest = first === undefined ? undefined : from(at + joint.length)
      if (first !== undefined && rest) return [first, ...rest]
    }
    const last = tell(text.slice(start))
    if (last !== undefined) return [last]
    hopeless.add(start)
    return undefined
  }
  return from(0)
}

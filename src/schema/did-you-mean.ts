/** Most edits (Levenshtein) at which a word still counts as a slip of another, as a share of its length. */
const MOST_EDITS = 0.4

/** The known word nearest to an unknown one; undefined when none is near. Case, `-` and `_` do not count. */
export function didYouMean(word: string, known: readonly string[]): string | undefined {
  const plain = (text: string) => text.toLowerCase().replaceAll(/[-_\s]/g, '')
  const ranked = known
    .map((candidate) => ({ candidate, edits: edits(plain(word), plain(candidate)) }))
    .sort((a, b) => a.edits - b.edits)
  const best = ranked[0]
  return best !== undefined && best.edits <= Math.max(1, Math.floor(word.length * MOST_EDITS))
    ? best.candidate
    : undefined
}

/** Levenshtein distance, by rows. */
function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (const [j, other] of [...b].entries()) {
      const replaced = (row[j] ?? 0) + (letter === other ? 0 : 1)
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

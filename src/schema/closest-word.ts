/**
 * The known word a mistyped one most likely means; undefined when none is near.
 * Levenshtein distance, case ignored, at most a third of the word's length.
 */
export function closestWord(typed: string, known: readonly string[]): string | undefined {
  const ranked = known.map((word) => ({ word, steps: distance(typed.toLowerCase(), word.toLowerCase()) }))
  const [best] = ranked.sort((a, b) => a.steps - b.steps)
  return best && best.steps <= Math.max(1, Math.floor(best.word.length / 3)) ? best.word : undefined
}

function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= to.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[to.length] ?? 0
}

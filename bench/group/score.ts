/** Pairwise and BCubed F1 of a grouping (Bagga and Baldwin 1998), as the corpora's own scorer counts them. */

interface Counts {
  gold: Map<string, number>
  ours: Map<string, number>
  both: { size: number; gold: string; ours: string }[]
}

function count(gold: ReadonlyMap<string, string>, ours: ReadonlyMap<string, string>): Counts {
  const counts: Counts = { gold: new Map(), ours: new Map(), both: [] }
  const both = new Map<string, { size: number; gold: string; ours: string }>()
  for (const [id, story] of gold) {
    const mine = ours.get(id) ?? `missing ${id}`
    counts.gold.set(story, (counts.gold.get(story) ?? 0) + 1)
    counts.ours.set(mine, (counts.ours.get(mine) ?? 0) + 1)
    const key = `${story}\n${mine}`
    const cell = both.get(key) ?? { size: 0, gold: story, ours: mine }
    cell.size++
    both.set(key, cell)
  }
  counts.both = [...both.values()]
  return counts
}

const pairsOf = (sizes: Iterable<number>) => [...sizes].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0)

/** Harmonic mean of the shares of right pairs among ours and among the gold pairs. */
export function pairF1(gold: ReadonlyMap<string, string>, ours: ReadonlyMap<string, string>): number {
  const counts = count(gold, ours)
  const right = pairsOf(counts.both.map(({ size }) => size))
  return (2 * right) / (pairsOf(counts.ours.values()) + pairsOf(counts.gold.values()))
}

/** The same, counted for each document and averaged, so that large stories do not decide alone. */
export function bcubedF1(gold: ReadonlyMap<string, string>, ours: ReadonlyMap<string, string>): number {
  const counts = count(gold, ours)
  let precision = 0
  let recall = 0
  for (const cell of counts.both) {
    precision += cell.size ** 2 / (counts.ours.get(cell.ours) ?? 1)
    recall += cell.size ** 2 / (counts.gold.get(cell.gold) ?? 1)
  }
  return (2 * precision * recall) / (precision + recall) / gold.size
}

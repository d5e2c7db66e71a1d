import { openLibsql } from '../../src/adapters/sql/open-libsql.ts'
import { batchLines, leadsOf } from '../../src/group/batch.ts'
import { type Doubt, type Opinions, SecondOpinion } from '../../src/group/second-opinion.ts'
import type { Opinion } from '../../src/news/story.ts'
import { askEmbedder } from '../../src/newsroom/ask-embedder.ts'
import type { Embedder } from '../../src/ports/embedder.ts'

/** What an embedder is worth on one collection. */
export interface Worth {
  /** Doubtful pairs that were asked about. */
  pairs: number
  /** Of them, the share on one event. */
  same: number
  /** How well the log odds, and the likeness, put the pairs on one event before the others: 1 always, 0.5 by chance. */
  order: { odds: number; likeness: number }
  /** Stories by document, without and with its opinions. */
  stories: { without: Map<string, string>; with: Map<string, string> }
}

/** Texts asked about at once. */
const atOnce = 128

/**
 * Asks an embedder about every doubtful pair of a collection, not only the 128 most doubtful ones of a run.
 *
 * @param lines documents, in order of publication
 * @param gold the story of each document
 */
export async function worthOf(
  lines: readonly string[],
  gold: ReadonlyMap<string, string>,
  { embedder, sameFrom }: { embedder: Embedder; sameFrom?: number | undefined },
): Promise<Worth> {
  const first = new SecondOpinion({ said: [] }, [], Number.POSITIVE_INFINITY)
  const without = await storiesOf(lines, first)
  const doubts = first.doubts()
  const said = await likenesses(lines, doubts, embedder)
  const opinions: Opinions = { said, ...(sameFrom !== undefined && { sameFrom }) }
  const known = new Map(said.map(({ article, other, likeness }) => [`${article} ${other}`, likeness]))
  const judged = doubts.flatMap(({ article, other, odds }) => {
    const likeness = known.get(`${article} ${other}`)
    return likeness === undefined ? [] : [{ same: gold.get(article) === gold.get(other), odds, likeness }]
  })
  return {
    pairs: judged.length,
    same: judged.filter(({ same }) => same).length / judged.length,
    order: { odds: inOrder(judged, 'odds'), likeness: inOrder(judged, 'likeness') },
    stories: { without, with: await storiesOf(lines, new SecondOpinion(opinions)) },
  }
}

async function storiesOf(lines: readonly string[], second: SecondOpinion): Promise<Map<string, string>> {
  const stories = new Map<string, string>()
  for await (const line of batchLines(lines, {}, { second })) if ('story' in line) stories.set(line.id, line.story)
  return stories
}

async function likenesses(lines: readonly string[], doubts: readonly Doubt[], embedder: Embedder): Promise<Opinion[]> {
  const leads = leadsOf(lines, new Set(doubts.flatMap(({ article, other }) => [article, other])))
  const store = await openLibsql(':memory:')
  const said: Opinion[] = []
  for (let from = 0; from < doubts.length; from += atOnce) {
    const { opinions, notices } = await askEmbedder(doubts.slice(from, from + atOnce), leads, { embedder, store })
    for (const { message } of notices) throw new Error(message)
    said.push(...opinions)
  }
  await store.close()
  return said
}

/** Area under the curve of true and false positives: the share of mixed couples that a figure puts in order, equal ones half. */
function inOrder<T extends string>(pairs: readonly (Record<T, number> & { same: boolean })[], figure: T): number {
  const equals = new Map<number, { same: number; others: number }>()
  for (const pair of pairs) {
    const counts = equals.get(pair[figure]) ?? { same: 0, others: 0 }
    equals.set(pair[figure], counts)
    if (pair.same) counts.same++
    else counts.others++
  }
  let [below, right] = [0, 0]
  for (const [, { same, others }] of [...equals].sort(([a], [b]) => a - b)) {
    right += same * (below + others / 2)
    below += others
  }
  return right / (below * (pairs.length - below))
}

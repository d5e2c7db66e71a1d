import type { Story } from '../news/story.ts'
import type { Opinions, Pair } from './second-opinion.ts'

/** Runs that ask about a pair in vain before it stays as it is. */
const mostTimes = 10

/**
 * Stories with what was said, now or in earlier runs, of pairs that a member is one of, and with such pairs that still wait for an
 * answer.
 */
export function keepOpinions(
  stories: readonly Story[],
  earlier: readonly Story[],
  { said, unanswered = [] }: Opinions = { said: [] },
): Story[] {
  const opinionsOf = byArticle([...earlier.flatMap(({ opinions = [] }) => opinions), ...said])
  const asked = new Map(earlier.flatMap((story) => story.unanswered ?? []).map((one) => [nameOf(one), one.times]))
  const waiting = unanswered.map((pair) => ({
    article: pair.article,
    other: pair.other,
    times: (asked.get(nameOf(pair)) ?? 0) + 1,
  }))
  const waitingOf = byArticle(waiting.filter(({ times }) => times < mostTimes))
  return stories.map((story) => {
    const opinions = opinionsOf(story)
    const due = waitingOf(story)
    return { ...story, ...(opinions.length > 0 && { opinions }), ...(due.length > 0 && { unanswered: due }) }
  })
}

/** Pairs that a member is one of, each once (the last of the same two), in one order. */
function byArticle<T extends Pair>(pairs: readonly T[]): (story: Story) => T[] {
  const all = new Map(pairs.map((pair) => [nameOf(pair), pair]))
  const found = new Map<string, T[]>()
  for (const pair of [...all].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, one]) => one)) {
    for (const id of [pair.article, pair.other]) found.set(id, [...(found.get(id) ?? []), pair])
  }
  return ({ members }) => [...new Set(members.flatMap(({ article }) => found.get(article) ?? []))]
}

function nameOf({ article, other }: Pair): string {
  return [article, other].sort().join(' ')
}

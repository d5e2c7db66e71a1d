import { stopWords } from '../../group/stop-words.ts'
import type { Story } from '../../news/story.ts'
import type { DeskLine, DeskMember, DeskStory } from '../../ports/desk.ts'

/** Articles of a story, in order of publication; copies with the title of what they repeat. */
export function membersOf({ members }: Story, lines: ReadonlyMap<string, DeskLine>): DeskMember[] {
  return members.flatMap(({ article, as, copyOf }) => {
    const line = lines.get(article)
    const origin = as === 'duplicate' && copyOf !== undefined ? lines.get(copyOf) : undefined
    return line ? [{ line, ...(origin && { copyOf: origin.title }) }] : []
  })
}

/** A story as the desk shows it; undefined when none of its articles is shown. */
export function deskStory(story: Story, lines: ReadonlyMap<string, DeskLine>): DeskStory | undefined {
  const members = membersOf(story, lines)
  const all = members.map(({ line }) => line)
  const head = all.toSorted((a, b) => rank(b) - rank(a))[0]
  if (!head) return undefined
  const { id, openedAt, latestAt } = story
  return {
    id,
    title: head.title,
    heat: head.heat,
    openedAt,
    latestAt,
    providers: [...new Set(all.map(({ provider }) => provider))],
    members,
    sharedWords: sharedWords(all.map(({ title }) => title)),
  }
}

/** What is published stands for its story, then what is hottest. */
function rank({ verdict, heat, quality }: DeskLine): number {
  return (verdict === 'publish' ? 1e6 : 0) + heat * 100 + quality
}

/** Words of at least four letters that at least half of the titles have, the most frequent first. */
function sharedWords(titles: readonly string[]): string[] {
  if (titles.length < 2) return []
  const common = stopWords('en')
  const counts = new Map<string, number>()
  for (const title of titles) {
    for (const word of new Set(title.toLowerCase().match(/\p{L}{4,}/gu))) {
      if (!common.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  }
  const enough = Math.max(2, titles.length / 2)
  return [...counts].flatMap(([word, count]) => (count >= enough ? [word] : [])).slice(0, 8)
}

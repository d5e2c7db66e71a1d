import type { Article } from '../news/article.ts'
import type { Similar, Story } from '../news/story.ts'
import type { Placed } from './cluster.ts'
import { DisjointSets } from './disjoint-sets.ts'
import { Grouper, type Known } from './grouper.ts'
import { originsOf, published } from './origins.ts'
import { storyOf } from './stories.ts'
import { textOf } from './texts.ts'

/** What may be set. */
export interface GroupOptions {
  /** A story stays open for so many hours after its newest member; 168 when left out. */
  windowHours?: number
}

/** Alike from this cosine on; as many as these for an article. */
const leastSimilarity = 0.15
const neighbours = 5
/** Texts placed together before older stories are closed. */
const block = 2000

/**
 * Groups articles into stories and marks copies.
 *
 * @param articles of the window, in any order; those of earlier stories may be among them and keep their story
 * @param earlier stories as the last run left them; an id stays when members join, and a merged story keeps the older id
 * @returns all stories (new, continued and untouched ones), and for each article what is on the same subject in other stories
 */
export function group(
  articles: readonly Article[],
  earlier: readonly Story[],
  options: GroupOptions = {},
): { stories: Story[]; similar: Similar[] } {
  const windowHours = options.windowHours ?? 168
  const inOrder = [...new Map(articles.map((article) => [article.id, article])).values()].sort(byPublication)
  const origins = originsOf(inOrder, windowHours)
  const before = new Map(
    earlier.flatMap((story) => story.members.map(({ article }): [string, Story] => [article, story])),
  )
  const { placed, similar } = place(inOrder, windowHours, (id) => {
    const origin = origins.get(id) ?? id
    const story = before.get(id) ?? before.get(origin)
    return { together: story === undefined ? `copies of ${origin}` : `story ${story.id}`, settled: story !== undefined }
  })
  return { stories: storiesFrom(placed, inOrder, { earlier, before, origins }), similar }
}

/** Runs the articles through the window, oldest first. */
function place(
  articles: readonly Article[],
  hours: number,
  known: (id: string) => Known,
): { placed: Placed[]; similar: Similar[] } {
  const grouper = new Grouper({ hours })
  const placed: Placed[] = []
  const near: { from: Placed; other: Placed; similarity: number }[] = []
  const settle = () => {
    const settled = grouper.settle()
    for (const from of settled) for (const found of grouper.like(from, neighbours)) near.push({ from, ...found })
    for (const one of settled) placed.push(one)
    grouper.slide()
  }
  for (const article of articles) {
    grouper.add(textOf(article), known(article.id))
    if (grouper.waiting >= block) settle()
  }
  settle()
  return { placed, similar: similarOf(near) }
}

/** What is alike and in another story. */
function similarOf(near: readonly { from: Placed; other: Placed; similarity: number }[]): Similar[] {
  return near
    .filter(({ from, other, similarity }) => from.cluster !== other.cluster && similarity >= leastSimilarity)
    .map(({ from, other, similarity }) => ({
      article: from.document.id,
      to: other.document.id,
      similarity: Math.min(1, Math.round(similarity * 1000) / 1000),
    }))
}

/** One story a cluster; clusters with members of the same earlier story are one. */
function storiesFrom(
  placed: readonly Placed[],
  articles: readonly Article[],
  {
    earlier,
    before,
    origins,
  }: { earlier: readonly Story[]; before: ReadonlyMap<string, Story>; origins: ReadonlyMap<string, string> },
): Story[] {
  const sets = new DisjointSets()
  const byId = new Map(articles.map((article) => [article.id, article]))
  for (const { document, cluster } of placed) {
    const story = before.get(document.id)
    sets.unite(`article ${document.id}`, `article ${cluster.members[0]?.document.id}`)
    if (story !== undefined) sets.unite(`article ${document.id}`, `story ${story.id}`)
  }
  const found = new Map<string, { articles: Article[]; earlier: Story[] }>()
  const at = (name: string) => {
    const root = sets.root(name)
    const one = found.get(root) ?? { articles: [], earlier: [] }
    found.set(root, one)
    return one
  }
  for (const story of earlier) at(`story ${story.id}`).earlier.push(story)
  for (const article of byId.values()) at(`article ${article.id}`).articles.push(article)
  return [...found.values()]
    .map((one) => storyOf(one.articles, one.earlier, origins))
    .sort((a, b) => (a.openedAt < b.openedAt ? -1 : a.openedAt > b.openedAt ? 1 : a.id < b.id ? -1 : 1))
}

function byPublication(a: Article, b: Article): number {
  const [x, y] = [published(a), published(b)]
  return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : 1
}

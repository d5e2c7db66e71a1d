import type { Article } from '../news/article.ts'
import type { Bond, Similar, Story } from '../news/story.ts'
import { Bonds } from './bonds.ts'
import type { Placed } from './cluster.ts'
import { DisjointSets } from './disjoint-sets.ts'
import { divide } from './divide.ts'
import { type Background, type Expected, expected } from './expected.ts'
import { Grouper, type Known } from './grouper.ts'
import { keepOpinions } from './keep-opinions.ts'
import { originsOf, published } from './origins.ts'
import { type Doubt, type Opinions, SecondOpinion } from './second-opinion.ts'
import { idsOf, storyOf } from './stories.ts'
import type { Subject } from './subject.ts'
import { textOf } from './texts.ts'

/** What may be set. */
export interface GroupOptions {
  /** A story stays open for so many hours after its newest member; 168 when left out. */
  windowHours?: number
  /** Words and phrases of the hub's own subject, such as names and keywords of its topics: they tell no event from another. */
  subject?: readonly string[]
  /** What an embedder said of doubtful pairs; counts where the case is still doubtful, and is kept with the stories. */
  opinions?: Opinions
  /** What people ruled of articles' stories, the oldest first; wins over everything else, and is kept with the stories. */
  bonds?: readonly Bond[]
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
 * @param earlier stories as the last run left them; an id stays when members join, a merged story keeps the older id, and of
 *   a story that turns out to be several the larger part keeps it
 * @returns all stories (new, continued and untouched ones), for each article what is on the same subject in other stories,
 *   and the pairs whose case was doubtful (128 at most, the most doubtful first), which an embedder may be asked about
 */
export function group(
  articles: readonly Article[],
  earlier: readonly Story[],
  options: GroupOptions = {},
): { stories: Story[]; similar: Similar[]; doubts: Doubt[] } {
  const windowHours = options.windowHours ?? 168
  const inOrder = [...new Map(articles.map((article) => [article.id, article])).values()].sort(byPublication)
  const bonds = new Bonds(options.bonds)
  const origins = withoutParted(originsOf(inOrder, windowHours), bonds)
  const before = new Map(
    earlier.flatMap((story) => story.members.map(({ article }): [string, Story] => [article, story])),
  )
  const second = new SecondOpinion(
    options.opinions,
    earlier.flatMap(({ unanswered = [] }) => unanswered),
  )
  const grouper = new Grouper(
    { hours: windowHours },
    { subject: options.subject, second, ...(!bonds.isEmpty && { bonds }) },
  )
  const hopes = expected(inOrder, { before, origins, bonds })
  const { placed, similar } = place(inOrder, grouper, (id) => hopes.known.get(id) ?? {})
  const { subject } = grouper
  const stories = storiesFrom(placed, inOrder, { earlier, before, origins, bonds, second, subject, expected: hopes })
  const remembered = keepOpinions(keepBonds(stories, bonds), earlier, options.opinions)
  return { stories: remembered, similar, doubts: second.doubts() }
}

/** What people took apart from a text is no copy of it to anybody. */
function withoutParted(origins: ReadonlyMap<string, string>, bonds: Bonds): Map<string, string> {
  return new Map([...origins].filter(([copy, origin]) => !bonds.areApart([copy], [origin])))
}

/** Stories with what people ruled of their members: once that is taken back, they are grouped as if it had never been. */
function keepBonds(stories: readonly Story[], { isEmpty, inForce }: Bonds): Story[] {
  if (isEmpty) return [...stories]
  return stories.map((story) => {
    const own = new Set(story.members.map(({ article }) => article))
    const bonds = inForce.filter(({ article, other = '' }) => own.has(article) || own.has(other))
    return bonds.length === 0 ? story : { ...story, bonds }
  })
}

/** Runs the articles through the window, oldest first. */
function place(
  articles: readonly Article[],
  grouper: Grouper,
  known: (id: string) => Known,
): { placed: Placed[]; similar: Similar[] } {
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

/** What is known beside the places. */
interface Before extends Background {
  earlier: readonly Story[]
  second: SecondOpinion
  subject: Subject
  expected: Expected
}

/** One story a part; parts with members of the same earlier story are one, unless it has been taken apart. */
function storiesFrom(placed: readonly Placed[], articles: readonly Article[], known: Before): Story[] {
  const { earlier, before, origins } = known
  const sets = new DisjointSets()
  const byId = new Map(articles.map((article) => [article.id, article]))
  const left = new Map<string, Story[]>()
  const clusters = partsOf(placed, known)
  const all = clusters.flat()
  for (const parts of clusters) {
    for (const part of parts) {
      const first = `article ${part[0]?.document.id}`
      for (const { document } of part) {
        sets.unite(`article ${document.id}`, first)
        const ruled = known.expected.parts.get(document.id)
        if (ruled !== undefined) sets.unite(first, ruled)
      }
      for (const story of storiesOf(part, before)) {
        const candidates = known.expected.isLoose(story) ? all : parts
        if (keeperOf(story, candidates, known) === part) sets.unite(first, `story ${story.id}`)
        else left.set(first, [...(left.get(first) ?? []), story])
      }
    }
  }
  uniteAsRuled(sets, [...byId.keys()], known.bonds)
  const found = new Map<string, { articles: Article[]; earlier: Story[]; left: Story[] }>()
  const at = (name: string) => {
    const root = sets.root(name)
    const one = found.get(root) ?? { articles: [], earlier: [], left: [] }
    found.set(root, one)
    return one
  }
  for (const story of earlier) at(`story ${story.id}`).earlier.push(story)
  for (const article of byId.values()) at(`article ${article.id}`).articles.push(article)
  for (const [first, stories] of left) at(first).left.push(...stories)
  const taken = new Set(earlier.flatMap(idsOf))
  return [...found.values()]
    .map(({ left, ...one }) => ({ ...one, left: left.filter((story) => !one.earlier.includes(story)) }))
    .map((one) => storyOf(one, { origins, present: byId, taken }))
    .sort((a, b) => (a.openedAt < b.openedAt ? -1 : a.openedAt > b.openedAt ? 1 : a.id < b.id ? -1 : 1))
}

/** Articles that people put together may have come so far apart in time that their clusters never met. */
function uniteAsRuled(sets: DisjointSets, ids: readonly string[], bonds: Bonds): void {
  const present = new Set(ids)
  const mates = (id: string) => ids.filter((one) => sets.root(`article ${one}`) === sets.root(`article ${id}`))
  for (const { article, other, as } of bonds.inForce) {
    if (as !== 'together' || other === undefined || !present.has(article) || !present.has(other)) continue
    if (sets.root(`article ${article}`) === sets.root(`article ${other}`)) continue
    if (!bonds.areApart(mates(article), mates(other))) sets.unite(`article ${article}`, `article ${other}`)
  }
}

/** The members of each cluster, in one part or, where an earlier story turns out to be several, in more. */
function partsOf(placed: readonly Placed[], { before, origins, bonds, second, subject }: Before): Placed[][][] {
  return alike(placed, ({ cluster }) => cluster).map((members) => {
    const isTied = ({ document: { id } }: Placed) => bonds.tiedTo(id).length > 1
    if (members.some(isTied) || !members.some(({ document }) => before.has(document.id))) return [members]
    const units = alike(members, ({ document: { id } }) => origins.get(id) ?? id)
    return divide(units, { second, subject })
  })
}

/** Elements with the same key, in order of the first ones. */
function alike<T>(elements: readonly T[], keyOf: (element: T) => unknown): T[][] {
  const found = new Map<unknown, T[]>()
  for (const element of elements) {
    const others = found.get(keyOf(element))
    if (others === undefined) found.set(keyOf(element), [element])
    else others.push(element)
  }
  return [...found.values()]
}

function storiesOf(part: readonly Placed[], before: ReadonlyMap<string, Story>): Set<Story> {
  return new Set(part.flatMap(({ document }) => before.get(document.id) ?? []))
}

/** The part that goes on as the story: the one with most of its own texts, of equal ones the one with the earliest. */
function keeperOf(story: Story, parts: readonly Placed[][], { before, origins }: Before): Placed[] | undefined {
  const size = (part: Placed[]) =>
    part.filter(({ document: { id } }) => before.get(id) === story && !origins.has(id)).length
  const earliest = (part: Placed[]) => Math.min(...part.map(({ order }) => order))
  return [...parts].sort((a, b) => size(b) - size(a) || earliest(a) - earliest(b))[0]
}

function byPublication(a: Article, b: Article): number {
  const [x, y] = [published(a), published(b)]
  return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : 1
}

import type { Article } from '../news/article.ts'
import type { Membership, Story } from '../news/story.ts'
import { published } from './origins.ts'

const byTime = (a: Membership, b: Membership) =>
  a.publishedDateTime < b.publishedDateTime
    ? -1
    : a.publishedDateTime > b.publishedDateTime
      ? 1
      : a.article < b.article
        ? -1
        : 1

/** How an article stands to its story. */
function membership(article: Article, origins: ReadonlyMap<string, string>): Membership {
  const copyOf = origins.get(article.id)
  const common = { article: article.id, publishedDateTime: published(article) }
  return copyOf === undefined ? { ...common, as: 'origin' } : { ...common, as: 'duplicate', copyOf }
}

/** Every id a story has had or came out of. */
export function idsOf({ id, formerIds, splitFrom = [] }: Story): string[] {
  return [id, ...formerIds, ...splitFrom]
}

/** What goes into a story. */
export interface Ingredients {
  /** Articles looked at now. */
  articles: readonly Article[]
  /** Stories it continues. */
  earlier: readonly Story[]
  /** Stories that some of the articles have just been split off from. */
  left: readonly Story[]
}

/**
 * The story of some articles. It continues the earlier stories they came from: the one opened first lends its id, the
 * others' ids are kept as former ids, and members that were not looked at again stay. One that was split off gets an id that no
 * story ever had, and takes along the former ids that stood for its own members.
 *
 * @param ingredients articles or earlier stories, at least one
 * @param known `present`: all articles looked at now; `taken`: ids of all stories so far, a new one is added
 */
export function storyOf(
  { articles, earlier, left }: Ingredients,
  known: {
    origins: ReadonlyMap<string, string>
    present: ReadonlyMap<string, Article>
    taken: Set<string>
  },
): Story {
  const fresh = articles.map((article) => membership(article, known.origins))
  const kept = earlier.flatMap(({ members }) => members).filter(({ article }) => !known.present.has(article))
  const members = [...fresh, ...kept].sort(byTime)
  const [oldest, ...others] = [...earlier].sort((a, b) =>
    a.openedAt < b.openedAt ? -1 : a.openedAt > b.openedAt ? 1 : a.id < b.id ? -1 : 1,
  )
  const first = members[0]?.publishedDateTime ?? ''
  const own = new Set(members.map(({ article }) => article))
  const stays = (story: Story) => story.formerIds.filter((id) => !standsFor(id, lostBy(story, own)))
  const former = [...(oldest ? stays(oldest) : []), ...others.flatMap((story) => [story.id, ...stays(story)])]
  const brought = left.flatMap((story) => {
    const theirs = new Set(story.members.map(({ article }) => article).filter((id) => own.has(id)))
    return story.formerIds.filter((id) => standsFor(id, theirs))
  })
  const splitFrom = [...new Set([...earlier.flatMap((story) => story.splitFrom ?? []), ...left.flatMap(idsOf)])]
  return {
    id: oldest?.id ?? newId(members[0]?.article ?? '', known.taken),
    formerIds: [...former, ...brought],
    ...(splitFrom.length > 0 && { splitFrom }),
    members,
    openedAt: oldest !== undefined && oldest.openedAt < first ? oldest.openedAt : first,
    latestAt: members.at(-1)?.publishedDateTime ?? first,
  }
}

/** Members of a story that are not among these articles any more. */
function lostBy({ members }: Story, own: ReadonlySet<string>): Set<string> {
  return new Set(members.map(({ article }) => article).filter((id) => !own.has(id)))
}

/** Whether an id was given for one of the articles. */
function standsFor(id: string, articles: ReadonlySet<string>): boolean {
  return articles.has(id) || articles.has(id.replace(/-\d+$/, ''))
}

/** A story is named after its first article, with a number behind it when that name had been given before. */
function newId(article: string, taken: Set<string>): string {
  let id = article
  for (let number = 2; taken.has(id); number++) id = `${article}-${number}`
  taken.add(id)
  return id
}

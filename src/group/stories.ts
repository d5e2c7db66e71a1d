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

/**
 * The story of some articles. It continues the earlier stories they came from: the one opened first lends its id, the
 * others' ids are kept as former ids, and members that were not looked at again stay.
 *
 * @param articles at least one
 * @param earlier stories of which some of the articles were members
 */
export function storyOf(
  articles: readonly Article[],
  earlier: readonly Story[],
  origins: ReadonlyMap<string, string>,
): Story {
  const fresh = articles.map((article) => membership(article, origins))
  const seen = new Set(fresh.map(({ article }) => article))
  const kept = earlier.flatMap(({ members }) => members).filter(({ article }) => !seen.has(article))
  const members = [...fresh, ...kept].sort(byTime)
  const [oldest, ...others] = [...earlier].sort((a, b) =>
    a.openedAt < b.openedAt ? -1 : a.openedAt > b.openedAt ? 1 : a.id < b.id ? -1 : 1,
  )
  const first = members[0]?.publishedDateTime ?? ''
  return {
    id: oldest?.id ?? members[0]?.article ?? '',
    formerIds: [...(oldest?.formerIds ?? []), ...others.flatMap(({ id, formerIds }) => [id, ...formerIds])],
    members,
    openedAt: oldest !== undefined && oldest.openedAt < first ? oldest.openedAt : first,
    latestAt: members.at(-1)?.publishedDateTime ?? first,
  }
}

import type { Article } from '../news/article.ts'
import type { Instant } from '../news/instant.ts'
import { DisjointSets } from './disjoint-sets.ts'
import { CopyFinder } from './duplicates.ts'
import { hoursOf } from './texts.ts'

/** When an article appeared: its own claim, else when we saw it. */
export function published(article: Article): Instant {
  return article.publishedDateTime ?? article.capturedAt
}

/**
 * Which articles repeat another one's text.
 *
 * @param articles in order of publication
 * @param windowHours copies are looked for among the articles of so many hours before
 * @returns the id of the origin for each article that is a copy; the origin is the one a copy names, else the earliest
 */
export function originsOf(articles: readonly Article[], windowHours: number): Map<string, string> {
  const groups = new DisjointSets()
  const named = namedOrigins(articles)
  for (const [copy, origin] of named) groups.unite(copy, origin)
  for (const [a, b] of copiesAmong(articles, windowHours)) groups.unite(a, b)
  return origins(
    articles.map(({ id }) => id),
    groups,
    new Set(named.values()),
  )
}

/** For each id in a set with others: the set's first credited id, else its first. */
function origins(inOrder: readonly string[], groups: DisjointSets, credited: ReadonlySet<string>): Map<string, string> {
  const origin = new Map<string, string>()
  for (const id of inOrder) {
    const current = origin.get(groups.root(id))
    if (current === undefined || (credited.has(id) && !credited.has(current))) origin.set(groups.root(id), id)
  }
  const copies = inOrder.map((id): [string, string] => [id, origin.get(groups.root(id)) ?? id])
  return new Map(copies.filter(([id, first]) => id !== first))
}

/** Copies whose publisher names an origin that is among the articles. */
function namedOrigins(articles: readonly Article[]): Map<string, string> {
  const byAddress = new Map(
    articles.flatMap(
      ({ id, webUrl, originalUrl }) =>
        [
          [webUrl, id],
          [originalUrl, id],
        ] as const,
    ),
  )
  const named = new Map<string, string>()
  for (const { id, syndicatedFrom } of articles) {
    const origin = syndicatedFrom === undefined ? undefined : byAddress.get(syndicatedFrom)
    if (origin !== undefined && origin !== id) named.set(id, origin)
  }
  return named
}

function copiesAmong(articles: readonly Article[], windowHours: number): [string, string][] {
  const finder = new CopyFinder()
  const found: [string, string][] = []
  let oldest = 0
  for (const article of articles) {
    const now = hoursOf(published(article))
    for (
      let old = articles[oldest];
      old !== undefined && hoursOf(published(old)) < now - windowHours;
      old = articles[oldest]
    ) {
      finder.forget(old.id)
      oldest++
    }
    const text = article.text === '' ? (article.excerpt ?? '') : article.text
    for (const { a, b } of finder.add({ id: article.id, title: article.title, text })) found.push([a, b])
  }
  return found
}

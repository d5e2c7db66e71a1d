import type { Article } from '../news/article.ts'
import type { Ruling } from '../news/ruling.ts'
import { articleFromRecord } from '../record/article-from-record.ts'
import type { HubFolder } from './world.ts'

/** An article that people corrected, with what they said. */
export interface Taught<Said> {
  article: Article
  ruling: Said
}

/**
 * The articles that rulings name, by the rulings' own order; the record's words where there is one, so that they outlive the store.
 *
 * @param rulings by the subject they name
 */
export function taughtArticles<Said extends Pick<Ruling, 'at'>>(
  { records }: Pick<HubFolder, 'records'>,
  articles: readonly Article[],
  rulings: ReadonlyMap<string, Said>,
): Taught<Said>[] {
  if (rulings.size === 0) return []
  const found = new Map<string, Taught<Said>>()
  const add = (article: Article, subjects: readonly (string | undefined)[]) => {
    const ruling = subjects.map((subject) => rulings.get(subject ?? '')).find((one) => one !== undefined)
    if (ruling && !found.has(article.id)) found.set(article.id, { article, ruling })
  }
  for (const record of records) {
    add(articleFromRecord(record), [record.path, record.fields.webUrl, record.fields.originalUrl])
  }
  for (const article of articles) add(article, [article.webUrl, article.originalUrl])
  return [...found.values()].sort((a, b) => compare(a.ruling.at, b.ruling.at) || compare(a.article.id, b.article.id))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

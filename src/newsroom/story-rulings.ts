import { sayRuling } from '../decide/rulings.ts'
import type { Article } from '../news/article.ts'
import type { Reason } from '../news/reason.ts'
import type { Ruling } from '../news/ruling.ts'
import type { Bond, Story } from '../news/story.ts'
import { articleFromRecord } from '../record/article-from-record.ts'
import type { HubFolder } from './world.ts'

/** What a ruling on stories says of two articles. */
export interface RuledBond {
  bond: Bond
  ruling: Ruling
}

/** Whether a ruling says which articles are one story. */
export function isOfStories({ action }: Ruling): boolean {
  return action === 'merge' || action === 'split'
}

/**
 * What people ruled of stories, by the articles concerned, the oldest first. Rulings name articles, never stories: what a story is
 * called is the grouping's own affair. Names that nothing is known of are passed over.
 *
 * @param articles all that may be named
 */
export function ruledBonds(
  { records, rulings }: Pick<HubFolder, 'records' | 'rulings'>,
  articles: Iterable<Article>,
): RuledBond[] {
  const own = rulings.filter(isOfStories)
  if (own.length === 0) return []
  const ids = new Map<string, string>()
  for (const { id, webUrl, originalUrl } of articles) for (const name of [id, webUrl, originalUrl]) ids.set(name, id)
  for (const record of records) {
    const { webUrl, originalUrl } = record.fields
    ids.set(record.path, ids.get(webUrl ?? '') ?? ids.get(originalUrl) ?? articleFromRecord(record).id)
  }
  return own.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).flatMap((ruling) => bondsOf(ruling, ids))
}

function bondsOf(ruling: Ruling, ids: ReadonlyMap<string, string>): RuledBond[] {
  const as = ruling.action === 'merge' ? 'together' : 'apart'
  const article = ids.get(ruling.subject)
  const named = namesIn(ruling)
  if (article === undefined) return []
  if (named.length === 0) return as === 'apart' ? [{ bond: { article, as }, ruling }] : []
  const others = new Set(named.flatMap((name) => ids.get(name) ?? []))
  others.delete(article)
  return [...others].map((other) => ({ bond: { article, other, as }, ruling }))
}

/** The articles a ruling on stories names beside its subject. */
export function namesIn({ value }: Ruling): string[] {
  return Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : []
}

/** Why an article stands in its story, or not in another, where people said so; a sentence for each ruling. */
export function storyReasons(
  article: string,
  { members }: Story,
  { bonds, articles }: { bonds: readonly RuledBond[]; articles: ReadonlyMap<string, Article> },
): Reason[] {
  const present = new Set(members.map((member) => member.article))
  const others = new Map<Ruling, string[]>()
  for (const { bond, ruling } of bonds) {
    if (bond.article !== article && bond.other !== article) continue
    const other = bond.article === article ? bond.other : bond.article
    const holds = other === undefined ? present.size === 1 : present.has(other) === (bond.as === 'together')
    if (holds) others.set(ruling, [...(others.get(ruling) ?? []), ...(other === undefined ? [] : [other])])
  }
  return [...others].map(([ruling, ids]): Reason => {
    const titles = ids.map((id) => `“${articles.get(id)?.title ?? id}”`)
    return { name: `ruling-${ruling.action}`, because: sayRuling(ruling, sentence(ruling, titles)) }
  })
}

/** Titles that are named; of more, how many. */
const NAMED = 3

function sentence({ action }: Ruling, titles: readonly string[]): string {
  const more = titles.length - NAMED
  const named = `${titles.slice(0, NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
  if (titles.length === 0) return 'it stands alone'
  return action === 'merge' ? `one story with ${named}` : `no story with ${named}`
}

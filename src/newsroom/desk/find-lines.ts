import type { Instant } from '../../news/instant.ts'
import { fold } from '../../news/search-words.ts'
import type { DeskLine, DeskPage, DeskQuery } from '../../ports/desk.ts'

/** Articles on one page. */
const PAGE = 50

/**
 * The articles that answer a query, one page of them.
 *
 * @param dayOf the day of a moment in the hub's zone, `2026-11-25`
 */
export function findLines(
  lines: readonly DeskLine[],
  query: DeskQuery,
  dayOf: (moment: Instant) => string,
): Omit<DeskPage, 'topics' | 'providers'> {
  const words = foldedWords(query.words ?? '')
  const found = lines
    .filter((line) => isWanted(line, query))
    .filter(({ at }) => isWithin(at, query, dayOf))
    .filter((line) => words.length === 0 || hasWords(line, words))
    .sort((a, b) => inOrder(a, b, query.order))
  const pages = Math.max(1, Math.ceil(found.length / PAGE))
  const page = Math.min(Math.max(1, Math.floor(query.page ?? 1)), pages)
  return { lines: found.slice((page - 1) * PAGE, page * PAGE), total: found.length, page, pages }
}

function isWanted(line: DeskLine, { verdict, ruled, topic, provider }: DeskQuery): boolean {
  return (
    (verdict === undefined || line.verdict === verdict) &&
    (!ruled || line.mark !== '') &&
    (topic === undefined || line.topics.includes(topic)) &&
    (provider === undefined || line.provider === provider)
  )
}

function isWithin(at: Instant, { from, to }: DeskQuery, dayOf: (moment: Instant) => string): boolean {
  if (from === undefined && to === undefined) return true
  const day = dayOf(at)
  return day >= (from ?? '') && day <= (to ?? '9999')
}

function foldedWords(text: string): string[] {
  return fold(text).split(/\s+/).filter(Boolean)
}

/** An address finds its article, too. */
function hasWords({ title, excerpt, provider, webUrl, path = '' }: DeskLine, words: readonly string[]): boolean {
  const text = fold(`${title} ${excerpt} ${provider} ${webUrl} ${path}`)
  return words.every((word) => text.includes(word))
}

function inOrder(a: DeskLine, b: DeskLine, order: DeskQuery['order'] = 'newest'): number {
  const first = order === 'heat' ? b.heat - a.heat : order === 'quality' ? b.quality - a.quality : 0
  return first || (a.at < b.at ? 1 : a.at > b.at ? -1 : a.id < b.id ? -1 : 1)
}

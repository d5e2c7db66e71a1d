import type { Source } from '../news/source.ts'

/** Stands in a search's address for the words looked for. */
const QUERY = '{query}'

/**
 * What is asked for a source: itself, or for a search one address a query. Each question has a poll of its own, under
 * its id; a blank parts source and query, which no source's id holds.
 */
export function questionsOf(source: Source): Source[] {
  if (source.kind !== 'search' || !source.query || !source.url.includes(QUERY)) return [source]
  return source.query.map((query) => ({
    ...source,
    id: `${source.id} ${query}`,
    url: source.url.replaceAll(QUERY, encodeURIComponent(query)),
  }))
}

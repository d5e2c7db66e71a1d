import { searchedTexts, TITLE_COUNTS } from '../news/search-words.ts'
import type { Findable, SearchIndex } from '../ports/search-index.ts'

interface Entry {
  page: Findable
  title: string
  rest: string
}

/** Looks through pages one by one: for hubs without a database, and as quick as one for a few thousand pages. */
export function scanned(pages: Iterable<Findable>): SearchIndex {
  const entries = Array.from(pages, (page): Entry => ({ page, ...searchedTexts(page) }))
  return {
    async find(words, limit) {
      const hits = entries.map((entry) => ({ page: entry.page, points: pointsOf(entry, words) }))
      const found = hits.filter(({ points }) => points > 0).sort(bestFirst)
      return { found: found.length, hits: found.slice(0, limit).map(({ page }) => page) }
    },
  }
}

/** Nothing unless every word is found. */
function pointsOf({ title, rest }: Entry, words: readonly (readonly string[])[]): number {
  let sum = 0
  for (const forms of words) {
    if (forms.some((form) => title.includes(form))) sum += TITLE_COUNTS
    else if (forms.some((form) => rest.includes(form))) sum += 1
    else return 0
  }
  return sum
}

interface Hit {
  page: Findable
  points: number
}

function bestFirst(one: Hit, other: Hit): number {
  if (one.points !== other.points) return other.points - one.points
  if (one.page.day !== other.page.day) return one.page.day < other.page.day ? 1 : -1
  return one.page.path < other.page.path ? -1 : 1
}

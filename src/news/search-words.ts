/** Text without accents and case, as words are looked for in it. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/** So many times a word in the title counts. */
export const TITLE_COUNTS = 3

/** The texts of a page that words are looked for in, folded: its title, and all else it says. */
export function searchedTexts(page: { title: string; provider: string; topics: readonly string[]; summary: string }): {
  title: string
  rest: string
} {
  return { title: fold(page.title), rest: fold([page.provider, ...page.topics, page.summary].join(' ')) }
}

/** Longer questions are no more exact, and every word costs a look. */
const MOST = 12

/**
 * The words somebody looks for, a dozen at most, folded, each in the forms that say it: one of them must occur. Who looks for ships wants a
 * ship, too (English, French and Spanish have that s), and who looks for a box or a story boxes and stories.
 */
export function searchWords(query: string): string[][] {
  const words = fold(query)
    .split(/[\s\p{Cc}]+/u)
    .filter((word) => word !== '')
  return [...new Set(words)].slice(0, MOST).map(formsOf)
}

/** A form that stands within another need not be named beside it. */
function formsOf(word: string): string[] {
  if (word.length <= 4) return [word]
  const family = /^(.*[^aeiou])(?:ies|y)$/.exec(word)?.[1]
  if (family !== undefined) return [`${family}y`, `${family}ies`]
  if (/(?:[sxz]|ch|sh)es$/.test(word)) return [word.slice(0, -2)]
  return [/[^s]s$/.test(word) ? word.slice(0, -1) : word]
}

/** A page that can be found, with what words are looked for in. */
export interface Findable {
  /** Of the page, below the hub's address: `news/2021-06-25-a/` */
  path: string
  title: string
  /** Nothing for what has no publisher. */
  provider: string
  /** `2026-11-23`, or nothing. */
  day: string
  topics: readonly string[]
  summary: string
}

/** What was found: the best, and how many there are. */
export interface Found {
  found: number
  hits: Findable[]
}

/** Pages to look through. */
export interface SearchIndex {
  /**
   * Pages in which every word occurs in one of its forms: title, publisher, topics or summary. A word in the title counts
   * three times; of equals the newest come first. Of very many the newest may be weighed alone.
   *
   * @param words as `searchWords` gives them, at least one
   * @param limit most hits
   */
  find(words: readonly (readonly string[])[], limit: number): Promise<Found>
}

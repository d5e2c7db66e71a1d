import type { Rights } from '../news/article.ts'
import type { Reason } from '../news/reason.ts'

interface ShowingRule {
  name: string
  /** What follows from the rights; undefined where nothing does. */
  because(rights: Rights): string | undefined
}

/** Longest licence that is quoted, characters. */
const LICENCE = 200

/** What a publisher may ask for, and what the hub does about it. */
const rules: readonly ShowingRule[] = [
  {
    name: 'no-snippet',
    because: ({ noSnippet }) => (noSnippet ? 'Its publisher asks that no excerpt be shown; none is.' : undefined),
  },
  {
    name: 'max-snippet',
    because: ({ noSnippet, maxSnippet }) =>
      noSnippet || maxSnippet === undefined || maxSnippet < 0
        ? undefined
        : `Its publisher allows an excerpt of at most ${maxSnippet} characters.`,
  },
  {
    name: 'no-image-copies',
    because: ({ noImageIndex }) =>
      noImageIndex
        ? 'Its publisher asks that its pictures not be copied; they are measured and no copy is kept.'
        : undefined,
  },
  {
    name: 'no-archive',
    because: ({ noArchive }) =>
      noArchive ? 'Its publisher asks that no copy be kept; neither the page nor its pictures are.' : undefined,
  },
  {
    name: 'no-models',
    because: ({ noModels }) =>
      noModels ? 'Its publisher reserves the use of its text by language models; it is sent to none.' : undefined,
  },
  {
    name: 'no-index',
    because: ({ noIndex }) =>
      noIndex
        ? 'Its publisher asks search engines to leave the page out; here its title and address stand.'
        : undefined,
  },
  {
    name: 'not-free',
    because: ({ paywalled }) =>
      paywalled ? 'The page is not free to read; how long its text is counts for nothing.' : undefined,
  },
  {
    name: 'licence',
    because: ({ license }) => (license ? `Its publisher names a licence: ${license.slice(0, LICENCE)}` : undefined),
  },
]

/** What an article's publisher asks for and what follows for what is shown of it, a sentence each. */
export function showingOf(rights: Rights): Reason[] {
  return rules.flatMap(({ name, because }): Reason[] => {
    const sentence = because(rights)
    return sentence === undefined ? [] : [{ name, because: sentence }]
  })
}

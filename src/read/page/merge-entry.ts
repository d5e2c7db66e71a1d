import type { Article, PageKind } from '../../news/article.ts'
import { folded } from './metadata/site-suffix.ts'

/** Kinds of pages that hide the article: what the feed said is to be believed rather than they. */
const WALLS: ReadonlySet<PageKind> = new Set(['paywall', 'consent-wall', 'error', 'captcha'])
const SURE = 0.6

/** Does a wall, an error or a check stand where the article should? */
export function isWalled({ evidence: [first] }: Article): boolean {
  return first !== undefined && WALLS.has(first.kind) && first.confidence >= SURE
}

/** The page's article with its gaps filled from what the feed said; behind a wall, the feed's article with the page's evidence. */
export function mergeEntry(page: Article, entry: Article): Article {
  if (isWalled(page)) return behindWall(page, entry)
  const { publishedDateTime, publishedLocalTime, ...rest } = page
  const dated = publishedDateTime ? { publishedDateTime, ...(publishedLocalTime ? { publishedLocalTime } : {}) } : {}
  return {
    ...entry,
    ...rest,
    ...dated,
    title: page.title || entry.title,
    authors: page.authors.length > 0 ? page.authors : entry.authors,
    images: page.images.length > 0 ? page.images : entry.images,
    categories: [...new Set([...page.categories, ...entry.categories])],
    rights: { ...entry.rights, ...page.rights },
  }
}

/** A paywalled page still says much in its metadata; an error or consent page speaks only of itself. */
function behindWall(page: Article, entry: Article): Article {
  const isPaid = page.evidence[0]?.kind === 'paywall'
  const { webUrl, id, host } = isPaid ? page : entry
  return {
    ...(isPaid ? page : {}),
    ...entry,
    id,
    webUrl,
    host,
    ...(isPaid && isBeginning(page, entry) ? textOf(page) : {}),
    images: entry.images.length > 0 || !isPaid ? entry.images : page.images,
    authors: entry.authors.length > 0 || !isPaid ? entry.authors : page.authors,
    evidence: page.evidence,
    rights: { ...entry.rights, ...page.rights, ...(isPaid ? { paywalled: true } : {}) },
    capturedAt: page.capturedAt,
  }
}

/** Is the page's text more than the feed's, and of the article itself rather than of an offer to subscribe? */
function isBeginning(page: Article, entry: Article): boolean {
  const [own, fed] = [folded(page.title), folded(entry.title)]
  return page.text.length > entry.text.length && own !== '' && (own.includes(fed) || fed.includes(own))
}

/** Text and HTML of the page: its first paragraphs are more than some feeds give. */
function textOf({ text, html }: Article): Pick<Article, 'text' | 'html'> {
  return html === undefined ? { text } : { text, html }
}

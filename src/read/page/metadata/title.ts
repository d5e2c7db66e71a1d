import { isElement, type PageElement, textOf } from '../tree/element.ts'
import { type Clues, metaContent } from './clues.ts'
import { textIn } from './linked-data.ts'
import { plainText } from './plain-text.ts'
import { folded, withoutSiteName } from './site-suffix.ts'

const LONGEST = 300

/** The page's title in plain text, site name removed; empty where it has none. */
export function findTitle(clues: Clues, siteName: string | undefined): string {
  const candidates = titleCandidates(clues).map((title) => withoutSiteName(title, siteName, clues.title))
  const claims = candidates.filter((title) => title !== '' && title.length <= LONGEST)
  const headings = headingTexts(clues, siteName)
  return visibleTitle(headings, claims, clues.title) ?? claims[0] ?? headings[0]?.text ?? ''
}

/** Titles in metadata, best first. */
function titleCandidates(clues: Clues): string[] {
  const { article } = clues.linkedData
  const found = [
    metaContent(clues, 'og:title'),
    textIn(article?.headline),
    metaContent(
      clues,
      'twitter:title',
      'dc.title',
      'dcterms.title',
      'parsely-title',
      'sailthru.title',
      'citation_title',
      'title',
    ),
    textIn(article?.name),
    clues.title,
  ]
  return found.filter((title) => title !== undefined).map(plainText)
}

interface Heading {
  name: string
  text: string
}

/** Headings that may be the page's title: not the site's name, not a logo that links home. */
function headingTexts(clues: Clues, siteName: string | undefined): Heading[] {
  const site = folded(siteName ?? '')
  return clues.headings
    .filter((heading) => !linksHome(heading))
    .map((heading) => ({ name: heading.name, text: textOf(heading) }))
    .filter(({ text }) => text.length > 1 && text.length <= LONGEST && folded(text) !== site)
}

function linksHome(heading: PageElement): boolean {
  const inside = heading.children.filter(isElement)
  const link = heading.parent?.name === 'a' ? heading.parent : inside.length === 1 ? inside[0] : undefined
  return link?.name === 'a' && /^(?:https?:\/\/[^/]+)?\/?(?:index\.\w+)?$/.test(link.attributes.href ?? '-')
}

/** How much of a heading metadata must repeat for it to be the title; an `h2` must be repeated whole. */
const LEAST_SHARED = { h1: 0.4, h2: 0.85 } as const

/** The heading readers see as the title: what metadata repeats, wholly or in part; the form of the heading wins. */
function visibleTitle(headings: readonly Heading[], claims: readonly string[], pageTitle: string): string | undefined {
  const known = [...claims, plainText(pageTitle)].map(folded).filter((title) => title !== '')
  const same = headings.find(({ text }) => known.includes(folded(text)))
  const first = headings.filter(({ name }) => name === 'h1')
  const likely = first.find(({ text }) => isLikely(text, known, LEAST_SHARED.h1))
  if (same && (same.name === 'h1' || !likely)) return same.text
  if (likely) return likely.text
  if (first.length > 0) return undefined
  return headings.find(({ text }) => text.length > 15 && isLikely(text, known, LEAST_SHARED.h2))?.text
}

function isLikely(heading: string, known: readonly string[], least: number): boolean {
  return known.some((title) => shared(heading, title) >= least)
}

/** Share of a heading's words that a title has too; signs count as words where words are not parted by spaces. */
function shared(heading: string, title: string): number {
  const words = wordsOf(folded(heading))
  const others = new Set(wordsOf(title))
  return words.length === 0 ? 0 : words.filter((word) => others.has(word)).length / words.length
}

function wordsOf(text: string): string[] {
  return text.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^\s\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+/g) ?? []
}

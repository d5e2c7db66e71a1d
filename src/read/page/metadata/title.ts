import { collapse, isElement, type PageElement, textOf } from '../tree/element.ts'
import { type Clues, metaContent } from './clues.ts'
import { textIn } from './linked-data.ts'
import { plainText } from './plain-text.ts'
import { folded, withoutSiteName } from './site-suffix.ts'

const LONGEST = 300
/** The sign that documents put behind their headings, a link to the heading itself. */
const PERMALINK = /\s?¶$/
/** With the site's name; what is longer is no title, and taking it apart would take long. */
const LONGEST_WITH_SITE = 600

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
  return found.flatMap((title) => (title !== undefined && title.length <= LONGEST_WITH_SITE ? plainText(title) : []))
}

/** A heading as text, and the texts of the elements it is made of. */
interface Heading {
  name: string
  text: string
  parts: readonly string[]
}

/** Headings that may be the page's title: not the site's name, not a logo that links home. */
function headingTexts(clues: Clues, siteName: string | undefined): Heading[] {
  const site = folded(siteName ?? '')
  return clues.headings
    .filter((heading) => !linksHome(heading))
    .map((heading) => ({ name: heading.name, text: textOf(heading).replace(PERMALINK, ''), parts: partsOf(heading) }))
    .filter(({ text }) => text.length > 1 && text.length <= LONGEST && folded(text) !== site)
}

function linksHome(heading: PageElement): boolean {
  const inside = heading.children.filter(isElement)
  const link = heading.parent?.name === 'a' ? heading.parent : inside.length === 1 ? inside[0] : undefined
  return link?.name === 'a' && /^(?:https?:\/\/[^/]+)?\/?(?:index\.\w+)?$/.test(link.attributes.href ?? '-')
}

/** Texts of a heading's children (a kicker, the title, a subtitle); of the one child's children where there is one. */
function partsOf(heading: PageElement): string[] {
  const inside = heading.children.filter((child) => isElement(child) || child.value.trim() !== '')
  const [only] = inside
  if (inside.length === 1 && only && isElement(only)) return partsOf(only)
  return inside.map((child) => (isElement(child) ? textOf(child) : collapse(child.value))).filter((text) => text !== '')
}

/** The heading readers see as the title: what metadata repeats, wholly or in part; the form of the heading wins. */
function visibleTitle(headings: readonly Heading[], claims: readonly string[], pageTitle: string): string | undefined {
  const known = [...claims, plainText(pageTitle.slice(0, LONGEST_WITH_SITE))]
    .map(folded)
    .filter((title) => title !== '')
  const claimed = known.map((title) => new Set(wordsOf(title)))
  const scored = headings
    .map((heading) => ({ heading, score: likenessToAny(heading, claimed) }))
    .filter(({ heading, score }) => score >= LEAST_LIKENESS[heading.name === 'h1' ? 'h1' : 'h2'])
    .sort((a, b) => b.score - a.score)
  const best = scored.find(({ heading }) => heading.name === 'h1') ?? scored[0]
  return best && titlePart(best.heading, known)
}

/** Likeness (0 to 1) to what metadata says from which a heading is the title; an `h2` must be surer. */
const LEAST_LIKENESS = { h1: 0.3, h2: 0.55 } as const

/** Share of the heading's words that a claim has, lowered where they are only a small part of the claim; of the likest claim. */
function likenessToAny({ text }: Heading, claims: readonly ReadonlySet<string>[]): number {
  const words = wordsOf(folded(text))
  if (words.length === 0) return 0
  const scores = claims.map((claim) => {
    const both = words.filter((word) => claim.has(word)).length
    return (both / words.length) * Math.min(1, both / claim.size / 0.4)
  })
  return Math.max(0, ...scores)
}

/** Where one part of the heading is (nearly) the claim, that part: kickers and subtitles stay out. */
function titlePart({ text, parts }: Heading, known: readonly string[]): string {
  if (parts.length < 2 || known.includes(folded(text))) return text
  return parts.find((part) => part.length > 15 && known.some((title) => isCore(folded(part), title))) ?? text
}

function isCore(part: string, claim: string): boolean {
  return part === claim || (claim.endsWith(part) && part.length > claim.length * 0.5)
}

function wordsOf(text: string): string[] {
  return text.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^\s\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+/g) ?? []
}

import { textOf } from '../tree/element.ts'
import { type Clues, metaContent } from './clues.ts'
import { textIn } from './linked-data.ts'
import { plainText } from './plain-text.ts'
import { folded, withoutSiteName } from './site-suffix.ts'

const LONGEST = 300

/** The page's title in plain text, site name removed; empty where it has none. */
export function findTitle(clues: Clues, siteName: string | undefined): string {
  const candidates = titleCandidates(clues).map((title) => withoutSiteName(title, siteName, clues.title))
  const heading = headingTitle(clues, candidates)
  if (heading) return heading
  return candidates.find((title) => title !== '' && title.length <= LONGEST) ?? ''
}

/** Titles in metadata, best first. */
function titleCandidates(clues: Clues): string[] {
  const { article } = clues.linkedData
  const found = [
    metaContent(clues, 'og:title'),
    textIn(article?.headline),
    metaContent(clues, 'twitter:title', 'dc.title', 'dcterms.title', 'parsely-title', 'sailthru.title', 'title'),
    textIn(article?.name),
    clues.title,
  ]
  return found.filter((title) => title !== undefined).map(plainText)
}

/** The heading that says what metadata says: it is the form readers see. */
function headingTitle(clues: Clues, candidates: readonly string[]): string | undefined {
  const headings = clues.headings
    .map((heading) => ({ name: heading.name, text: textOf(heading) }))
    .filter(({ text }) => text !== '')
  const known = candidates.map(folded).filter((title) => title !== '')
  const same = headings.find(({ text }) => known.includes(folded(text)))
  if (same) return same.text
  const within = headings.find(
    ({ name, text }) => name === 'h1' && text.length > 15 && known.some((title) => title.includes(folded(text))),
  )
  if (within) return within.text
  if (known.length > 0) return undefined
  const [only, ...others] = headings.filter(({ name }) => name === 'h1')
  return only && others.length === 0 ? only.text : headings[0]?.text
}

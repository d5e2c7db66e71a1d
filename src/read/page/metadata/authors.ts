import { classWords, firstElement, type PageElement, textOf } from '../tree/element.ts'
import { bylineIn, namesIn } from './author-names.ts'
import type { Clues } from './clues.ts'
import { isElsewhere } from './elsewhere.ts'
import { type LinkedNode, resolveNode, textIn, typesOf } from './linked-data.ts'
import { folded } from './site-suffix.ts'

const AUTHOR_METAS = [
  ...[
    'author',
    'article:author',
    'article:author_name',
    'parsely-author',
    'sailthru.author',
    'dc.creator',
    'dcterms.creator',
  ],
  ...[
    'citation_author',
    'byl',
    'creator',
    'author-name',
    'cxenseparse:author',
    'dc.contributor',
    'authors',
    'twitter:data1',
  ],
]
const MOST = 12
/** Lines and elements looked at for a byline. */
const MOST_LINES = 400
const MOST_ELEMENTS = 60

/** What besides its metadata may name a page's authors. */
export interface AuthorContext {
  siteName: string | undefined
  /** Texts of the page's short lines, in order. */
  lines: readonly string[]
}

/** Names of the people (or desk) the page names as its authors, in order, without roles. */
export function findAuthors(clues: Clues, { siteName, lines }: AuthorContext): string[] {
  const site = folded(siteName ?? '')
  const people = (names: string[]): string[] => unique(names.flatMap(namesIn)).filter((name) => folded(name) !== site)
  const sources = [
    () => linkedAuthors(clues, isPerson),
    () => metaAuthors(clues),
    () => markedAuthors(clues, people),
    () =>
      lines
        .slice(0, MOST_LINES)
        .flatMap((line) => bylineIn(line) ?? [])
        .slice(0, 1),
  ]
  for (const source of sources) {
    const names = people(source())
    if (names.length > 0) return names.slice(0, MOST)
  }
  return unique([...linkedAuthors(clues, () => true), ...metaAuthors(clues)].flatMap(namesIn)).slice(0, 1)
}

function isPerson(author: LinkedNode | string): boolean {
  return typeof author === 'string' || !typesOf(author).includes('Organization')
}

function linkedAuthors(clues: Clues, test: (author: LinkedNode | string) => boolean): string[] {
  const { article } = clues.linkedData
  const value = article?.author ?? article?.creator
  const authors = Array.isArray(value) ? value : [value]
  return authors.flatMap((author) => {
    const node = typeof author === 'string' ? author : resolveNode(clues.linkedData, author)
    if (node === undefined || !test(node)) return []
    const name = typeof node === 'string' ? node : textIn(node.name)
    return name ? [name] : []
  })
}

function metaAuthors(clues: Clues): string[] {
  const name = AUTHOR_METAS.find((meta) => clues.metas.get(meta)?.some((value) => !/^https?:/.test(value)))
  return name ? [...(clues.metas.get(name) ?? [])] : []
}

/** Marked names of more words than this, beside the first, are titles of texts. */
const MOST_WORDS = 4

/** The first element marked as the author's that holds a name (microdata, `rel=author`, classes), and others so marked beside it. */
function markedAuthors(clues: Clues, people: (names: string[]) => string[]): string[] {
  const marked = [...(clues.properties.get('author') ?? []), ...clues.relAuthors]
  const elements = [...marked, ...clues.bylines].slice(0, MOST_ELEMENTS)
  const first = elements.find((element) => !isElsewhere(element) && holdsName(element, people))
  if (!first) return []
  const beside = marked.includes(first) ? marked.filter((one) => one !== first && one.parent === first.parent) : []
  const others = beside.slice(0, MOST).filter((one) => holdsName(one, people))
  return [markedName(first), ...others.map(markedName).filter((name) => name.split(' ').length <= MOST_WORDS)]
}

function holdsName(element: PageElement, people: (names: string[]) => string[]): boolean {
  const text = markedName(element)
  return text.length < 150 && people([text]).length > 0
}

/** The name inside a marked element: its own content, the part marked as name, a link to the author, or all its text. */
function markedName(element: PageElement): string {
  const { content } = element.attributes
  if (content) return content
  const named = firstElement(
    element,
    (inner) => /\bname\b/i.test(inner.attributes.itemprop ?? '') || classWords(inner).has('fn'),
  )
  if (named) return named.attributes.content ?? textOf(named)
  const text = textOf(element)
  const link = firstElement(
    element,
    (inner) =>
      inner.name === 'a' &&
      /author|autor|profil|people|contributor|redakt/i.test(
        `${inner.attributes.rel ?? ''} ${inner.attributes.href ?? ''}`,
      ),
  )
  const linked = link ? textOf(link) : ''
  return linked !== '' && text.length > linked.length + 40 ? linked : text
}

function unique(names: string[]): string[] {
  const seen = new Set<string>()
  return names.filter((name) => {
    const key = folded(name)
    if (key === '' || seen.has(key)) return false
    seen.add(key)
    return true
  })
}

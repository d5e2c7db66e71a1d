import { classWords, collapse, isElement, type PageElement, textOf } from '../tree/element.ts'
import { type LinkedData, readLinkedData } from './linked-data.ts'

/** What a page says about itself, gathered in one walk over its tree; nothing is judged here. */
export interface Clues {
  /** `meta` content by name, property, itemprop or http-equiv (lower case), in document order. */
  metas: ReadonlyMap<string, readonly string[]>
  /** `link` elements by rel word (lower case). */
  links: ReadonlyMap<string, readonly Readonly<Record<string, string>>[]>
  /** Nodes of the page's JSON-LD. */
  linkedData: LinkedData
  /** The first `title` element, text as it stands. */
  title: string
  /** `lang` of the `html` element. */
  lang?: string
  baseHref?: string
  /** `h1` and `h2` elements. */
  headings: readonly PageElement[]
  /** `time` and `abbr` elements, in document order. */
  times: readonly PageElement[]
  /** Elements with `itemprop`, RDFa `property` or hAtom classes, by that name (lower case). */
  properties: ReadonlyMap<string, readonly PageElement[]>
  /** Elements whose `rel` is author. */
  relAuthors: readonly PageElement[]
  /** Elements whose class or id speaks of an author or a date. */
  bylines: readonly PageElement[]
  datelines: readonly PageElement[]
  body: PageElement
}

const BYLINE_WORDS: ReadonlySet<string> = new Set([
  'author',
  'authors',
  'byline',
  'autor',
  'auteur',
  'autore',
  'writer',
  'contributor',
  'vcard',
  'verfasser',
  'username',
  'postedby',
  'postauthor',
])
const DATE_WORDS: ReadonlySet<string> = new Set([
  ...[
    'date',
    'dateline',
    'datum',
    'fecha',
    'time',
    'timestamp',
    'published',
    'publish',
    'pubdate',
    'posted',
    'postdate',
  ],
  ...[
    'datetime',
    'created',
    'updated',
    'modified',
    'lastmod',
    'meta',
    'postmeta',
    'info',
    'byline',
    'submitted',
    'entrydate',
    'footer',
  ],
])

/** Gathers the clues of a page. */
export function gatherClues(root: PageElement): Clues {
  const gatherer = new Gatherer()
  gatherer.visit(root)
  return gatherer.clues(root)
}

class Gatherer {
  private readonly metas = new Map<string, string[]>()
  private readonly links = new Map<string, Record<string, string>[]>()
  private readonly properties = new Map<string, PageElement[]>()
  private readonly scripts: string[] = []
  private readonly headings: PageElement[] = []
  private readonly times: PageElement[] = []
  private readonly relAuthors: PageElement[] = []
  private readonly bylines: PageElement[] = []
  private readonly datelines: PageElement[] = []
  private readonly meanings = new Map<ReadonlySet<string>, { isByline: boolean; isDateline: boolean }>()
  private title: string | undefined
  private lang: string | undefined
  private baseHref: string | undefined
  private body: PageElement | undefined

  visit(element: PageElement): void {
    for (const child of element.children) {
      if (!isElement(child)) continue
      this.look(child)
      if (child.name !== 'script') this.visit(child)
    }
  }

  private look(element: PageElement): void {
    const { attributes } = element
    switch (element.name) {
      case 'meta':
        this.meta(attributes)
        return
      case 'link':
        for (const rel of (attributes.rel ?? '').toLowerCase().split(/\s+/)) push(this.links, rel, attributes)
        return
      case 'script':
        this.script(element)
        return
      case 'title':
        if (this.title === undefined) this.title = collapse(textOf(element))
        return
      case 'html':
        this.lang ??= attributes.lang ?? attributes['xml:lang']
        return
      case 'base':
        this.baseHref ??= attributes.href
        return
      case 'body':
        this.body ??= element
        return
      case 'h1':
      case 'h2':
        this.headings.push(element)
        break
      case 'time':
      case 'abbr':
        this.times.push(element)
        break
    }
    this.named(element)
  }

  private meta(attributes: Readonly<Record<string, string>>): void {
    const content = (attributes.content ?? attributes.value ?? '').trim()
    if (content === '') return
    const keys = [attributes.name, attributes.property, attributes.itemprop, attributes['http-equiv']]
    for (const key of new Set(keys)) if (key) push(this.metas, key.toLowerCase().trim(), content)
  }

  private script(element: PageElement): void {
    if (!/ld\+json/i.test(element.attributes.type ?? '')) return
    for (const child of element.children) if (!isElement(child)) this.scripts.push(child.value)
  }

  /** What attributes and classes say an element is. */
  private named(element: PageElement): void {
    const { attributes } = element
    const property = attributes.itemprop ?? attributes.property
    if (property) for (const name of property.toLowerCase().split(/\s+/)) push(this.properties, name, element)
    if (attributes.rel && /\bauthor\b/i.test(attributes.rel)) this.relAuthors.push(element)
    if (attributes.class === undefined && attributes.id === undefined) return
    const { isByline, isDateline } = this.meaningOf(classWords(element))
    if (isByline) this.bylines.push(element)
    if (isDateline) this.datelines.push(element)
  }

  /** Told once for all elements of the same classes. */
  private meaningOf(words: ReadonlySet<string>): { isByline: boolean; isDateline: boolean } {
    const known = this.meanings.get(words)
    if (known) return known
    const meaning = { isByline: hasAny(words, BYLINE_WORDS), isDateline: hasAny(words, DATE_WORDS) }
    this.meanings.set(words, meaning)
    return meaning
  }

  clues(root: PageElement): Clues {
    const { metas, links, properties, headings, times, relAuthors, bylines, datelines, lang, baseHref } = this
    const found = { metas, links, properties, headings, times, relAuthors, bylines, datelines }
    const linkedData = readLinkedData(this.scripts)
    return {
      ...found,
      linkedData,
      title: this.title ?? '',
      body: this.body ?? root,
      ...(lang ? { lang } : {}),
      ...(baseHref ? { baseHref } : {}),
    }
  }
}

function hasAny(words: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean {
  for (const word of words) if (wanted.has(word)) return true
  return false
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}

/** First content of the first of these meta names that has one. */
export function metaContent(clues: Clues, ...names: string[]): string | undefined {
  for (const name of names) {
    const content = clues.metas.get(name)?.find((value) => value !== '')
    if (content !== undefined) return content
  }
  return undefined
}

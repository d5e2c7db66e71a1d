import { textOf } from '../tree/element.ts'
import type { Clues } from './clues.ts'
import { resolveNode, textIn } from './linked-data.ts'
import { plainText } from './plain-text.ts'
import { folded } from './site-suffix.ts'

const AUTHOR_METAS = [
  'author',
  'article:author',
  'article:author_name',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'citation_author',
  'byl',
  'creator',
  'author-name',
  'cxenseparse:author',
  'twitter:data1',
]
const LONGEST_NAME = 80
const MOST = 12
const PREFIX =
  /^\s*(?:(?:(?:written|posted|published|reported|reviewed|story|text|words|article|photos?)\s+)?by|von|par|por|di|da|door|av|af|autor(?:in|en|es)?|authors?|text|redaktion|verfasst von|geschrieben von|veröffentlicht von|writer|редактор|автор|著者|作者)(?:\s*[:：]\s*|\s+)/iu
const NOT_A_NAME =
  /https?:|www\.|@|\d{3,}|^(?:admin|administrator|editor|staff|team|redaktion|unknown|anonymous|guest|author|webmaster|user|root|none|null)$/i

/** Names of the people (or desk) the page names as its authors, in order, without roles. */
export function findAuthors(clues: Clues, siteName: string | undefined): string[] {
  const site = folded(siteName ?? '')
  for (const found of [linkedAuthors(clues), metaAuthors(clues), markedAuthors(clues)]) {
    const names = unique(found.flatMap(namesIn)).filter((name) => folded(name) !== site)
    if (names.length > 0) return names.slice(0, MOST)
  }
  return []
}

function linkedAuthors(clues: Clues): string[] {
  const { article } = clues.linkedData
  const value = article?.author ?? article?.creator
  const authors = Array.isArray(value) ? value : [value]
  return authors.flatMap((author) => {
    const name = typeof author === 'string' ? author : textIn(resolveNode(clues.linkedData, author)?.name)
    return name ? [name] : []
  })
}

function metaAuthors(clues: Clues): string[] {
  const name = AUTHOR_METAS.find((meta) => clues.metas.get(meta)?.some((value) => !/^https?:/.test(value)))
  return name ? [...(clues.metas.get(name) ?? [])] : []
}

function markedAuthors(clues: Clues): string[] {
  const elements = [...(clues.properties.get('author') ?? []), ...clues.relAuthors, ...clues.bylines]
  const texts = elements
    .map((element) => element.attributes.content ?? textOf(element))
    .filter((text) => text !== '' && text.length < 120)
  return texts.slice(0, 1)
}

/** The names in a byline: prefix and roles off, parts at commas, ampersands and "and". */
export function namesIn(byline: string): string[] {
  const text = plainText(byline).replace(PREFIX, '')
  return text
    .split(/\s*(?:[;,|/&•·\n]|\s(?:and|und|et|y)\s)\s*/)
    .map((name) => name.replace(PREFIX, '').trim())
    .filter((name) => name !== '' && name.length <= LONGEST_NAME && !NOT_A_NAME.test(name))
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

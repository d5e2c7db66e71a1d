import type { Taxonomy, Topic } from '../news/topic.ts'
import { isCompounding, stemIn } from './stems.ts'
import { isParticiple, isUnspaced, singular, stem, type Token, words } from './words.ts'

/** A keyword of a topic, made ready for matching. */
export interface Keyword {
  /** `Topic.name` */
  topic: string
  /** As the taxonomy writes it. */
  text: string
  /** Its words: each a stem, or `=` and a form that must stand as it is (`=trading`). */
  parts: readonly string[]
  /** Speaks against the topic. */
  negative: boolean
}

/** All keywords of a taxonomy, made ready for texts of one language. */
export interface KeywordIndex {
  /** By the first part they may start with. */
  byFirst: ReadonlyMap<string, readonly Keyword[]>
  /** Single words that may stand inside a compound, by stem; empty where the language writes none. */
  inCompounds: ReadonlyMap<string, readonly Keyword[]>
}

/** Where in a text a keyword was seen, and how often. */
export interface KeywordHit {
  keyword: Keyword
  count: number
}

/**
 * Compiles a taxonomy's keywords; a keyword given twice counts once.
 * @param language of the texts, BCP 47; English endings when left out or without rules
 */
export function indexKeywords(taxonomy: Taxonomy, language = 'en'): KeywordIndex {
  const byFirst = new Map<string, Keyword[]>()
  const inCompounds = new Map<string, Keyword[]>()
  for (const keyword of taxonomy.flatMap((topic) => keywordsOf(topic, language))) {
    const [first = ''] = keyword.parts
    append(byFirst, first, keyword)
    if (isCompounding(language) && keyword.parts.length === 1 && first.length >= COMPOUND_LETTERS) {
      append(inCompounds, first, keyword)
    }
  }
  return { byFirst, inCompounds }
}

function append<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

function keywordsOf(topic: Topic, language: string): Keyword[] {
  const seen = new Set<string>()
  return entries(topic.keywords, topic.negativeKeywords ?? []).flatMap(([text, negative]) =>
    variants(text, language).flatMap((parts): Keyword[] => {
      const key = parts.join(' ')
      if (key === '' || seen.has(key)) return []
      seen.add(key)
      return [{ topic: topic.name, text, parts, negative }]
    }),
  )
}

function entries(keywords: readonly string[], negatives: readonly string[]): [string, boolean][] {
  return [
    ...keywords.map((text): [string, boolean] => [text, false]),
    ...negatives.map((text): [string, boolean] => [text, true]),
  ]
}

/** `e-mail` also matches `email`: the spelling with the hyphen, and written together. */
function variants(keyword: string, language: string): string[][] {
  const apart = words(keyword)
  const together = /[\p{L}\p{N}]-[\p{L}\p{N}]/u.test(keyword) ? words(keyword.replaceAll('-', '')) : undefined
  return (together ? [apart, together] : [apart]).map((list) => list.map((word) => part(word, language)))
}

/**
 * A keyword in its base form meets every form (`trade`: traded, trading); a keyword written as a participle meets
 * only that form and its plural (`earnings` is not `earned`).
 */
function part(word: string, language: string): string {
  const foreign = stemIn(word, language)
  if (foreign !== undefined) return foreign
  return isParticiple(word) ? `=${singular(word)}` : stem(word)
}

/** Finds every keyword in a text; longer keywords of a topic shadow shorter ones they contain. */
export function findKeywords(text: readonly Token[], index: KeywordIndex): KeywordHit[] {
  const hits = new Map<Keyword, KeywordHit>()
  const covered = new Map<string, number>()
  const add = (keyword: Keyword, end: number) => {
    const hit = hits.get(keyword)
    if (hit) hit.count += 1
    else hits.set(keyword, { keyword, count: 1 })
    covered.set(keyword.topic, end)
  }
  for (const [at, token] of text.entries()) {
    for (const keyword of startingWith(token, index)) {
      if ((covered.get(keyword.topic) ?? 0) > at || !startsAt(text, at, keyword.parts)) continue
      if (isTorn(text, at, keyword.parts)) continue
      add(keyword, at + keyword.parts.length)
    }
    if (index.inCompounds.size === 0 || token.stem.length < COMPOUND_LETTERS + REST_BEFORE) continue
    for (const keyword of inCompound(token, index)) if ((covered.get(keyword.topic) ?? 0) <= at) add(keyword, at + 1)
  }
  return sameSpelling([...hits.values()])
}

/** `e-mail` and `email` are one keyword of the taxonomy. */
function sameSpelling(hits: readonly KeywordHit[]): KeywordHit[] {
  if (hits.length < 2) return [...hits]
  const byText = new Map<string, KeywordHit>()
  for (const hit of hits) {
    const { topic, text, negative } = hit.keyword
    const key = `${topic}\n${text}\n${negative}`
    const known = byText.get(key)
    byText.set(key, known ? { ...known, count: known.count + hit.count } : hit)
  }
  return [...byText.values()]
}

/** Candidates for a position, longest first. */
function startingWith({ stem, form }: Token, { byFirst }: KeywordIndex): readonly Keyword[] {
  const byStem = byFirst.get(stem)
  const byForm = byFirst.get(`=${form}`)
  const all = byStem && byForm ? [...byStem, ...byForm] : (byStem ?? byForm ?? NONE)
  return all.length < 2 ? all : [...all].sort((a, b) => b.parts.length - a.parts.length)
}

const NONE: readonly Keyword[] = []

/** A keyword of so many letters may be part of a compound: shorter ones turn up in words by chance. */
const COMPOUND_LETTERS = 5
/** Letters that must stand before it (`Atom-kraftwerk`; `ver-`, `be-` are prefixes, no words) and behind it. */
const REST_BEFORE = 4
const REST_BEHIND = 3

/** Keywords a compound begins or ends with: `Impfstoffhersteller` and `Grippeimpfstoff` are about `Impfstoff`. */
function inCompound({ stem }: Token, { inCompounds }: KeywordIndex): Keyword[] {
  const found = new Set<Keyword>()
  for (let length = COMPOUND_LETTERS; length <= stem.length - REST_BEHIND; length++) {
    for (const keyword of inCompounds.get(stem.slice(0, length)) ?? NONE) found.add(keyword)
  }
  for (let before = REST_BEFORE; before <= stem.length - COMPOUND_LETTERS; before++) {
    for (const keyword of inCompounds.get(stem.slice(before)) ?? NONE) found.add(keyword)
  }
  return [...found]
}

const KATAKANA = /^[\p{Script=Katakana}ー]$/u
/** Katakana words of fewer signs stand alone: `アイ` is no part of `アイドル`. */
const KATAKANA_ALONE = 3

/** A short run of katakana in the middle of a longer one is another word. */
function isTorn(text: readonly Token[], at: number, parts: readonly string[]): boolean {
  if (parts.length >= KATAKANA_ALONE || !parts.every((part) => KATAKANA.test(part))) return false
  return [text[at - 1], text[at + parts.length]].some((token) => token !== undefined && KATAKANA.test(token.stem))
}

function startsAt(text: readonly Token[], at: number, wanted: readonly string[]): boolean {
  return wanted.every((part, offset) => {
    const token = text[at + offset]
    return token !== undefined && (part.startsWith('=') ? part === `=${token.form}` : part === token.stem)
  })
}

/** A keyword of several words (or several characters of an unspaced script) says more than a single word. */
export function isPhrase({ parts }: Keyword): boolean {
  return parts.length > (isUnspaced(parts[0] ?? '') ? 2 : 1)
}

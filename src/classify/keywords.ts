import type { Taxonomy } from '../news/topic.ts'
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

/** All keywords of a taxonomy by the first part they may start with. */
export type KeywordIndex = ReadonlyMap<string, readonly Keyword[]>

/** Where in a text a keyword was seen, and how often. */
export interface KeywordHit {
  keyword: Keyword
  count: number
}

/** Compiles a taxonomy's keywords; a keyword given twice counts once. */
export function indexKeywords(taxonomy: Taxonomy): KeywordIndex {
  const index = new Map<string, Keyword[]>()
  for (const topic of taxonomy) {
    const seen = new Set<string>()
    for (const [text, negative] of entries(topic.keywords, topic.negativeKeywords ?? [])) {
      for (const variant of variants(text)) {
        const first = variant[0]
        const key = variant.join(' ')
        if (first === undefined || seen.has(key)) continue
        seen.add(key)
        index.set(first, [...(index.get(first) ?? []), { topic: topic.name, text, parts: variant, negative }])
      }
    }
  }
  return index
}

function entries(keywords: readonly string[], negatives: readonly string[]): [string, boolean][] {
  return [
    ...keywords.map((text): [string, boolean] => [text, false]),
    ...negatives.map((text): [string, boolean] => [text, true]),
  ]
}

/** `e-mail` also matches `email`: the spelling with the hyphen, and written together. */
function variants(keyword: string): string[][] {
  const apart = words(keyword)
  const together = /[\p{L}\p{N}]-[\p{L}\p{N}]/u.test(keyword) ? words(keyword.replaceAll('-', '')) : undefined
  return (together ? [apart, together] : [apart]).map((list) => list.map(part))
}

/**
 * A keyword in its base form meets every form (`trade`: traded, trading); a keyword written as a participle meets
 * only that form and its plural (`earnings` is not `earned`).
 */
function part(word: string): string {
  return isParticiple(word) ? `=${singular(word)}` : stem(word)
}

/** Finds every keyword in a text; longer keywords of a topic shadow shorter ones they contain. */
export function findKeywords(text: readonly Token[], index: KeywordIndex): KeywordHit[] {
  const hits = new Map<string, KeywordHit>()
  const covered = new Map<string, number>()
  for (const [at, token] of text.entries()) {
    for (const keyword of startingWith(token, index)) {
      if ((covered.get(keyword.topic) ?? 0) > at || !startsAt(text, at, keyword.parts)) continue
      const name = `${keyword.topic}\n${keyword.text}\n${keyword.negative}`
      hits.set(name, { keyword, count: (hits.get(name)?.count ?? 0) + 1 })
      covered.set(keyword.topic, at + keyword.parts.length)
    }
  }
  return [...hits.values()]
}

/** Candidates for a position, longest first. */
function startingWith({ stem, form }: Token, index: KeywordIndex): readonly Keyword[] {
  const byStem = index.get(stem) ?? []
  const byForm = index.get(`=${form}`) ?? []
  const all = byForm.length === 0 ? byStem : [...byStem, ...byForm]
  return all.length < 2 ? all : [...all].sort((a, b) => b.parts.length - a.parts.length)
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

import type { Taxonomy } from '../news/topic.ts'
import { isUnspaced, stem, words } from './words.ts'

/** A keyword of a topic, made ready for matching. */
export interface Keyword {
  /** `Topic.name` */
  topic: string
  /** As the taxonomy writes it. */
  text: string
  stems: readonly string[]
  /** Speaks against the topic. */
  negative: boolean
}

/** All keywords of a taxonomy by the first stem they may start with. */
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
        index.set(first, [...(index.get(first) ?? []), { topic: topic.name, text, stems: variant, negative }])
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
  return (together ? [apart, together] : [apart]).map((list) => list.map(stem))
}

/** Finds every keyword in a text given as stems; longer keywords of a topic shadow shorter ones they contain. */
export function findKeywords(stems: readonly string[], index: KeywordIndex): KeywordHit[] {
  const hits = new Map<Keyword, number>()
  const covered = new Map<string, number>()
  for (let at = 0; at < stems.length; at++) {
    const first = stems[at]
    const candidates = first === undefined ? undefined : index.get(first)
    if (!candidates) continue
    for (const keyword of longestFirst(candidates)) {
      if ((covered.get(keyword.topic) ?? 0) > at || !startsAt(stems, at, keyword.stems)) continue
      hits.set(keyword, (hits.get(keyword) ?? 0) + 1)
      covered.set(keyword.topic, at + keyword.stems.length)
    }
  }
  return [...hits].map(([keyword, count]) => ({ keyword, count }))
}

function longestFirst(keywords: readonly Keyword[]): readonly Keyword[] {
  return keywords.length < 2 ? keywords : [...keywords].sort((a, b) => b.stems.length - a.stems.length)
}

function startsAt(stems: readonly string[], at: number, wanted: readonly string[]): boolean {
  return wanted.every((stem, offset) => stems[at + offset] === stem)
}

/** A keyword of several words (or several characters of an unspaced script) says more than a single word. */
export function isPhrase(keyword: Keyword): boolean {
  return keyword.stems.length > (isUnspaced(keyword.stems[0] ?? '') ? 2 : 1)
}

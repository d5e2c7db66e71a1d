import { parseAddress } from '../news/address.ts'
import type { Article } from '../news/article.ts'
import type { Label } from '../news/label.ts'
import type { Reason } from '../news/reason.ts'
import type { Taxonomy } from '../news/topic.ts'
import { keywordVotes } from './keyword-votes.ts'
import { kindLabels } from './kinds/kinds.ts'
import { languageReaders } from './language-reader.ts'
import { tokenize } from './text-vectors.ts'
import type { TopicEvidence } from './topic-evidence.ts'
import { trainTopics } from './train-topics.ts'

/** One line of a batch: a text to classify. */
export interface BatchDocument {
  id: string
  title: string
  text: string
  /** BCP 47; English when left out. */
  language?: string
}

/** One line of the answer. */
export interface ClassifiedLine {
  id: string
  topics: { name: string; confidence: number; because: Reason[] }[]
  /** The best topic; null when nothing speaks for any, or not surely enough. */
  label: string | null
}

/** The answer when kinds are asked for. */
export interface KindLine {
  id: string
  kinds: { name: string; confidence: number; because: Reason[] }[]
  /** How the headline speaks: it sells a click, or it tells the news. */
  label: 'clickbait' | 'news'
}

/** Below this confidence a cautious answer is no answer. */
const CONFIDENT = 0.92
/** Topics less likely than this are not listed. */
const LISTED = 0.05

/**
 * Learns from the documents (no labels needed), then answers one at a time. The topics are taken as mutually exclusive.
 * @param documents what to learn from: the batch itself, or a part of it
 */
export function topicClassifier(
  documents: readonly BatchDocument[],
  taxonomy: Taxonomy,
  { confident = false }: { confident?: boolean } = {},
): (document: BatchDocument) => ClassifiedLine {
  const model = trainTopics(documents, taxonomy)
  const rank = model ? model.rank : rankByKeywords(taxonomy)
  return (document) => {
    const ranked = rank(document)
    const best = ranked[0]
    const silent = best === undefined || (confident && best.confidence < CONFIDENT)
    const topics = ranked
      .filter(({ confidence }) => confidence >= LISTED)
      .map(({ topic, confidence, because }) => ({ name: topic, confidence: round(confidence), because }))
    return { id: document.id, topics, label: silent ? null : best.topic }
  }
}

/** Too little to learn from: the keywords' shares of all points, with one point of doubt. */
function rankByKeywords(taxonomy: Taxonomy): (document: BatchDocument) => TopicEvidence[] {
  const readers = languageReaders(taxonomy)
  const names = taxonomy.map(({ name }) => name)
  return (document) => {
    const { tokens, index } = readers(document.language)
    const votes = keywordVotes(tokenize(document, tokens), index, names)
    const total = votes.points.reduce((sum, points) => sum + points, 1)
    return names
      .map((topic, number) => ({
        topic,
        confidence: (votes.points[number] ?? 0) / total,
        seen: votes.seen[number] ?? [],
      }))
      .filter(({ seen }) => seen.length > 0)
      .sort((a, b) => b.confidence - a.confidence)
      .map(({ topic, confidence, seen }) => ({ topic, confidence, because: [keywordReason(seen)] }))
  }
}

function keywordReason(seen: readonly string[]): Reason {
  return { name: 'keywords', because: `It says ${seen.map((word) => `“${word}”`).join(', ')}.` }
}

/** The kinds of one document. */
export function classifyKinds(document: BatchDocument & { url?: string }): KindLine {
  const kinds = kindLabels(asArticle(document)).map(({ name, confidence, because }: Label) => ({
    name,
    confidence: round(confidence),
    because,
  }))
  return { id: document.id, kinds, label: kinds.some(({ name }) => name === 'clickbait') ? 'clickbait' : 'news' }
}

function asArticle({ id, title, text, url = '' }: BatchDocument & { url?: string }): Article {
  return {
    id,
    source: '',
    originalUrl: url,
    webUrl: url,
    title,
    text,
    authors: [],
    images: [],
    host: url === '' ? '' : (parseAddress(url)?.host ?? ''),
    categories: [],
    evidence: [],
    rights: {},
    capturedAt: '1970-01-01T00:00:00Z',
  }
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}

/**
 * Topics and clickbait: accuracy on the public label corpora and documents per CPU-second, beside the figures to beat
 * and beside plain keyword counting with the same taxonomies in the same run.
 *
 *   node scripts/run-bench.mjs classify
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import process from 'node:process'
import { type BatchDocument, classifyKinds, topicClassifier } from '../src/classify/batch.ts'
import { keywordVotes } from '../src/classify/keyword-votes.ts'
import { indexKeywords } from '../src/classify/keywords.ts'
import { tokenize } from '../src/classify/text-vectors.ts'
import type { Taxonomy } from '../src/news/topic.ts'
import { parseTopic } from '../src/schema/taxonomy.ts'

const CORPORA = '../shared/corpora'

/** Accuracies measured by others on the same corpora: keywords, keyword-seeded self-training, supervised; and our targets. */
const TO_BEAT = [
  { set: 'bbc', keywords: 0.927, selfTrained: 0.962, supervised: 0.981, target: 0.97, confident: 0.985 },
  { set: 'ag', keywords: 0.716, selfTrained: 0.839, supervised: 0.868, target: 0.86, confident: 0.9 },
  { set: 'uci-categories', keywords: 0.359, selfTrained: 0.759, supervised: 0.656, target: 0.78, confident: 0.83 },
]

if (!existsSync(`${CORPORA}/labels`)) {
  console.log(`No corpora at ${CORPORA}: nothing to measure.`)
  process.exit(0)
}
console.table(TO_BEAT.map(topicsRow))
console.table([clickbaitRow()])

function topicsRow({ set, keywords, selfTrained, supervised, target, confident }: (typeof TO_BEAT)[number]) {
  const documents = lines<BatchDocument>(`labels/${set}/docs.jsonl`)
  const gold = goldOf(set)
  const taxonomy = taxonomyOf(set)
  const spent = cpuSeconds(() => {
    const classify = topicClassifier(documents, taxonomy)
    for (const document of documents) classify(document)
  })
  const always = topicClassifier(documents, taxonomy)
  const cautious = topicClassifier(documents, taxonomy, { confident: true })
  const answers = documents.map((document) => ({ gold: gold.get(document.id), label: cautious(document).label }))
  const answered = answers.filter(({ label }) => label !== null)
  return {
    set,
    documents: documents.length,
    accuracy: share(documents, (document) => always(document).label === gold.get(document.id)),
    target,
    'own keywords': share(documents, countedBy(taxonomy, gold)),
    'keywords of others': keywords,
    'self-trained by others': selfTrained,
    supervised,
    'when confident': share(answered, ({ label, gold }) => label === gold),
    'target ': confident,
    silent: round(1 - answered.length / answers.length),
    'docs/CPU-second': Math.round(documents.length / spent),
  }
}

/** Whether counting keywords alone gives the right topic. */
function countedBy(taxonomy: Taxonomy, gold: ReadonlyMap<string, string>): (document: BatchDocument) => boolean {
  const index = indexKeywords(taxonomy)
  const names = taxonomy.map(({ name }) => name)
  return (document) => {
    const { points } = keywordVotes(tokenize(document), index, names)
    const most = Math.max(...points)
    return most > 0 && names[points.indexOf(most)] === gold.get(document.id)
  }
}

function clickbaitRow() {
  const documents = lines<BatchDocument>('labels/clickbait/docs.jsonl')
  const ordinary = lines<BatchDocument>('stories/uci-headlines/docs.jsonl')
  const gold = goldOf('clickbait')
  const spent = cpuSeconds(() => {
    for (const document of documents) classifyKinds(document)
  })
  const flagged = documents.filter((document) => classifyKinds(document).label === 'clickbait')
  return {
    set: 'clickbait',
    documents: documents.length,
    accuracy: share(documents, (document) => classifyKinds(document).label === gold.get(document.id)),
    target: 0.9,
    precision: share(flagged, ({ id }) => gold.get(id) === 'clickbait'),
    'rules of others': 0.886,
    'ordinary headlines flagged': share(ordinary, (document) => classifyKinds(document).label === 'clickbait'),
    'at most': 0.03,
    'docs/CPU-second': Math.round(documents.length / spent),
  }
}

function lines<Line>(path: string): Line[] {
  const text = readFileSync(`${CORPORA}/${path}`, 'utf8')
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}

function goldOf(set: string): Map<string, string> {
  return new Map(lines<{ id: string; label: string }>(`labels/${set}/gold.jsonl`).map(({ id, label }) => [id, label]))
}

function taxonomyOf(set: string): Taxonomy {
  const folder = `examples/taxonomies/${set}`
  return readdirSync(folder).flatMap((file) => parseTopic(readFileSync(`${folder}/${file}`, 'utf8'), file).topic ?? [])
}

function share<One>(all: readonly One[], isRight: (one: One) => boolean): number {
  return round(all.filter(isRight).length / all.length)
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}

function cpuSeconds(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

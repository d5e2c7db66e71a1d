import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Doubt } from '../group/second-opinion.ts'
import type { EmbedderSettings } from '../news/hub.ts'
import type { Notice } from '../news/notice.ts'
import type { Opinion } from '../news/story.ts'
import type { Embedder } from '../ports/embedder.ts'
import type { Store } from '../ports/store.ts'

/** Whom to ask, and where answers are kept. */
export interface Asking {
  settings: Pick<EmbedderSettings, 'model'>
  /** Left out, only what is kept counts: a replay asks nobody. */
  embedder?: Embedder | undefined
  /** Left out, nothing is kept. */
  store?: Pick<Store, 'vectors' | 'saveVectors'>
  signal?: AbortSignal
}

/** A text that may be sent. */
interface Lead {
  article: string
  text: string
  digest: string
}

/**
 * What the embedder says of doubtful pairs. Every text is sent once: its vector is kept by digest and model.
 *
 * @param leads the texts that may be sent, by id; pairs with another text get no opinion
 * @returns opinions in the order of the doubts; when the embedder fails, those that were known, and a notice
 */
export async function askEmbedder(
  doubts: readonly Doubt[],
  leads: ReadonlyMap<string, string>,
  asking: Asking,
): Promise<{ opinions: Opinion[]; notices: Notice[] }> {
  const open = doubts.filter(({ article, other }) => leads.has(article) && leads.has(other))
  const ids = new Set(open.flatMap(({ article, other }) => [article, other]))
  const asked = new Map([...ids].map((id) => [id, leadOf(id, leads.get(id) ?? '')]))
  const { vectors, notices } = await vectorsOf([...asked.values()], asking)
  const vectorOf = (id: string) => vectors.get(asked.get(id)?.digest ?? '')
  const opinions = open.flatMap(({ article, other }): Opinion[] => {
    const likeness = cosine(vectorOf(article), vectorOf(other))
    return likeness === undefined ? [] : [{ article, other, likeness }]
  })
  return { opinions, notices }
}

function leadOf(article: string, text: string): Lead {
  return { article, text, digest: bytesToHex(sha256(utf8ToBytes(text))) }
}

/** Vectors by digest: those that are kept, and those the embedder gives now. */
async function vectorsOf(
  leads: readonly Lead[],
  { settings: { model }, embedder, store, signal = new AbortController().signal }: Asking,
): Promise<{ vectors: Map<string, Float32Array>; notices: Notice[] }> {
  const byDigest = new Map(leads.map((lead) => [lead.digest, lead]))
  const vectors = new Map(await store?.vectors(model, [...byDigest.keys()]))
  const missing = [...byDigest.values()].filter(({ digest }) => !vectors.has(digest))
  if (embedder === undefined || missing.length === 0 || signal.aborted) return { vectors, notices: [] }
  const texts = missing.map(({ text }) => text)
  const answer = await embedder(texts, signal)
  if (!answer.ok) return { vectors, notices: [answer.notice] }
  const found = answer.vectors.flatMap((vector, at) => {
    const lead = missing[at]
    return lead ? [{ article: lead.article, digest: lead.digest, vector }] : []
  })
  for (const { digest, vector } of found) vectors.set(digest, vector)
  await store?.saveVectors(model, found)
  return { vectors, notices: [] }
}

/** Cosine of two vectors, three digits; undefined where one is missing or they are of different lengths. */
function cosine(a: Float32Array | undefined, b: Float32Array | undefined): number | undefined {
  if (a === undefined || b === undefined || a.length !== b.length) return undefined
  let [dot, one, two] = [0, 0, 0]
  for (let at = 0; at < a.length; at++) {
    const [x, y] = [a[at] as number, b[at] as number]
    dot += x * y
    one += x * x
    two += y * y
  }
  const likeness = dot / Math.sqrt(one * two)
  return Number.isFinite(likeness) ? Math.round(likeness * 1000) / 1000 : undefined
}

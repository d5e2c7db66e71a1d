import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Doubt } from '../group/second-opinion.ts'
import type { Instant } from '../news/instant.ts'
import type { Notice } from '../news/notice.ts'
import type { Opinion } from '../news/story.ts'
import type { Embedder } from '../ports/embedder.ts'
import type { Store } from '../ports/store.ts'

/** Whom to ask, and where answers are kept. */
export interface Asking {
  /** Without `embed` only what is kept counts: a replay asks nobody. */
  embedder: Pick<Embedder, 'model'> & Partial<Embedder>
  /** Left out, nothing is kept. */
  store?: Pick<Store, 'vectors' | 'saveVectors' | 'dropVectors'>
  /** Articles neither published nor captured since are not grouped any more: their vectors need not be kept. */
  since?: Instant
  signal?: AbortSignal
}

/** What came of asking. */
export interface Answers {
  /** In the order of the doubts. */
  opinions: Opinion[]
  /** Pairs the embedder was asked about, and failed. */
  unanswered: Doubt[]
  notices: Notice[]
}

/**
 * What the embedder says of doubtful pairs. Every text is sent once: its vector is kept by digest and model.
 *
 * @param leads the texts that may be sent, by id; pairs with another text get no opinion
 * @returns when the embedder fails, the opinions that were known, the pairs that wait for one, and a notice
 */
export async function askEmbedder(
  doubts: readonly Doubt[],
  leads: ReadonlyMap<string, string>,
  asking: Asking,
): Promise<Answers> {
  const open = doubts.filter(({ article, other }) => leads.has(article) && leads.has(other))
  const digests = new Map<string, string>()
  for (const id of open.flatMap(({ article, other }) => [article, other]))
    digests.set(id, digestOf(leads.get(id) ?? ''))
  const { vectors, notices } = await vectorsOf(digests, leads, asking)
  const opinions: Opinion[] = []
  const unanswered: Doubt[] = []
  for (const doubt of open) {
    const { article, other } = doubt
    const [one, two] = [article, other].map((id) => vectors.get(digests.get(id) ?? ''))
    const likeness = one && two && cosine(one, two)
    if (likeness !== undefined) opinions.push({ article, other, likeness })
    else if (notices.length > 0 && !(one && two)) unanswered.push(doubt)
  }
  return { opinions, unanswered, notices }
}

function digestOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}

/** Vectors by digest: those that are kept, and those the embedder gives now. */
async function vectorsOf(
  digests: ReadonlyMap<string, string>,
  leads: ReadonlyMap<string, string>,
  { embedder, store, since, signal = new AbortController().signal }: Asking,
): Promise<{ vectors: Map<string, Float32Array>; notices: Notice[] }> {
  if (digests.size === 0) return { vectors: new Map(), notices: [] }
  const model = await embedder.model()
  const articles = new Map([...digests].map(([article, digest]) => [digest, article]))
  const vectors = new Map(model === undefined ? [] : await store?.vectors(model, [...articles.keys()]))
  const missing = [...articles].filter(([digest]) => !vectors.has(digest))
  if (embedder.embed === undefined || missing.length === 0 || signal.aborted) return { vectors, notices: [] }
  const answer = await embedder.embed(
    missing.map(([, article]) => leads.get(article) ?? ''),
    signal,
  )
  if (!answer.ok) return { vectors, notices: [answer.notice] }
  const found = missing.flatMap(([digest, article], at) => {
    const vector = answer.vectors[at]
    return vector ? [{ article, digest, vector }] : []
  })
  for (const { digest, vector } of found) vectors.set(digest, vector)
  if (store !== undefined && model !== undefined) {
    await store.saveVectors(model, found)
    if (since !== undefined) await store.dropVectors({ model, since })
  }
  return { vectors, notices: [] }
}

/** Cosine of two vectors, three digits; undefined where they are of different lengths or one has none. */
function cosine(a: Float32Array, b: Float32Array): number | undefined {
  if (a.length !== b.length) return undefined
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

import type { Notice } from '../news/notice.ts'

/** One vector for each text, in their order and of one length, or a notice that says why there are none. Never throws. */
export type EmbedAnswer = { ok: true; vectors: Float32Array[] } | { ok: false; notice: Notice }

/**
 * A language model that turns texts into vectors: texts that mean the same come to lie near each other.
 *
 * @param texts each of about 1,000 characters at most, 256 at most
 */
export type Embedder = (texts: readonly string[], signal: AbortSignal) => Promise<EmbedAnswer>

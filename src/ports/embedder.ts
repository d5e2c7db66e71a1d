import type { Notice } from '../news/notice.ts'

/** One vector for each text, in their order and of one length, or a notice that says why there are none. */
export type EmbedAnswer = { ok: true; vectors: Float32Array[] } | { ok: false; notice: Notice }

/** A language model that turns texts into vectors: texts that mean the same come to lie near each other. */
export interface Embedder {
  /**
   * What its vectors are kept under: under another name there are other vectors. Undefined when the model cannot be had; `embed`
   * says why. Never throws.
   */
  model(): Promise<string | undefined>
  /**
   * Never throws.
   *
   * @param texts each of about 1,000 characters at most, 256 at most
   */
  embed(texts: readonly string[], signal: AbortSignal): Promise<EmbedAnswer>
}

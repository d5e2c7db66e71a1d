import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { setImmediate } from 'node:timers/promises'
import type { Notice } from '../../news/notice.ts'
import type { Embedder } from '../../ports/embedder.ts'
import { findModel } from './find-model.ts'
import { type Encode, loadEncoder } from './load-encoder.ts'
import { reasonOf, Unusable } from './unusable.ts'

/**
 * The port `Embedder` over a sentence encoder in a folder, run in this process: texts leave nothing, nothing is fetched. The model
 * is loaded when it is first asked, and stays.
 *
 * @param path absolute path of the model's folder, or of its `.onnx` file
 */
export function createEmbedder(path: string): Embedder {
  let loaded: Encode | undefined
  return {
    model: () => digestOf(path).catch(() => undefined),
    async embed(texts, signal) {
      try {
        loaded ??= await loadEncoder(findModel(path))
        return { ok: true, vectors: await encodeAll(texts, loaded, signal) }
      } catch (error) {
        return { ok: false, notice: noticeOf(path, error) }
      }
    },
  }
}

/** A model is what its files are, wherever they lie. */
async function digestOf(path: string): Promise<string> {
  const { model, weights, tokenizer } = findModel(path)
  const hash = createHash('sha256')
  for (const file of [model, tokenizer, ...(weights ? [weights] : [])]) hash.update(await readFile(file))
  return `sha256:${hash.digest('hex')}`
}

async function encodeAll(texts: readonly string[], encode: Encode, signal: AbortSignal): Promise<Float32Array[]> {
  const vectors: Float32Array[] = []
  for (const text of texts) {
    // A text keeps the process busy for a moment: between two, signals are heard and requests answered.
    await setImmediate()
    if (signal.aborted) throw new Unusable('The run was stopped.', 'Start it again.')
    vectors.push(await encode(text))
  }
  return vectors
}

function noticeOf(path: string, error: unknown): Notice {
  const { message, remedy } =
    error instanceof Unusable ? error : { message: `${reasonOf(error)}`, remedy: 'Try another model.' }
  return {
    stage: 'group',
    code: 'embedder-failed',
    level: 'warning',
    subject: path,
    message: `The embedder gave no opinion. ${message.replace(/\.?$/, '.')} Stories were grouped without it.`,
    remedy,
  }
}

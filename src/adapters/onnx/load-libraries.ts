import { Unusable } from './unusable.ts'

export type { InferenceSession, Tensor } from 'onnxruntime-web'

/** What `loadLibraries` gives. */
export type Libraries = Awaited<ReturnType<typeof loadLibraries>>

/**
 * The two libraries that run a model. They are large and few hubs need them, so they are installed by those who do.
 *
 * @throws Unusable when they are not installed
 */
export async function loadLibraries() {
  try {
    const [runtime, { Tokenizer }] = await Promise.all([import('onnxruntime-web'), import('@huggingface/tokenizers')])
    return { runtime, Tokenizer }
  } catch (error) {
    if ((error as { code?: string }).code !== 'ERR_MODULE_NOT_FOUND') throw error
    throw new Unusable(
      'The libraries that run a model file are not installed.',
      'Install them beside Newswright: npm install onnxruntime-web @huggingface/tokenizers',
    )
  }
}

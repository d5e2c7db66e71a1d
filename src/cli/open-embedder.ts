import { resolve } from 'node:path'
import type { EmbedderSettings } from '../news/hub.ts'
import type { Embedder } from '../ports/embedder.ts'

/**
 * The embedder that settings name: a server, or a model file run in this process.
 *
 * @param root the folder a model file is seen from
 */
export async function openEmbedder(settings: EmbedderSettings, root: string): Promise<Embedder> {
  if ('file' in settings) {
    const { createEmbedder } = await import('../adapters/onnx/create-embedder.ts')
    return createEmbedder(resolve(root, settings.file))
  }
  const { createEmbedder } = await import('../adapters/openai/create-embedder.ts')
  return createEmbedder(settings)
}

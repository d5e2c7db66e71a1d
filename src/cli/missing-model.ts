import { resolve } from 'node:path'
import { findModel } from '../adapters/onnx/find-model.ts'
import { Unusable } from '../adapters/onnx/unusable.ts'
import type { Hub } from '../news/hub.ts'
import type { Notice } from '../news/notice.ts'
import { parseYaml } from '../schema/yaml-text.ts'

/**
 * What is missing of the model file that a hub names, with the line that names it.
 *
 * @param at the hub folder, and the text of its `hub.yaml`
 */
export function missingModel({ embedder }: Pick<Hub, 'embedder'>, at: { folder: string; text: string }): Notice[] {
  if (embedder === undefined || !('file' in embedder)) return []
  try {
    findModel(resolve(at.folder, embedder.file))
    return []
  } catch (error) {
    if (!(error instanceof Unusable)) throw error
    const { message, remedy } = error
    const line = parseYaml(at.text, { scalars: 'typed' }).lineOf(['embedder', 'file'])
    return [{ stage: 'hub', code: 'model-missing', level: 'error', subject: 'hub.yaml', line, message, remedy }]
  }
}

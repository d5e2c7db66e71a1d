import { existsSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Unusable } from './unusable.ts'

/** Where the parts of a sentence encoder lie. */
export interface ModelFiles {
  /** The folder that holds `tokenizer.json` and the settings beside it. */
  folder: string
  /** The model itself. */
  model: string
  /** Weights that were put into a file of their own, beside the model; most have none. */
  weights?: string
  /** `tokenizer.json` */
  tokenizer: string
}

/** Where exports put the model, the first one found counts; whole figures before rounded ones. */
const places = ['model.onnx', 'onnx/model.onnx', 'model_quantized.onnx', 'onnx/model_quantized.onnx']

/**
 * Looks for a sentence encoder as the usual exports publish it.
 *
 * @param path its folder, or the `.onnx` file itself where a folder has several; `tokenizer.json` lies beside it or one folder up
 * @throws Unusable when something is missing
 */
export function findModel(path: string): ModelFiles {
  const kind = statSync(path, { throwIfNoEntry: false })
  if (kind === undefined) throw missing(`There is no ${path}.`)
  const model = kind.isFile() ? path : places.map((place) => join(path, place)).find(existsSync)
  if (model === undefined) throw missing(`${path} holds no model: none of ${places.join(', ')}.`)
  if (!model.endsWith('.onnx')) throw missing(`${path} is no ONNX model: its name does not end in .onnx.`)
  const folder = [dirname(model), dirname(dirname(model))].find((one) => existsSync(join(one, 'tokenizer.json')))
  if (folder === undefined) throw missing(`There is no tokenizer.json beside ${model} or one folder up.`)
  const weights = [`${model}_data`, `${model}.data`].find(existsSync)
  return { folder, model, ...(weights && { weights }), tokenizer: join(folder, 'tokenizer.json') }
}

/** The name by which a model's own file speaks of its weights. */
export function nameOfWeights(weights: string): string {
  return basename(weights)
}

function missing(message: string): Unusable {
  return new Unusable(
    message,
    'Put a sentence encoder exported to ONNX there, with its tokenizer.json, or correct `file` of the embedder.',
  )
}

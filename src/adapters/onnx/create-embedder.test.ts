import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeFiles } from '../../../test/hub-files.ts'
import { temporaryFolder } from '../../../test/newswright.ts'
import { type TinyModel, writeModel } from '../../../test/onnx-model.ts'
import { createEmbedder } from './create-embedder.ts'

const words = { tram: [3, 0, 0], ferry: [0, 4, 0], harbour: [0, 0, 1] }

function folderOf(model: Partial<TinyModel> = {}): string {
  const folder = temporaryFolder()
  writeModel(folder, { words, ...model })
  return folder
}

const ask = (path: string, texts: string[]) => createEmbedder(path).embed(texts, new AbortController().signal)

async function vectorsOf(path: string, ...texts: string[]): Promise<number[][]> {
  const found = await ask(path, texts)
  if (!found.ok) throw new Error(found.notice.message)
  return found.vectors.map((vector) => [...vector].map((figure) => Math.round(figure * 1000) / 1000))
}

test('a text is the mean of its words, of length 1', async () => {
  expect(await vectorsOf(folderOf(), 'Tram', 'Tram? Ferry!', 'The harbour, the TRAM', 'nothing known')).toEqual([
    [1, 0, 0],
    [0.6, 0.8, 0],
    [0.949, 0, 0.316],
    [0, 0, 0],
  ])
})

test.each([
  ['inputs of every usual kind', { asks: ['token_type_ids', 'attention_mask'] }],
  ['a model that takes the mean itself', { output: 'sentence_embedding' }],
  ['a model in the folder onnx', { file: 'onnx/model.onnx' }],
  ['a rounded model', { file: 'onnx/model_quantized.onnx' }],
  ['weights in a file of their own', { apart: true }],
] satisfies [string, Partial<TinyModel>][])('%s', async (_, model) => {
  expect(await vectorsOf(folderOf(model), 'tram ferry')).toEqual([[0.6, 0.8, 0]])
})

test('of several models in a folder the one that is named is taken', async () => {
  const folder = folderOf()
  writeModel(folder, { words: { ...words, tram: [0, 0, 5] }, file: 'onnx/other.onnx' })
  expect(await vectorsOf(folder, 'tram')).toEqual([[1, 0, 0]])
  expect(await vectorsOf(join(folder, 'onnx/other.onnx'), 'tram')).toEqual([[0, 0, 1]])
})

test('the first token speaks for the text where the model was trained so', async () => {
  const folder = folderOf({ words: { ...words, '[CLS]': [0, 1, 0] } })
  const pooling = (mode: string) => writeFiles(folder, { '1_Pooling/config.json': `{"${mode}": true}` })
  pooling('pooling_mode_cls_token')
  expect(await vectorsOf(folder, 'tram tram')).toEqual([[0, 1, 0]])
  pooling('pooling_mode_lasttoken')
  expect(await ask(folder, ['tram'])).toMatchObject({
    ok: false,
    notice: { message: expect.stringContaining('pooling') },
  })
})

test('a text longer than the model reads loses its end, not its marks', async () => {
  const folder = folderOf({ words: { ...words, '[SEP]': [0, 0, 1] } })
  writeFiles(folder, { 'sentence_bert_config.json': '{"max_seq_length": 3}' })
  expect(await vectorsOf(folder, 'tram ferry ferry ferry')).toEqual([[0.949, 0, 0.316]])
  writeFiles(folder, { 'sentence_bert_config.json': '{}', 'config.json': '{"max_position_embeddings": 4}' })
  expect(await vectorsOf(folder, 'tram tram ferry ferry')).toEqual([[0.986, 0, 0.164]])
})

test('a model is known by its files, wherever they lie', async () => {
  const [one, same, other] = [folderOf(), folderOf(), folderOf({ words: { tram: [1] } })]
  const names = await Promise.all([one, same, other].map((folder) => createEmbedder(folder).model()))
  expect(names[0]).toMatch(/^sha256:[0-9a-f]{64}$/)
  expect(names[1]).toBe(names[0])
  expect(names[2]).not.toBe(names[0])
  expect(await createEmbedder(join(one, 'nowhere')).model()).toBeUndefined()
})

test('a folder that is no model is said, with the remedy, and asked again when it is one', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'model')
  const embedder = createEmbedder(path)
  const said = async () => {
    const found = await embedder.embed(['tram'], new AbortController().signal)
    return found.ok ? found.vectors.length : `${found.notice.message} ${found.notice.remedy}`
  }
  expect(await said()).toContain(`There is no ${path}.`)
  mkdirSync(path)
  expect(await said()).toContain('none of model.onnx, onnx/model.onnx')
  writeModel(path, { words })
  rmSync(join(path, 'tokenizer.json'))
  expect(await said()).toContain('There is no tokenizer.json')
  writeFiles(path, { 'tokenizer.json': '{' })
  expect(await said()).toContain('tokenizer.json cannot be used')
  writeModel(path, { words, asks: ['pixel_values'] })
  expect(await said()).toContain('asks for pixel_values')
  writeFiles(path, { 'model.onnx': 'nonsense' })
  expect(await said()).toContain('model.onnx cannot be loaded')
  writeModel(path, { words })
  expect(await said()).toBe(1)
})

test('a run that is stopped does not wait for the rest', async () => {
  const stop = new AbortController()
  stop.abort()
  const found = await createEmbedder(folderOf()).embed(['tram'], stop.signal)
  expect(found).toMatchObject({ ok: false, notice: { message: expect.stringContaining('stopped') } })
})

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Pooling, poolingOf, tokensRead } from '../../schema/encoder.ts'
import { type ModelFiles, nameOfWeights } from './find-model.ts'
import { type InferenceSession, type Libraries, loadLibraries, type Tensor } from './load-libraries.ts'
import { type Tokens, tokensOf } from './read-tokens.ts'
import { reasonOf, Unusable } from './unusable.ts'

/** A text as a vector of length 1; of a text without a word, of length 0. */
export type Encode = (text: string) => Promise<Float32Array>

const REMEDY = 'Take a sentence encoder as sentence-transformers exports it: last_hidden_state or sentence_embedding.'

/**
 * Makes a sentence encoder ready.
 *
 * @throws Unusable when it cannot be had
 */
export async function loadEncoder(files: ModelFiles): Promise<Encode> {
  const { runtime, Tokenizer } = await loadLibraries()
  const json = await tokenizerOf(files)
  const beside = (name: string) => readFile(join(files.folder, name), 'utf8').catch(() => undefined)
  const tokenizerConfig = await beside('tokenizer_config.json')
  const most = tokensRead({
    tokenizer: json,
    tokenizerConfig,
    config: await beside('config.json'),
    sentences: await beside('sentence_bert_config.json'),
  })
  const tokenizer = tried(files.tokenizer, () => new Tokenizer(json, objectOf(tokenizerConfig)))
  const session = await sessionOf(files, runtime)
  return encoderOf({ runtime, session, tokenizer, most, pooling: poolingOf(await beside('1_Pooling/config.json')) })
}

interface Parts {
  runtime: Libraries['runtime']
  session: InferenceSession
  tokenizer: Tokens
  /** Tokens of a text that are read. */
  most: number
  /** Undefined for a way we do not know. */
  pooling: Pooling | undefined
}

function encoderOf({ runtime, session, tokenizer, most, pooling }: Parts): Encode {
  const unknown = session.inputNames.find((name) => !(name in inputs))
  if (unknown !== undefined) throw new Unusable(`The model asks for ${unknown}, which a text does not have.`, REMEDY)
  const ready = session.outputNames.find((name) => name === 'sentence_embedding')
  const output =
    ready ?? session.outputNames.find((name) => name === 'last_hidden_state') ?? session.outputNames[0] ?? ''
  const how = ready === undefined ? pooling : 'first'
  if (how === undefined) throw new Unusable('1_Pooling/config.json asks for a pooling other than mean or cls.', REMEDY)
  return async (text) => {
    const ids = tokensOf(text, tokenizer, most)
    if (ids.length === 0) return new Float32Array()
    const feeds = session.inputNames.map((name) => {
      const values = BigInt64Array.from(ids, (id) => inputs[name]?.(id) ?? 0n)
      return [name, new runtime.Tensor('int64', values, [1, ids.length])]
    })
    const { [output]: answer } = await session.run(Object.fromEntries(feeds), [output])
    return unit(pooled(answer, how))
  }
}

/** What a model is told of each token. One text at a time needs no filling up, so that every token counts. */
const inputs: Readonly<Record<string, (id: number) => bigint>> = {
  input_ids: BigInt,
  attention_mask: () => 1n,
  token_type_ids: () => 0n,
}

/** One vector of those of all tokens; an answer that is one vector already is taken as it is. */
function pooled(answer: Tensor | undefined, pooling: Pooling): Float32Array {
  const { data, dims = [] } = answer ?? {}
  const width = dims.at(-1) ?? 0
  if (!(data instanceof Float32Array) || width === 0)
    throw new Unusable('The model does not answer with a vector.', REMEDY)
  const tokens = data.length / width
  if (pooling === 'first' || tokens === 1) return data.slice(0, width)
  const mean = new Float32Array(width)
  data.forEach((figure, at) => {
    mean[at % width] = (mean[at % width] as number) + figure / tokens
  })
  return mean
}

function unit(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector)
  if (!Number.isFinite(length)) throw new Unusable('The model answers with figures that are none.', REMEDY)
  return length === 0 ? vector : vector.map((figure) => figure / length)
}

async function sessionOf(
  { model, weights }: ModelFiles,
  { env, InferenceSession }: Libraries['runtime'],
): Promise<InferenceSession> {
  // One thread in this process: the same figures every time, and no worker that would keep a finished run alive.
  env.wasm.numThreads = 1
  env.logLevel = 'error'
  const externalData = weights && [{ path: nameOfWeights(weights), data: await readFile(weights) }]
  try {
    return await InferenceSession.create(await readFile(model), {
      executionProviders: ['wasm'],
      logSeverityLevel: 3,
      ...(externalData && { externalData }),
    })
  } catch (error) {
    throw new Unusable(`${model} cannot be loaded: ${reasonOf(error)}`, REMEDY)
  }
}

async function tokenizerOf({ tokenizer }: ModelFiles): Promise<object> {
  const text = await readFile(tokenizer, 'utf8')
  return tried(tokenizer, () => JSON.parse(text) as object)
}

/** What cannot be read is said with its file. */
function tried<T>(file: string, make: () => T): T {
  try {
    return make()
  } catch (error) {
    throw new Unusable(`${file} cannot be used: ${reasonOf(error)}`, REMEDY)
  }
}

/** Settings of a tokenizer; it does without. */
function objectOf(json: string | undefined): object {
  try {
    const value: unknown = JSON.parse(json ?? '{}')
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}

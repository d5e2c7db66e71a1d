import { writeFiles } from './hub-files.ts'
import { type Field, message } from './protobuf.ts'

/** A sentence encoder so small that its meaning can be written down: what each word adds to a text. */
export interface TinyModel {
  /** A vector for each word, all of one length; every other word has zeros. */
  words: Readonly<Record<string, readonly number[]>>
  /** `sentence_embedding`: the model takes the mean itself. */
  output?: 'last_hidden_state' | 'sentence_embedding'
  /** Further inputs it asks for. */
  asks?: readonly string[]
  /** File of the model in its folder; `model.onnx` when left out. */
  file?: string
  /** The weights lie in a file of their own. */
  apart?: boolean
}

const marks = ['[UNK]', '[CLS]', '[SEP]']
const FLOAT = 1
const INT64 = 7

/** Writes a model as the usual exports do: an ONNX file and `tokenizer.json`. */
export function writeModel(folder: string, { file = 'model.onnx', ...model }: TinyModel): void {
  const vocabulary = [...marks, ...Object.keys(model.words)]
  const width = Object.values(model.words)[0]?.length ?? 1
  const table = vocabulary.flatMap((word) => model.words[word] ?? new Array<number>(width).fill(0))
  const weights = new Uint8Array(Float32Array.from(table).buffer)
  const name = file.split('/').at(-1) ?? ''
  writeFiles(folder, {
    [file]: modelOf(model, { weights, dims: [vocabulary.length, width], name }),
    ...(model.apart && { [`${file}_data`]: weights }),
    'tokenizer.json': JSON.stringify(tokenizerOf(vocabulary)),
  })
}

/** Word pieces between [CLS] and [SEP], in small letters. */
function tokenizerOf(vocabulary: readonly string[]): object {
  const id = (word: string) => vocabulary.indexOf(word)
  const mark = (word: string) => ({ SpecialToken: { id: word, type_id: 0 } })
  return {
    version: '1.0',
    added_tokens: marks.map((content) => ({ id: id(content), content, special: true })),
    normalizer: { type: 'BertNormalizer', clean_text: true, handle_chinese_chars: true, lowercase: true },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: {
      type: 'TemplateProcessing',
      single: [mark('[CLS]'), { Sequence: { id: 'A', type_id: 0 } }, mark('[SEP]')],
      pair: [],
      special_tokens: Object.fromEntries(
        ['[CLS]', '[SEP]'].map((word) => [word, { id: word, ids: [id(word)], tokens: [word] }]),
      ),
    },
    decoder: { type: 'WordPiece', prefix: '##' },
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      vocab: Object.fromEntries(vocabulary.map((word, at) => [word, at])),
    },
  }
}

/** The fields of ModelProto and what it holds, by their numbers in onnx.proto3. */
function modelOf(
  { output = 'last_hidden_state', asks = ['attention_mask'], apart }: Omit<TinyModel, 'words' | 'file'>,
  { weights, dims, name }: { weights: Uint8Array; dims: readonly number[]; name: string },
): Uint8Array {
  const ready = output === 'sentence_embedding'
  const looked = ready ? 'token_embeddings' : output
  const table: Field[] = [
    ...dims.map((size): Field => [1, size]),
    [2, FLOAT],
    [8, 'table'],
    ...(apart
      ? ([
          [
            13,
            [
              [1, 'location'],
              [2, `${name}_data`],
            ],
          ],
          [14, 1],
        ] as Field[])
      : ([[9, weights]] as Field[])),
  ]
  const graph: Field[] = [
    [
      1,
      [
        [1, 'table'],
        [1, 'input_ids'],
        [2, looked],
        [4, 'Gather'],
      ],
    ],
    ...(ready ? ([[1, mean(looked, output)]] as Field[]) : []),
    [2, 'tiny'],
    [5, table],
    ...['input_ids', ...asks].map((input): Field => [11, value(input, INT64, ['batch', 'sequence'])]),
    [12, value(output, FLOAT, ['batch', ...(ready ? [] : ['sequence']), dims[1] ?? 1])],
  ]
  return message([
    [1, 8],
    [7, graph],
    [
      8,
      [
        [1, ''],
        [2, 13],
      ],
    ],
  ])
}

function mean(from: string, to: string): Field[] {
  const axes: Field[] = [
    [1, 'axes'],
    [8, 1],
    [20, 7],
  ]
  const keepDims: Field[] = [
    [1, 'keepdims'],
    [3, 0],
    [20, 2],
  ]
  return [
    [1, from],
    [2, to],
    [4, 'ReduceMean'],
    [5, axes],
    [5, keepDims],
  ]
}

function value(name: string, type: number, shape: readonly (string | number)[]): Field[] {
  const dims = shape.map((size): Field => [1, [typeof size === 'string' ? [2, size] : [1, size]]])
  return [
    [1, name],
    [
      2,
      [
        [
          1,
          [
            [1, type],
            [2, dims],
          ],
        ],
      ],
    ],
  ]
}

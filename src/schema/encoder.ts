import { z } from 'zod'

/** How the vectors of a text's tokens become one. */
export type Pooling = 'mean' | 'first'

/** What the files beside a sentence encoder say of it; what cannot be read counts as not said. */
export interface EncoderFiles {
  /** `tokenizer.json`, read */
  tokenizer: unknown
  /** `tokenizer_config.json` */
  tokenizerConfig?: string | undefined
  /** `config.json` */
  config?: string | undefined
  /** `sentence_bert_config.json` */
  sentences?: string | undefined
}

const length = z.number().min(1).optional().catch(undefined)
const sentencesSchema = z.looseObject({ max_seq_length: length })
const tokenizerSchema = z.looseObject({
  truncation: z.looseObject({ max_length: length }).nullish().catch(undefined),
})
const tokenizerConfigSchema = z.looseObject({ model_max_length: length })
const configSchema = z.looseObject({ max_position_embeddings: length })

/** Tokens read of a text at most: titles and beginnings have fewer, and work grows with the square. */
const mostTokens = 512

/** Tokens of a text that a sentence encoder reads, its marks for beginning and end among them. */
export function tokensRead({ tokenizer, tokenizerConfig, config, sentences }: EncoderFiles): number {
  const trained =
    read(sentences, sentencesSchema)?.max_seq_length ??
    tokenizerSchema.safeParse(tokenizer).data?.truncation?.max_length ??
    mostTokens
  const possible = [
    read(tokenizerConfig, tokenizerConfigSchema)?.model_max_length,
    read(config, configSchema)?.max_position_embeddings,
  ].filter((one) => one !== undefined)
  return Math.floor(Math.min(trained, mostTokens, ...possible))
}

const poolingSchema = z.record(z.string(), z.unknown())
const poolings: Readonly<Record<string, Pooling>> = {
  pooling_mode_mean_tokens: 'mean',
  pooling_mode_cls_token: 'first',
}

/**
 * Reads `1_Pooling/config.json`.
 *
 * @param json the mean when left out
 * @returns undefined for ways we do not know, and for several at once
 */
export function poolingOf(json: string | undefined): Pooling | undefined {
  const given = read(json, poolingSchema)
  if (given === undefined) return 'mean'
  const chosen = Object.keys(given).filter((key) => key.startsWith('pooling_mode_') && given[key] === true)
  return chosen.length === 1 ? poolings[chosen[0] ?? ''] : undefined
}

function read<T>(json: string | undefined, schema: z.ZodType<T>): T | undefined {
  try {
    return schema.safeParse(JSON.parse(json ?? '')).data
  } catch {
    return undefined
  }
}

import { z } from 'zod'
import { isAddress } from '../news/address.ts'
import type { EmbedderSettings } from '../news/hub.ts'

const webAddress = z
  .string()
  .refine((text) => /^https?:\/\/[^\s/]/i.test(text) && isAddress(text), 'This is not an http or https address')
  .refine(
    (text) => !/^https?:\/\/[^/?#]*@/i.test(text),
    'A key does not belong into the address; name an environment variable in keyFrom',
  )

/** The setting `embedder` of `hub.yaml`. */
export const embedderSchema = z.strictObject({
  url: webAddress.describe('Address of an OpenAI-compatible API: http://127.0.0.1:11434/v1'),
  model: z.string().min(1).describe('Name of the model, as the server knows it'),
  keyFrom: z
    .string()
    .regex(/^[A-Za-z_]\w*$/, 'This is not the name of an environment variable')
    .optional()
    .describe('Environment variable that holds the API key'),
  sameFrom: z
    .number()
    .min(-1)
    .max(1)
    .optional()
    .describe('Likeness (cosine) from which on two texts speak for one event; 0.75 when left out'),
})

/** Settings as a hub has them: what was left out is not there. */
export function embedderSettings(value: z.infer<typeof embedderSchema>): EmbedderSettings {
  const { url, model, keyFrom, sameFrom } = value
  return { url, model, ...(keyFrom !== undefined && { keyFrom }), ...(sameFrom !== undefined && { sameFrom }) }
}

/**
 * Settings given on a command line.
 *
 * @returns what is wrong with them, as a sentence, when they cannot be
 */
export function readEmbedderSettings(given: Record<string, unknown>): EmbedderSettings | string {
  const read = embedderSchema.safeParse(given)
  if (read.success) return embedderSettings(read.data)
  return read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')
}

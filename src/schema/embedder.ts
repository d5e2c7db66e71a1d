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

const settingsSchema = z.strictObject({
  url: webAddress.optional().describe('Address of an OpenAI-compatible API: http://127.0.0.1:11434/v1'),
  model: z.string().min(1).optional().describe('Name of the model, as the server knows it'),
  keyFrom: z
    .string()
    .regex(/^[A-Za-z_]\w*$/, 'This is not the name of an environment variable')
    .optional()
    .describe('Environment variable that holds the API key'),
  file: z
    .string()
    .min(1)
    .optional()
    .describe('Instead of a server: folder of a sentence encoder in ONNX, seen from the hub folder'),
  sameFrom: z
    .number()
    .min(-1)
    .max(1)
    .optional()
    .describe('Likeness (cosine) from which on two texts speak for one event; 0.55 when left out'),
})

type Given = z.infer<typeof settingsSchema>

/** What settings that are right one by one may not be together; `at` is where it is said. */
const faults: readonly { found(given: Given): boolean; at?: keyof Given; message: string }[] = [
  {
    found: ({ url, file }) => url !== undefined && file !== undefined,
    message: 'Name either a server (url and model) or a model file (file), not both',
  },
  {
    found: ({ url, file }) => url === undefined && file === undefined,
    message: 'Name a server (url and model) or a model file (file)',
  },
  {
    found: ({ url, model }) => url !== undefined && model === undefined,
    at: 'model',
    message: 'A server needs the name of its model',
  },
  {
    found: ({ file, model }) => file !== undefined && model !== undefined,
    at: 'model',
    message: 'A model file needs no name; take it out',
  },
  {
    found: ({ file, keyFrom }) => file !== undefined && keyFrom !== undefined,
    at: 'keyFrom',
    message: 'A model file needs no key; take it out',
  },
]

/** The setting `embedder` of `hub.yaml`. */
export const embedderSchema = settingsSchema.superRefine((given, { addIssue }) => {
  const fault = faults.find(({ found }) => found(given))
  if (fault) addIssue({ code: 'custom', message: fault.message, path: fault.at ? [fault.at] : [] })
})

/** Settings as a hub has them: what was left out is not there. */
export function embedderSettings({ url = '', model = '', keyFrom, file, sameFrom }: Given): EmbedderSettings {
  const middle = sameFrom === undefined ? {} : { sameFrom }
  if (file !== undefined) return { file, ...middle }
  return { url, model, ...(keyFrom !== undefined && { keyFrom }), ...middle }
}

/**
 * Settings given on a command line.
 *
 * @returns what is wrong with them, as a sentence, when they cannot be
 */
export function readEmbedderSettings(given: Record<string, unknown>): EmbedderSettings | string {
  const read = embedderSchema.safeParse(given)
  if (read.success) return embedderSettings(read.data)
  return read.error.issues.map(({ path, message }) => [...path, message].join(': ')).join('; ')
}

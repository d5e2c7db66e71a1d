import { Agent } from 'undici'
import type { Notice } from '../../news/notice.ts'
import type { EmbedAnswer, Embedder } from '../../ports/embedder.ts'
import { parseEmbeddings } from '../../schema/embeddings.ts'

/** Where and how to ask. */
export interface EmbedderOptions {
  /** http or https address of an OpenAI-compatible API, `http://127.0.0.1:11434/v1`, or of its `/embeddings` itself. */
  url: string
  /** Name of the model, as the server knows it. */
  model: string
  /** Name of the environment variable that holds the API key; no key is sent when left out. */
  keyFrom?: string
  /** Where that variable is looked up; `process.env` when left out. */
  environment?: Readonly<Record<string, string | undefined>>
  /** Longest time for all texts of a call, milliseconds; 60,000 when left out. */
  timeoutMs?: number
}

/** Texts in one request, and in one call. */
const TEXTS_AT_ONCE = 32
const MOST_TEXTS = 256
/** Bytes of one answer: 32 vectors of 4,096 figures, 22 characters each, with room to spare. */
const MOST_BYTES = 8 * 1024 * 1024
const TIMEOUT_MS = 60_000

/**
 * The port `Embedder` over an OpenAI-compatible `/v1/embeddings`, as local servers (Ollama, llama.cpp) have it too. The operator
 * names the address, so it may lie in private space. Redirects are not followed: texts and key go nowhere else.
 */
export function createEmbedder(options: EmbedderOptions): Embedder {
  const address = endpointOf(options.url)
  const embed: Embedder['embed'] = async (texts, outer) => {
    const failed = (code: string, message: string, remedy: string): EmbedAnswer => ({
      ok: false,
      notice: noticeOf({ code, subject: address, message, remedy }),
    })
    const key = keyOf(options)
    if (key === 'missing') {
      const message = `The environment variable ${options.keyFrom} does not hold a key that can be sent.`
      return failed('embedder-key-missing', message, `Set ${options.keyFrom}, or take keyFrom out of hub.yaml.`)
    }
    const headers = { 'content-type': 'application/json', ...(key !== undefined && { authorization: `Bearer ${key}` }) }
    const signal = AbortSignal.any([outer, AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS)])
    const agent = new Agent({ connect: { timeout: 10_000 }, maxResponseSize: MOST_BYTES })
    try {
      const vectors = await embedAll(texts.slice(0, MOST_TEXTS), (some) =>
        ask(agent, { address, headers, model: options.model, texts: some, signal }),
      )
      return { ok: true, vectors }
    } catch (error) {
      const message = `The embedder gave no opinion: ${reasonOf(error)}. Stories were grouped without it.`
      return failed('embedder-failed', message, 'Check that the server runs, and url and model of the embedder.')
    } finally {
      await agent.destroy()
    }
  }
  return { model: async () => options.model, embed }
}

/** Where a complete address of `/embeddings` is not given, it lies below the one that is. */
function endpointOf(url: string): string {
  const address = new URL(url)
  if (!/\/embeddings\/?$/.test(address.pathname))
    address.pathname = `${address.pathname.replace(/\/+$/, '')}/embeddings`
  return address.href
}

/** Characters a header may not hold would be told in an error message. */
function keyOf({ keyFrom, environment = process.env }: EmbedderOptions): string | undefined {
  if (keyFrom === undefined) return undefined
  const key = environment[keyFrom]?.trim() ?? ''
  return /^[\x21-\x7e]+$/.test(key) ? key : 'missing'
}

/** What an answer was not, in words for the notice. */
class Unusable extends Error {}

/** Asks about some texts at a time; vectors of different lengths are of no use. */
async function embedAll(
  texts: readonly string[],
  embed: (texts: readonly string[]) => Promise<Float32Array[]>,
): Promise<Float32Array[]> {
  const vectors: Float32Array[] = []
  for (let from = 0; from < texts.length; from += TEXTS_AT_ONCE) {
    vectors.push(...(await embed(texts.slice(from, from + TEXTS_AT_ONCE))))
  }
  if (vectors.some(({ length }) => length !== vectors[0]?.length)) throw new Unusable('its vectors differ in length')
  return vectors
}

async function ask(
  agent: Agent,
  question: {
    address: string
    headers: Record<string, string>
    model: string
    texts: readonly string[]
    signal: AbortSignal
  },
): Promise<Float32Array[]> {
  const { origin, pathname, search } = new URL(question.address)
  const { statusCode, body } = await agent.request({
    origin,
    path: pathname + search,
    method: 'POST',
    headers: question.headers,
    body: JSON.stringify({ model: question.model, input: question.texts, encoding_format: 'float' }),
    signal: question.signal,
  })
  if (statusCode !== 200) {
    body.on('error', () => undefined).destroy()
    throw new Unusable(`it answered with status ${statusCode}`)
  }
  const vectors = parseEmbeddings(await body.text(), question.texts.length)
  if (vectors === undefined) throw new Unusable('its answer does not hold one vector for each text')
  return vectors
}

/** Never the words of the server: it may repeat what it was sent. */
function reasonOf(error: unknown): string {
  if (error instanceof Unusable) return error.message
  const { name = '', code = '' } = error as { name?: string; code?: string }
  if (name === 'TimeoutError' || /_TIMEOUT$|^ETIMEDOUT$/.test(code)) return 'no complete answer in time'
  if (name === 'AbortError') return 'the run was stopped'
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') return 'its answer is too large'
  return `it could not be reached${code === '' ? '' : ` (${code})`}`
}

function noticeOf(about: Pick<Notice, 'code' | 'subject' | 'message'> & { remedy: string }): Notice {
  return { stage: 'group', level: 'warning', ...about }
}

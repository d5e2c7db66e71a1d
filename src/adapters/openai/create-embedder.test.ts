import type { ServerResponse } from 'node:http'
import { expect, test } from 'vitest'
import { type Heard, startEmbeddingServer } from '../../../test/embedding-server.ts'
import { freePort } from '../../../test/newswright.ts'
import { createEmbedder, type EmbedderOptions } from './create-embedder.ts'

const vectorOf = (text: string) => [text.length, 1]
const never = new AbortController().signal

function ask(url: string, texts: readonly string[], options: Partial<EmbedderOptions> = {}) {
  return createEmbedder({ url, model: 'small', environment: {}, ...options }).embed(texts, never)
}

/** Asks a server that answers otherwise. */
async function answered(
  answer: (response: ServerResponse, heard: Heard) => void,
  options: Partial<EmbedderOptions> = {},
): Promise<string> {
  const { url } = await startEmbeddingServer(vectorOf, answer)
  const found = await ask(url, ['a', 'b'], options)
  if (found.ok) throw new Error('there is an answer')
  expect(found.notice).toMatchObject({
    stage: 'group',
    code: 'embedder-failed',
    level: 'warning',
    subject: `${url}/embeddings`,
  })
  return found.notice.message
}

const json = (value: unknown) => (response: ServerResponse) => void response.end(JSON.stringify(value))

test('texts go to /embeddings, 32 at a time and 256 at most, and their vectors come in order', async () => {
  const { url, heard } = await startEmbeddingServer(vectorOf)
  const texts = Array.from({ length: 300 }, (_, at) => 'x'.repeat(at + 1))
  const found = await ask(url, texts)
  expect(found).toEqual({ ok: true, vectors: texts.slice(0, 256).map((text) => Float32Array.from(vectorOf(text))) })
  expect(heard.map(({ input }) => input.length)).toEqual(Array.from({ length: 8 }, () => 32))
  expect(new Set(heard.map(({ path, model }) => `${path} ${model}`))).toEqual(new Set(['/v1/embeddings small']))
})

test('the address may be that of /embeddings itself', async () => {
  const { url, heard } = await startEmbeddingServer(vectorOf)
  expect((await ask(`${url}/embeddings`, ['a'])).ok).toBe(true)
  expect(heard[0]?.path).toBe('/v1/embeddings')
})

test('the key comes from the environment and goes to this server only, never along a redirect', async () => {
  const elsewhere = await startEmbeddingServer(vectorOf)
  const { url, heard } = await startEmbeddingServer(vectorOf, (response) => {
    response.writeHead(307, { location: `${elsewhere.url}/embeddings` }).end()
  })
  const secret = { keyFrom: 'MODEL_KEY', environment: { MODEL_KEY: 'sesame-1' } }
  const found = await ask(url, ['a'], secret)
  expect(found).toMatchObject({ ok: false, notice: { message: expect.stringContaining('status 307') } })
  expect(heard[0]?.authorization).toBe('Bearer sesame-1')
  expect(elsewhere.heard).toEqual([])
  await ask(elsewhere.url, ['a'])
  expect(elsewhere.heard[0]?.authorization).toBeUndefined()
})

test.each([{}, { MODEL_KEY: '' }, { MODEL_KEY: 'two\nlines' }])(
  'without a key that was named nobody is asked',
  async (environment) => {
    const { url, heard } = await startEmbeddingServer(vectorOf)
    const found = await ask(url, ['a'], { keyFrom: 'MODEL_KEY', environment })
    expect(found).toMatchObject({ ok: false, notice: { code: 'embedder-key-missing' } })
    expect(JSON.stringify(found)).not.toContain('lines')
    expect(heard).toEqual([])
  },
)

test('an error status gives no opinion, and no word of the server is repeated', async () => {
  const secret = { keyFrom: 'MODEL_KEY', environment: { MODEL_KEY: 'sesame-1' } }
  const message = await answered((response, { authorization }) => {
    response.writeHead(500, authorization).end(`failed for ${authorization}`)
  }, secret)
  expect(message).toContain('status 500')
  expect(message).not.toContain('sesame')
})

test('an answer of wrong sizes gives no opinion', async () => {
  const one = { index: 0, embedding: [1, 2] }
  expect(await answered(json({ data: [one] }))).toContain('one vector for each text')
  expect(await answered(json({ data: [one, { index: 1, embedding: [1] }] }))).toContain('one vector for each text')
  const { url } = await startEmbeddingServer((text) => (text === 'last' ? [1] : [1, 2]))
  const found = await ask(url, [...Array.from({ length: 32 }, (_, at) => `text ${at}`), 'last'])
  expect(found).toMatchObject({ ok: false, notice: { message: expect.stringContaining('differ in length') } })
})

test('a server that is slow or stops half way is not waited for', async () => {
  expect(await answered(() => undefined, { timeoutMs: 200 })).toContain('in time')
  const half = (response: ServerResponse) => void response.write('{"data":[')
  expect(await answered(half, { timeoutMs: 200 })).toContain('in time')
})

test('an answer that is too large is not read to its end', async () => {
  const message = await answered((response) => {
    response.write(`{"data":[${' '.repeat(9 * 1024 * 1024)}`)
  })
  expect(message).toContain('too large')
})

test('a server that is down gives no opinion', async () => {
  const found = await ask(`http://127.0.0.1:${await freePort()}/v1`, ['a'])
  expect(found).toMatchObject({ ok: false, notice: { message: expect.stringContaining('ECONNREFUSED') } })
})

test('a run that is stopped does not wait', async () => {
  const { url } = await startEmbeddingServer(vectorOf, () => undefined)
  const stop = new AbortController()
  setTimeout(() => stop.abort(), 100)
  const found = await createEmbedder({ url, model: 'small' }).embed(['a'], stop.signal)
  expect(found).toMatchObject({ ok: false, notice: { message: expect.stringContaining('stopped') } })
})

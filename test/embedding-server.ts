import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** One question as a server of embeddings heard it. */
export interface Heard {
  path: string
  authorization: string | undefined
  model: string
  input: string[]
}

/** A real server of `/v1/embeddings` on this machine, closed after the test. */
export interface EmbeddingServer {
  /** `http://127.0.0.1:PORT/v1` */
  url: string
  heard: Heard[]
  close(): void
}

/**
 * Starts one.
 *
 * @param vectorOf what it makes of a text
 * @param answer says something else instead, where given
 */
export async function startEmbeddingServer(
  vectorOf: (text: string) => number[],
  answer?: (response: ServerResponse, heard: Heard) => void,
): Promise<EmbeddingServer> {
  const heard: Heard[] = []
  const server = createServer(async (request, response) => {
    const { model, input } = JSON.parse(await bodyOf(request)) as { model: string; input: string[] }
    const { url: path = '', headers } = request
    const one = { path, authorization: headers.authorization, model, input }
    heard.push(one)
    if (answer) return answer(response, one)
    const data = input.map((text, index) => ({ object: 'embedding', index, embedding: vectorOf(text) })).reverse()
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ object: 'list', model, data }))
  })
  const close = () => {
    server.close()
    server.closeAllConnections()
  }
  onTestFinished(close)
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
  return { url: `http://127.0.0.1:${port}/v1`, heard, close }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request.setEncoding('utf8')) body += chunk
  return body
}

import { Agent, buildConnector, type Dispatcher } from 'undici'
import type { AddressGuard } from './address-guard.ts'
import { MAX_HEADER_BYTES } from './caps.ts'
import { readWire, type Wire } from './read-wire.ts'
import type { Route } from './route.ts'

/** One question to one server; redirects are the caller's business. */
export interface Question {
  url: URL
  route: Route
  headers: Readonly<Record<string, string>>
  /** Sent with POST; GET when left out. */
  form?: Readonly<Record<string, string>> | undefined
  /** Sent with HEAD. */
  head?: boolean | undefined
  /** Bytes of the body to read at most. */
  bytes: number
  /** A body announced as longer is of no use: it is not read at all. */
  wholeOnly: boolean
  /** Nothing more is to be asked of this server soon: the connection is closed. */
  last: boolean
  signal: AbortSignal
}

/** One server's answer. */
export interface Reply {
  status: number
  headers: Readonly<Record<string, string>>
  /** Undefined where the body does not matter: redirects and 304. */
  wire?: Wire
}

export interface Asker {
  ask(question: Question): Promise<Reply>
  close(): Promise<void>
}

/** Asks with undici: one agent that judges every address, one for hosts the operator mapped. */
export function createAsker(guard: AddressGuard, options: { perHost: number; timeoutMs: number }): Asker {
  const connectMs = Math.min(options.timeoutMs, 10_000)
  const settings: Agent.Options = {
    connections: options.perHost,
    pipelining: 1,
    maxHeaderSize: MAX_HEADER_BYTES,
    headersTimeout: options.timeoutMs,
    bodyTimeout: options.timeoutMs,
    // Feeds rarely ask a host twice; page readers do so within the second.
    keepAliveTimeout: 1500,
    keepAliveMaxTimeout: 3000,
  }
  const guarded = new Agent({ ...settings, connect: guardedConnector(guard, connectMs) })
  const mapped = new Agent({ ...settings, connect: { timeout: connectMs } })
  return {
    ask: (question) => ask(question.route.mapped ? mapped : guarded, question),
    async close() {
      await Promise.all([guarded.destroy(), mapped.destroy()])
    },
  }
}

/** An undici connector that lets the guard judge before, while and after connecting. */
function guardedConnector(guard: AddressGuard, timeout: number): buildConnector.connector {
  const connect = buildConnector({ timeout, lookup: guard.lookup })
  return (target, done) => {
    const refusal = guard.beforeConnect(target.hostname)
    if (refusal) return done(refusal, null)
    connect(target, (...[error, socket]) => {
      if (error) return done(error, null)
      const late = guard.afterConnect(target.hostname, socket.remoteAddress)
      if (!late) return done(null, socket)
      socket.destroy()
      return done(late, null)
    })
  }
}

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }

async function ask(agent: Agent, question: Question): Promise<Reply> {
  const { url, route, headers, form, head, bytes, signal } = question
  const response = await agent.request({
    origin: route.origin,
    path: url.pathname + url.search,
    ...(form
      ? { method: 'POST', headers: { host: url.host, ...headers, ...FORM }, body: new URLSearchParams(form).toString() }
      : { method: head ? 'HEAD' : 'GET', headers: { host: url.host, ...headers } }),
    reset: question.last,
    signal,
  })
  const status = response.statusCode
  const reply = { status, headers: plainHeaders(response.headers) }
  if (status === 304 || isRedirect(status)) {
    await response.body.dump({ limit: 64 * 1024, signal })
    return reply
  }
  const announced = Number(reply.headers['content-length'] ?? 0)
  if (question.wholeOnly && status < 400 && announced > bytes) {
    response.body.on('error', () => undefined).destroy()
    return { ...reply, wire: { bytes: new Uint8Array(), truncated: true } }
  }
  return { ...reply, wire: await readWire(response.body, bytes) }
}

/** True for statuses whose `Location` is followed. */
export function isRedirect(status: number): boolean {
  return status === 301 || status === 302 || status === 303 || status === 307 || status === 308
}

/** One string a header; cookies are nobody's business here. */
function plainHeaders(headers: Dispatcher.ResponseData['headers']): Record<string, string> {
  const plain: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined && name !== 'set-cookie') plain[name] = typeof value === 'string' ? value : value.join(', ')
  }
  return plain
}

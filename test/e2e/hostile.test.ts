import { afterAll, beforeAll, expect, test } from 'vitest'
import { createFetch } from '../../src/adapters/http/create-fetch.ts'
import { collect } from '../../src/collect/collect.ts'
import type { Fetch, FetchAnswer } from '../../src/ports/fetch.ts'
import { readFeed } from '../../src/read/feed/read-feed.ts'
import { type HostileServer, startHostileServer, startRawServer } from './hostile-server.ts'

let server: HostileServer
let web: { fetch: Fetch; close(): Promise<void> }

beforeAll(async () => {
  server = await startHostileServer()
  web = createFetch({
    userAgent: 'test',
    allowPrivate: ['127.0.0.1'],
    connectTo: {},
    pauseMs: 0,
    timeoutMs: 1000,
    perHost: 8,
  })
})
afterAll(async () => {
  await web.close()
  await server.close()
})

const ask = (path: string) => web.fetch({ url: server.origin + path, purpose: 'feed' })
const outcome = (answer: FetchAnswer) => (answer.ok ? String(answer.capture.status) : answer.notice.code)
const textOf = (answer: FetchAnswer) => (answer.ok ? new TextDecoder().decode(answer.capture.body) : answer.notice.code)

test.each([
  ['/never-answers', 'timed-out'],
  ['/slow-headers', 'timed-out'],
  ['/slow-loris', 'timed-out'],
  ['/endless', 'too-large'],
  ['/announced-too-large', 'too-large'],
  ['/gzip-bomb', 'compression-bomb'],
  ['/double-gzip-bomb', 'compression-bomb'],
  ['/brotli-bomb', 'compression-bomb'],
  ['/deflate-bomb', 'compression-bomb'],
  ['/gzip-file-bomb', 'compression-bomb'],
  ['/many-encodings', 'unknown-encoding'],
  ['/unknown-encoding', 'unknown-encoding'],
  ['/loop', 'too-many-redirects'],
  ['/loop-a', 'too-many-redirects'],
  ['/chain/1', 'too-many-redirects'],
  ['/to-metadata', 'address-refused'],
  ['/to-private', 'address-refused'],
  ['/to-other-port', 'address-refused'],
  ['/to-file', 'bad-address'],
  ['/to-nowhere', 'bad-address'],
  ['/pdf', 'not-text'],
  ['/zip', 'not-text'],
  ['/huge-headers', 'headers-too-large'],
  ['/fine', '200'],
  ['/gzip', '200'],
  ['/brotli', '200'],
  ['/deflate', '200'],
  ['/raw-deflate', '200'],
  ['/twice', '200'],
  ['/not-gzip', '200'],
  ['/moved', '200'],
  ['/error-page', '500'],
  ['/no-such-page', '404'],
])('%s gives %s, with a sentence and a remedy when it is a refusal', async (path, expected) => {
  const answer = await ask(path)
  expect(outcome(answer)).toBe(expected)
  if (!answer.ok) {
    expect(answer.notice.subject).toBe(server.origin + path)
    expect(answer.notice.message.length).toBeGreaterThan(10)
    expect(answer.notice.remedy).toBeTruthy()
  }
})

test.each(['/gzip', '/brotli', '/deflate', '/raw-deflate', '/twice', '/not-gzip', '/moved'])(
  '%s arrives whole',
  async (path) => {
    expect(textOf(await ask(path))).toBe(textOf(await ask('/fine')))
  },
)

test('a damaged compression keeps what came before the damage', async () => {
  expect(textOf(await ask('/cut-gzip'))).toMatch(/^<rss version/)
})

test.each([
  ['', true, 'unreachable'],
  ['HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\nshort', true, 'unreachable'],
  ['SSH-2.0-OpenSSH_9.9\r\n', true, 'bad-answer'],
  ['HTTP/1.1 200 OK\r\nx: a\0b\r\n\r\n', true, 'bad-answer'],
  ['HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\nabc', true, 'bad-answer'],
  ['HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n', false, 'bad-answer'],
  ['HTTP/1.1 200 OK\r\n', false, 'timed-out'],
])('octets %j (hang up: %s) give %s', async (octets, hangUp, expected) => {
  const raw = await startRawServer(octets, { hangUp })
  expect(outcome(await web.fetch({ url: raw.origin, purpose: 'feed' }))).toBe(expected)
  await raw.close()
})

test('nobody at home, no such name, no TLS', async () => {
  const raw = await startRawServer('', { hangUp: true })
  await raw.close()
  expect(outcome(await web.fetch({ url: raw.origin, purpose: 'feed' }))).toBe('unreachable')
  expect(outcome(await ask('/fine'))).toBe('200')
  const secure = server.origin.replace('http:', 'https:')
  expect(outcome(await web.fetch({ url: secure, purpose: 'feed' }))).toMatch(/bad-certificate|unreachable/)
})

test.each(['/nul-bytes', '/wrong-charset', '/html-as-feed', '/xxe', '/billion-laughs', '/long-title'])(
  '%s is read without harm',
  async (path) => {
    const answer = await ask(path)
    if (!answer.ok) throw new Error(answer.notice.message)
    const { feed } = readFeed(answer.capture, 's')
    expect(JSON.stringify(feed)).not.toContain('root:')
    expect(feed.title ?? '').not.toMatch(/(ha){1000}/)
  },
)

test('a body is cut where the caller asks for a part only', async () => {
  const answer = await web.fetch({ url: `${server.origin}/endless`, purpose: 'image', maxBytes: 5000 })
  if (!answer.ok) throw new Error(answer.notice.message)
  expect(answer.truncated).toBe(true)
  expect(answer.capture.body).toHaveLength(5000)
})

test('cookies are not kept, header names are lower case, redirects are told', async () => {
  const answer = await ask('/set-cookie')
  expect(answer.ok && Object.keys(answer.capture.headers)).not.toContain('set-cookie')
  const moved = await ask('/moved')
  expect(moved.ok && moved.redirects.map(({ to, permanent }) => [to.replace(server.origin, ''), permanent])).toEqual([
    ['/moved-again', true],
    ['/fine', true],
  ])
})

test('an abort is thrown, not reported', async () => {
  const stop = new AbortController()
  const asked = web.fetch({ url: `${server.origin}/never-answers`, purpose: 'feed', signal: stop.signal })
  setTimeout(() => stop.abort(new Error('stopped by the user')), 30)
  await expect(asked).rejects.toThrow('stopped by the user')
})

test('after a 429 the host is left alone until the time it named', async () => {
  const own = createFetch({ userAgent: 'test', allowPrivate: ['127.0.0.1'], connectTo: {}, pauseMs: 0 })
  const url = `${server.origin}/asks-to-wait`
  expect(outcome(await own.fetch({ url, purpose: 'feed' }))).toBe('429')
  const before = server.seen.get('/fine')
  expect(outcome(await own.fetch({ url: `${server.origin}/fine`, purpose: 'feed' }))).toBe('host-resting')
  expect(server.seen.get('/fine')).toBe(before)
  await own.close()
})

test('collect turns every hostile answer into a poll that backs off', async () => {
  const now = '2026-01-05T12:00:00Z'
  for (const path of ['/slow-loris', '/gzip-bomb', '/loop', '/to-private', '/pdf', '/empty', '/error-page']) {
    const source = { id: path, kind: 'feed', url: server.origin + path } as const
    const { capture, poll, notices } = await collect(source, undefined, { fetch: web.fetch, now })
    expect(capture).toBeUndefined()
    expect(poll.failures).toBe(1)
    expect(poll.nextAt && poll.nextAt > now).toBe(true)
    expect(notices).toHaveLength(1)
  }
})

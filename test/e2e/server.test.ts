import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Publication } from '../../src/publish/edition.ts'
import { publish } from '../../src/publish/publish.ts'
import type { Listening } from '../../src/server/listen.ts'
import { listen } from '../../src/server/listen.ts'
import { createServer } from '../../src/server/server.ts'
import { tideEdition } from '../edition.ts'

let publication: Publication = publish(tideEdition())
const server = createServer({ publication: () => publication, basePath: '/news-hub' })
const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  server.fetch(new Request(`http://hub.example${path}`, { headers, method }))

test('every path of the publication is served as it was rendered', async () => {
  for (const path of publication.paths()) {
    const answer = await ask(`/${path}`)
    const rendition = publication.render(path)
    expect(answer.status, path).toBe(200)
    expect(answer.headers.get('content-type')).toBe(rendition?.mediaType)
    expect(await answer.text()).toBe(rendition?.body)
  }
})

test.each([
  ['/', 'index.html'],
  ['/api/news/', 'api/news/index.json'],
  ['/topics/tidal-stream/', 'topics/tidal-stream/index.html'],
  ['/news-hub/', 'index.html'],
  ['/news-hub/api/news/', 'api/news/index.json'],
])('%s is %s', async (asked, path) => {
  expect(await (await ask(asked)).text()).toBe(publication.render(path)?.body)
})

test('a folder asked for without its slash is redirected, within the same host', async () => {
  const answer = await ask('/api/news?x=1')
  expect(answer.status).toBe(308)
  const to = new URL(answer.headers.get('location') ?? '', 'http://hub.example/api/news?x=1')
  expect(to.href).toBe('http://hub.example/api/news/?x=1')
  const base = new URL((await ask('/news-hub')).headers.get('location') ?? '', 'http://hub.example/news-hub')
  expect(base.href).toBe('http://hub.example/news-hub/')
})

test('nothing outside the publication is served', async () => {
  for (const path of [
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '//evil.example/topics',
    '/api/%00',
    '/constructor',
  ]) {
    const answer = await ask(path)
    expect(answer.status, path).toBe(404)
  }
  expect((await ask('/%E0%A4%A')).status).toBe(400)
})

test('strong tags: the same copy is not sent twice, each encoding has its own', async () => {
  const plain = await ask('/')
  const tag = plain.headers.get('etag') ?? ''
  expect(tag).toMatch(/^"[\w-]+"$/)
  expect((await ask('/', { 'if-none-match': tag })).status).toBe(304)
  expect((await ask('/', { 'if-none-match': `"other", ${tag}` })).status).toBe(304)
  expect((await ask('/', { 'if-none-match': '"other"' })).status).toBe(200)
  const packed = await ask('/', { 'accept-encoding': 'gzip' })
  expect(packed.headers.get('etag')).not.toBe(tag)
  const again = await ask('/', { 'accept-encoding': 'gzip', 'if-none-match': packed.headers.get('etag') ?? '' })
  expect(again.status).toBe(304)
  expect(await again.text()).toBe('')
})

test('Last-Modified answers If-Modified-Since, but a tag wins over it', async () => {
  const since = (await ask('/feed.xml')).headers.get('last-modified') ?? ''
  expect(new Date(since).toISOString()).toBe('2026-11-23T15:00:00.000Z')
  expect((await ask('/feed.xml', { 'if-modified-since': since })).status).toBe(304)
  expect((await ask('/feed.xml', { 'if-modified-since': 'Mon, 02 Nov 2026 00:00:00 GMT' })).status).toBe(200)
  expect((await ask('/feed.xml', { 'if-modified-since': since, 'if-none-match': '"x"' })).status).toBe(200)
})

test('a new edition shows at once; what did not change keeps its Last-Modified', async () => {
  const before = publication
  const topics = (await ask('/api/topics/')).headers
  await ask('/')
  publication = publish(tideEdition({ asOf: '2026-11-24T15:00:00Z', records: tideEdition().records.slice(1) }))
  const front = await ask('/')
  expect(new Date(front.headers.get('last-modified') ?? '').toISOString()).toBe('2026-11-24T15:00:00.000Z')
  const after = (await ask('/api/topics/')).headers
  expect(after.get('etag')).toBe(topics.get('etag'))
  expect(after.get('last-modified')).toBe(topics.get('last-modified'))
  publication = before
})

test.each([
  ['br', 'br, gzip'],
  ['gzip', 'gzip, deflate'],
  ['gzip', 'br;q=0.2, gzip;q=0.9'],
  [null, 'br;q=0, gzip;q=0'],
  [null, 'identity'],
])('encoding %s for %s', async (encoding, accepted) => {
  const answer = await ask('/', { 'accept-encoding': accepted })
  expect(answer.headers.get('content-encoding')).toBe(encoding)
  expect(answer.headers.get('vary')).toBe('Accept-Encoding')
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const text = encoding === 'br' ? brotliDecompressSync(bytes) : encoding === 'gzip' ? gunzipSync(bytes) : bytes
  expect(Buffer.from(text).toString()).toBe(publication.render('index.html')?.body)
})

test('HEAD has the headers of GET and no body', async () => {
  const [get, head] = [await ask('/'), await ask('/', {}, 'HEAD')]
  expect(head.headers.get('content-length')).toBe(get.headers.get('content-length'))
  expect(head.headers.get('etag')).toBe(get.headers.get('etag'))
  expect(await head.text()).toBe('')
})

test('safe headers, and reading from any site', async () => {
  const { headers } = await ask('/')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
  expect(headers.get('access-control-allow-origin')).toBe('*')
  const policy = headers.get('content-security-policy') ?? ''
  expect(policy).not.toContain('unsafe-inline')
  expect(policy).toContain("default-src 'none'")
  const options = await ask('/api/news/', { origin: 'https://app.example' }, 'OPTIONS')
  expect(options.status).toBe(204)
  expect(options.headers.get('access-control-allow-methods')).toContain('GET')
})

test('no page has an inline script, style or handler that the policy would stop', () => {
  for (const path of publication.paths().filter((each) => each.endsWith('.html'))) {
    const html = String(publication.render(path)?.body)
    expect(html, path).not.toMatch(/<script(?![^>]*(?:src=|application\/ld\+json))[^>]*>/)
    expect(html, path).not.toMatch(/<style|\sstyle="|<[^>]+\son[a-z]+="/)
  }
})

test('search: every word, accents and case aside, titles first', async () => {
  const answer = await ask('/api/search?q=BOUEE%20wave')
  expect(await answer.json()).toMatchObject({
    found: 1,
    value: [{ provider: 'La Marée', topics: ['Wave Power', 'Ocean Energy'] }],
  })
  const many = (await (await ask('/api/search?q=tidal')).json()) as { found: number; value: { title: string }[] }
  expect(many.value[0]?.title.toLowerCase()).toContain('tidal')
  expect(many.found).toBeGreaterThan(5)
  const plural = await (await ask('/api/search?q=bouees%20waves')).json()
  expect(plural).toMatchObject({
    value: ((await (await ask('/api/search?q=bouee%20wave')).json()) as { value: unknown }).value,
  })
  expect(plural).not.toMatchObject({ found: 0 })
  const summary = await (await ask('/api/search?q=31,000%20passes')).json()
  expect(summary).toMatchObject({ found: 1, value: [{ excerpt: expect.stringContaining('sonar saw animals') }] })
  expect((await ask('/api/search?q=%20')).status).toBe(400)
  expect(await (await ask('/api/search?q=zzz')).json()).toMatchObject({ found: 0, value: [] })
})

test.each(['/search/?q=number', '/api/search?q=number'])(
  '%s is compressed, tagged and asked for again',
  async (path) => {
    const plain = await ask(path)
    const text = await plain.text()
    expect(text.length).toBeGreaterThan(600)
    expect(plain.headers.get('content-encoding')).toBeNull()
    const tags = [plain.headers.get('etag')]
    for (const [encoding, unpack] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const) {
      const packed = await ask(path, { 'accept-encoding': encoding })
      const { headers } = packed
      const bytes = Buffer.from(await packed.arrayBuffer())
      expect(unpack(bytes).toString()).toBe(text)
      expect(headers.get('content-encoding')).toBe(encoding)
      expect(headers.get('content-length')).toBe(String(bytes.length))
      expect(headers.get('vary')).toBe('Accept-Encoding')
      expect(headers.get('cache-control')).toBe('no-cache')
      expect(headers.get('last-modified')).toBeNull()
      const tag = headers.get('etag') ?? ''
      tags.push(tag)
      expect((await ask(path, { 'accept-encoding': encoding, 'if-none-match': tag })).status).toBe(304)
      const later = { 'accept-encoding': encoding, 'if-modified-since': new Date().toUTCString() }
      expect((await ask(path, later)).status).toBe(200)
      expect(await (await ask(path, { 'accept-encoding': encoding }, 'HEAD')).text()).toBe('')
    }
    expect(new Set(tags).size).toBe(3)
    const other = await ask(path.replace('number', 'tidal'), { 'if-none-match': tags[0] ?? '' })
    expect(other.status).toBe(200)
  },
)

test('another edition answers a search anew', async () => {
  const before = publication
  const tag = (await ask('/search/?q=tidal')).headers.get('etag') ?? ''
  publication = publish(tideEdition({ records: tideEdition().records.slice(4) }))
  const answer = await ask('/search/?q=tidal', { 'if-none-match': tag })
  publication = before
  expect(answer.status).toBe(200)
  expect((await ask('/search/?q=tidal', { 'if-none-match': tag })).status).toBe(304)
})

test('errors: problem+json below api/, the page elsewhere, 405 for writing', async () => {
  const problem = await ask('/api/news/no-such/index.json')
  expect(problem.status).toBe(404)
  expect(problem.headers.get('content-type')).toContain('application/problem+json')
  expect(await problem.json()).toMatchObject({ status: 404, title: 'Not found' })
  const page = await ask('/no/such')
  expect(page.status).toBe(404)
  expect(await page.text()).toContain('There is no such page')
  const write = await ask('/', {}, 'POST')
  expect(write.status).toBe(405)
  expect(write.headers.get('allow')).toBe('GET, HEAD, OPTIONS')
})

test.each([
  ['/news/2026-11-19-a-withdrawn-claim/', 'text/html'],
  ['/news/2026-11-19-a-withdrawn-claim', 'text/html'],
  ['/api/news/2026-11-19-a-withdrawn-claim/index.json', 'application/problem+json'],
  ['/people/taken-down/', 'text/html'],
  ['/people/taken-down/card.png', 'text/html'],
  ['/api/people/taken-down/', 'application/problem+json'],
  ['/sample/old/', 'text/html'],
])('what was withdrawn is gone for good: %s', async (path, type) => {
  const edition = tideEdition()
  const gone = ['_people/taken-down.md', '_samples/old.md', '_people/keeper.md'].map((each) => ({
    path: each,
    at: '2026-11-22T00:00:00Z',
    reason: 'takedown',
  }))
  const shown = publish({ ...edition, tombstones: [...edition.tombstones, ...gone] })
  const own = createServer({ publication: () => shown })
  const answer = await own.fetch(new Request(`http://hub.example${path}`))
  expect(answer.status).toBe(410)
  expect(answer.headers.get('content-type')).toContain(type)
  // There again, whatever a tombstone says.
  expect((await own.fetch(new Request('http://hub.example/people/keeper/'))).status).toBe(200)
  expect((await own.fetch(new Request('http://hub.example/people/'))).status).toBe(200)
})

test('a bug inside becomes a 500 without its text, and the operator hears of it', async () => {
  const heard: unknown[] = []
  const broken = createServer({
    publication: () => {
      throw new Error('secret detail')
    },
    onError: (error) => heard.push(error),
  })
  const answer = await broken.fetch(new Request('http://hub.example/'))
  expect(answer.status).toBe(500)
  expect(await answer.text()).not.toContain('secret')
  expect(heard).toHaveLength(1)
})

test('health, readiness and metrics', async () => {
  expect(await (await ask('/healthz')).text()).toBe('ok\n')
  const starting = createServer({
    publication: () => publication,
    ready: () => false,
    gauges: () => ({ newswright_sources: 3 }),
  })
  expect((await starting.fetch(new Request('http://h.example/readyz'))).status).toBe(503)
  const metrics = await (await starting.fetch(new Request('http://h.example/metrics'))).text()
  expect(metrics).toContain('newswright_http_responses_total{status="503"} 1')
  expect(metrics).toContain('newswright_sources 3')
})

let listening: Listening
beforeAll(async () => {
  listening = await listen(server, { port: 0 })
})
afterAll(() => listening.close())

test('listens on a real port, on this machine only, and says when a port is taken', async () => {
  expect(listening.url).toBe(`http://127.0.0.1:${listening.port}/`)
  const answer = await fetch(`${listening.url}api/topics/`)
  expect(answer.headers.get('content-encoding')).toMatch(/^(br|gzip)$/)
  expect(await answer.json()).toHaveProperty('value')
  await expect(listen(server, { port: listening.port })).rejects.toThrow('EADDRINUSE')
})

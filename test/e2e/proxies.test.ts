import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { programOnPath } from '../../scripts/steps/programs.mjs'
import { longTemporaryFolder, newswright, startNewswright } from '../newswright.ts'
import type { Answer, Question, WebServer } from '../proxies.ts'
import { ask, startCaddy, startNginx } from '../proxies.ts'

/*
 * nginx and Caddy, as examples/deploy sets them up, before a served hub and on a built one: readers must not notice which of
 * the three answers them.
 */

const LETTER = `---
title: Tides, this week
publishedDateTime: 2026-11-20T08:00:00Z
topics: [Tides]
---
<html><body><style>p { color: teal }</style><p>Low water at noon.</p></body></html>
`

const temporary = longTemporaryFolder()
const hub = join(temporary.path, 'hub')
const site = join(hub, '_site')
const serving = { port: 0, stop: async () => {} }

beforeAll(async () => {
  expect(await newswright('init', hub, '--title', 'Tides')).toMatchObject({ code: 0 })
  mkdirSync(join(hub, '_newsletters'))
  writeFileSync(join(hub, '_newsletters/tides-2026-11-20.html'), LETTER)
  expect(await newswright('build', hub)).toMatchObject({ code: 0 })
  mkdirSync(join(site, 'assets/images'), { recursive: true })
  writeFileSync(join(site, 'assets/images/1f2e.webp'), 'a picture')
  const served = startNewswright('serve', hub, '--no-run', '--port', '0')
  let said = ''
  served.process.stdout?.on('data', (text: string) => {
    said += text
  })
  while (!/127\.0\.0\.1:(\d+)/.test(said)) await wait(50)
  serving.port = Number(/127\.0\.0\.1:(\d+)/.exec(said)?.[1])
  serving.stop = async () => {
    served.process.kill('SIGTERM')
    await served.ended
  }
}, 60_000)

afterAll(async () => {
  await serving.stop()
  temporary.remove()
})

/** What the hub itself answers, without a proxy. */
const own = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  ask(serving.port, path, { host: 'hub.example', headers, plain: true })

/** Addresses of everything that was built; a folder's page by its folder. */
function addresses(): string[] {
  const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return files
    .map((entry) => `/${relative(site, join(entry.parentPath, entry.name))}`)
    .filter((path) => path !== '/.newswright-build' && path !== '/404.html' && !path.endsWith('.webp'))
    .map((path) => path.replace(/\/index\.html$/, '/'))
    .sort()
}

/** Of the connection between two neighbours (RFC 9110 7.6.1), or said by whoever answers in person. */
const OF_THE_WAY = /^(?:date|server|connection|keep-alive|transfer-encoding|accept-ranges|via|alt-svc)$/
/** Two servers may tag the same bytes differently, and a file has a time of its own. */
const OF_THE_COPY = /^(?:etag|last-modified|content-length)$/

function headersOf({ headers }: Answer, ...without: RegExp[]): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => ![OF_THE_WAY, ...without].some((pattern) => pattern.test(name))),
  )
}

const SECURE = { 'strict-transport-security': 'max-age=31536000' }

const SERVERS = [
  { name: 'nginx', needs: ['nginx', 'openssl'], begin: startNginx, clients: ['127.0.0.21', '127.0.0.22'] },
  { name: 'caddy', needs: ['caddy'], begin: startCaddy, clients: ['127.0.0.23', '127.0.0.24'] },
]

for (const { name, needs, begin, clients } of SERVERS) {
  const missing = needs.filter((program) => programOnPath([program]) === undefined)
  describe.skipIf(missing.length > 0)(
    missing.length > 0 ? `${name} (skipped: no ${missing.join(', no ')} here)` : name,
    () => {
      let proxy: WebServer
      const folder = join(temporary.path, name)
      const served = (path: string, question: Omit<Question, 'host'> = {}) =>
        ask(proxy.tlsPort, path, { host: 'hub.example', ...question })
      const built = (path: string, headers: Record<string, string> = {}) =>
        ask(proxy.tlsPort, path, { host: 'static.hub.example', headers })

      beforeAll(async () => {
        mkdirSync(folder)
        proxy = await begin({ folder, site, servedPort: serving.port })
      }, 60_000)
      afterAll(() => proxy?.stop())

      test('HTTP leads to HTTPS, address and all', async () => {
        for (const host of ['hub.example', 'static.hub.example']) {
          const answer = await ask(proxy.plainPort, '/topics/?from=mail', { host, plain: true })
          expect(answer.status).toBe(308)
          // The test's port is not everybody's.
          expect(answer.headers.location?.replace(/:\d+/, '')).toBe(`https://${host}/topics/?from=mail`)
        }
      })

      test('before a served hub: every answer is the hub’s own, compressed or not', async () => {
        for (const path of [...addresses(), '/topics', '/no/such', '/api/no/index.json']) {
          for (const accepted of ['', 'br', 'gzip']) {
            const headers: Record<string, string> = accepted === '' ? {} : { 'accept-encoding': accepted }
            const [mine, theirs] = [await own(path, headers), await served(path, { headers })]
            expect(theirs.status, path).toBe(mine.status)
            expect(headersOf(theirs), path).toEqual({ ...headersOf(mine), ...SECURE })
            expect(theirs.body.equals(mine.body), path).toBe(true)
          }
        }
      })

      test('before a served hub: tags and times save sending, methods arrive, numbers stay inside', async () => {
        const { etag = '', 'last-modified': since = '' } = (await served('/')).headers
        expect((await served('/', { headers: { 'if-none-match': etag } })).status).toBe(304)
        expect((await served('/', { headers: { 'if-modified-since': since } })).status).toBe(304)
        expect((await served('/', { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
        const head = await served('/', { method: 'HEAD' })
        expect([head.status, head.body.length, head.headers.etag]).toEqual([200, 0, etag])
        expect((await served('/', { method: 'POST' })).status).toBe(405)
        expect((await served('/healthz')).body.toString()).toBe('ok\n')
        expect((await served('/metrics')).status).toBe(404)
      })

      test('before a served hub: clients are told apart by the proxy’s word, not by their own', async () => {
        const [greedy, other] = clients
        const spend = (from: string | undefined) =>
          Promise.all(Array.from({ length: 700 }, async () => (await served('/assets/icon.svg', { from })).status))
        const statuses = await spend(greedy)
        expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(600)
        expect(statuses).toContain(429)
        const lie = await served('/', { from: greedy, headers: { 'x-forwarded-for': '203.0.113.7' } })
        expect(lie.status).toBe(429)
        expect((await served('/', { from: other })).status).toBe(200)
      })

      test('of the built folder: every file as the hub would serve it, with the same headers', async () => {
        for (const path of addresses()) {
          // The hub's own page of search asks the hub; the one in the folder looks through an index.
          const [mine, theirs] = [await own(path === '/search/' ? '/search/index.html' : path), await built(path)]
          expect(theirs.status, path).toBe(200)
          const vary = /^vary$/
          expect(headersOf(theirs, OF_THE_COPY, vary), path).toEqual({
            ...headersOf(mine, OF_THE_COPY, vary),
            ...SECURE,
          })
          expect(theirs.body.equals(mine.body), path).toBe(true)
        }
      })

      test('of the built folder: tags, times and compression', async () => {
        const plain = await built('/')
        const packed = await built('/', { 'accept-encoding': 'gzip' })
        expect(packed.headers['content-encoding']).toBe('gzip')
        expect(packed.headers.vary).toMatch(/accept-encoding/i)
        expect(gunzipSync(packed.body).equals(plain.body)).toBe(true)
        for (const { headers } of [plain, packed]) {
          expect(headers.etag).toMatch(/^(?:W\/)?".+"$/)
          const again = await built('/', { 'accept-encoding': 'gzip', 'if-none-match': headers.etag ?? '' })
          expect([again.status, again.body.length]).toEqual([304, 0])
        }
        const since = { 'if-modified-since': plain.headers['last-modified'] ?? '' }
        expect((await built('/', since)).status).toBe(304)
        for (const path of ['/feed.xml', '/feed.json', '/api/topics/', '/assets/site.css', '/sitemap.xml']) {
          const { headers, body } = await built(path, { 'accept-encoding': 'gzip' })
          const { length } = (await built(path)).body
          // Short ones are not worth it.
          if (length > 700) expect([headers['content-encoding'], body.length < length], path).toEqual(['gzip', true])
        }
        const picture = await built('/assets/images/1f2e.webp', { 'accept-encoding': 'gzip' })
        expect(picture.headers['content-encoding']).toBeUndefined()
      })

      test('of the built folder: how long copies are good', async () => {
        const kept = async (path: string) => (await built(path)).headers['cache-control']
        expect(await kept('/assets/site.css?v=12')).toBe('public, max-age=31536000, immutable')
        expect(await kept('/assets/site.css')).toBe((await own('/assets/site.css')).headers['cache-control'])
        expect(await kept('/assets/images/1f2e.webp')).toBe('public, max-age=86400')
        expect(await kept('/no/such')).toBe('no-store')
      })

      test('of the built folder: what is not there, and what is none of the site', async () => {
        const page = await built('/no/such')
        expect(page.status).toBe(404)
        expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
        expect(page.body.toString()).toBe(readFileSync(join(site, '404.html'), 'utf8'))
        expect(page.headers['content-security-policy']).toBe((await own('/')).headers['content-security-policy'])
        const data = await built('/api/no/index.json')
        expect(data.status).toBe(404)
        expect(data.headers['content-type']).toMatch(/^application\/problem\+json/)
        expect(JSON.parse(data.body.toString())).toMatchObject({
          status: 404,
          title: expect.stringMatching(/^not found$/i),
        })
        for (const path of ['/.newswright-build', '/../hub.yaml', '/%2e%2e/hub.yaml', '/..%2fhub.yaml']) {
          const { status, body } = await built(path)
          expect([400, 404], path).toContain(status)
          expect(body.toString(), path).not.toContain('webUrl')
        }
      })

      test('of the built folder: a folder without its slash leads on, within the same host', async () => {
        for (const path of ['/topics', '/api/news']) {
          const { status, headers } = await built(path)
          expect([301, 308]).toContain(status)
          const to = new URL(headers.location ?? '', `https://static.hub.example${path}`)
          expect(to.href).toBe(`https://static.hub.example${path}/`)
        }
      })
    },
  )
}

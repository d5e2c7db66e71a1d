import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { writeFiles } from '../hub-files.ts'
import { newswright, temporaryFolder } from '../newswright.ts'

/** A server that knows every sort of address there is, and keeps what it was asked. */
async function startWeb() {
  const asked: string[] = []
  const page = (title: string) => `<!doctype html><title>${title}</title><p>Words.</p>`
  const server = createServer((request, response) => {
    const { method = '', url = '', headers } = request
    asked.push(`${method} ${headers.host}${url}`)
    const html = (status: number, title: string) =>
      response.writeHead(status, { 'content-type': 'text/html' }).end(page(title))
    const go = (status: number, location: string) => response.writeHead(status, { location }).end()
    if (url === '/robots.txt') {
      response.writeHead(200, { 'content-type': 'text/plain' }).end('User-agent: *\nDisallow: /private/\n')
    } else if (url === '/fine') {
      if (headers['if-none-match'] === '"1"') response.writeHead(304, { etag: '"1"' }).end()
      else response.writeHead(200, { etag: '"1"', 'content-type': 'text/html' }).end(page('Fine, and 404 days old'))
    } else if (url === '/gone') html(410, 'Gone')
    else if (url === '/missing') html(404, 'Not found')
    else if (url === '/soft') html(200, '404 – Page not found | Quay')
    else if (url === '/home-now') go(302, '/')
    else if (url === '/') html(200, 'Quay')
    else if (url === '/moved') go(301, '/new-place')
    else if (url === '/new-place') html(200, 'Here')
    else if (url === '/slash') go(301, '/slash/')
    else if (url === '/slash/') html(200, 'Here')
    else if (url === '/members') html(403, 'Members only')
    else if (url === '/no-head') html(method === 'HEAD' ? 405 : 200, 'Here')
    else if (url === '/broken') html(500, 'Oh')
    else if (url === '/film.mp4')
      response.writeHead(200, { 'content-type': 'video/mp4', 'content-length': '900000000' }).end()
    else if (url === '/later') response.writeHead(429, { 'retry-after': '1' }).end()
    else if (url === '/hang-up') request.socket.destroy()
    else html(404, 'Not found')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked }
}

const NAMES = [
  'fine',
  'gone',
  'missing',
  'soft',
  'home-now',
  'moved',
  'slash',
  'members',
  'no-head',
  'broken',
  'film.mp4',
  'hang-up',
  'private/notes',
]

function writeHub(origin: string, more = ''): string {
  const hub = join(temporaryFolder(), 'hub')
  const samples = Object.fromEntries(
    NAMES.map((name) => [
      `_samples/${name.replace(/\W/g, '-')}.md`,
      `---\ntitle: ${name}\noriginalUrl: http://quay.example/${name}\n---\n`,
    ]),
  )
  writeFiles(hub, {
    'hub.yaml': `title: Quay\nwebUrl: https://hub.example\nimages: none\nallowPrivate: [127.0.0.1]\nconnectTo:\n  quay.example: ${origin}\n  busy.example: ${origin}\n${more}`,
    'sources.yaml': '[]\n',
    '_data/topics/00-quay.yaml': '_id: quay\nname: Quay\nkeywords: [quay]\n',
    '_people/keeper.md': `---\nname: Keeper\nwebsite: http://quay.example/gone\ngithub:\n  url: http://busy.example/later\nimages:\n  - url: http://quay.example/portrait.jpg\n---\n`,
    '_people/hidden.md': '---\nname: Hidden\nwebsite: http://quay.example/hidden\npublished: false\n---\n',
    '_sponsorships/quay.md':
      '---\nsponsor: {name: Quay, url: http://quay.example/gone}\nmessages: [{title: Q, url: http://quay.example/fine}]\nschedules: [{start: 2026-01-01}]\nplacements: [front]\n---\n',
    ...samples,
  })
  return hub
}

interface Check {
  url: string
  state: string
  looks: number
  status?: number
  movedTo?: string
  places: { path: string; field: string }[]
}

async function links(hub: string, ...options: string[]) {
  const { code, stdout } = await newswright('links', hub, '--json', ...options)
  const lines = stdout.trim().split('\n')
  const result = JSON.parse(lines.at(-1) ?? '') as { links: number; asked: number; left: number; checks: Check[] }
  const states = Object.fromEntries(
    result.checks.map(({ url, state }) => [url.replace('http://quay.example/', ''), state]),
  )
  return { code, ...result, states }
}

test('tells what became of each address, asks politely, and remembers', async () => {
  const web = await startWeb()
  const hub = writeHub(web.origin)
  const first = await links(hub)
  expect(first.code).toBe(1)
  expect(first.states).toEqual({
    fine: 'fine',
    gone: 'gone',
    missing: 'gone',
    soft: 'soft-missing',
    'home-now': 'soft-missing',
    moved: 'moved',
    slash: 'fine',
    members: 'refused',
    'no-head': 'fine',
    broken: 'failing',
    'film.mp4': 'fine',
    'hang-up': 'failing',
    'private/notes': 'kept-out',
    'http://busy.example/later': 'waiting',
  })
  const of = (name: string) => first.checks.find(({ url }) => url === `http://quay.example/${name}`)
  expect(of('moved')?.movedTo).toBe('http://quay.example/new-place')
  expect(of('gone')?.places).toEqual([
    { path: '_people/keeper.md', field: 'website' },
    { path: '_samples/gone.md', field: 'originalUrl' },
    { path: '_sponsorships/quay.md', field: 'sponsor.url' },
  ])
  // Who is busy is asked once, and again another day.
  expect(first).toMatchObject({ links: 14, asked: 14, left: 0 })
  expect(web.asked.filter((line) => line.includes('busy.example/later'))).toEqual(['HEAD busy.example/later'])
  expect(web.asked.filter((line) => /private|hidden|portrait/.test(line))).toEqual([])
  // Of a film only the headers; the first question is always HEAD.
  expect(web.asked.filter((line) => line.includes('film'))).toEqual(['HEAD quay.example/film.mp4'])
  expect(web.asked.filter((line) => line.endsWith('/no-head'))).toEqual([
    'HEAD quay.example/no-head',
    'GET quay.example/no-head',
  ])
  expect(web.asked.filter((line) => line.endsWith('quay.example/robots.txt'))).toHaveLength(1)

  web.asked.length = 0
  const second = await links(hub)
  expect(web.asked).toEqual([])
  expect(second.states).toEqual(first.states)

  const soon = new Date(Date.now() + 8 * 86_400_000).toISOString()
  web.asked.length = 0
  const third = await links(hub, '--now', soon)
  expect(third.checks.find(({ url }) => url.endsWith('/gone'))?.looks).toBe(2)
  expect(web.asked.some((line) => line.endsWith('/fine'))).toBe(false)
  expect(web.asked).toContain('HEAD busy.example/later')

  const later = new Date(Date.now() + 40 * 86_400_000).toISOString()
  web.asked.length = 0
  await links(hub, '--now', later)
  expect(web.asked.filter((line) => line.endsWith('/fine'))).toEqual(['HEAD quay.example/fine'])
}, 120_000)

test('a part at a time: the next run goes on where the last one ended; what is known is shown without asking', async () => {
  const web = await startWeb()
  const hub = writeHub(web.origin)
  const first = await links(hub, '--limit', '5')
  expect(first).toMatchObject({ asked: 5, left: 9 })
  const second = await links(hub, '--limit', '20')
  expect(second.asked).toBe(9)
  web.asked.length = 0
  const { code, stdout } = await newswright('links', hub, '--known')
  expect(web.asked).toEqual([])
  expect(code).toBe(1)
  expect(stdout).toContain('gone: http://quay.example/gone\n')
  expect(stdout).toContain('_people/keeper.md: website')
  expect(stdout).toContain('now at http://quay.example/new-place')
  expect(stdout).not.toContain('fine: ')
  expect(stdout).toMatch(/14 addresses, 0 asked now: 4 fine, 1 moved, 2 gone, 2 answer without the page/)
  expect((await newswright('links', hub, '--limit', 'none')).code).toBe(2)
}, 120_000)

test('pictures when wanted; all is well ends with 0', async () => {
  const web = await startWeb()
  const hub = join(temporaryFolder(), 'hub')
  writeFiles(hub, {
    'hub.yaml': `title: Quay\nwebUrl: https://hub.example\nimages: none\nallowPrivate: [127.0.0.1]\nconnectTo:\n  quay.example: ${web.origin}\n`,
    'sources.yaml': '[]\n',
    '_people/keeper.md':
      '---\nname: Keeper\nwebsite: http://quay.example/fine\nimages:\n  - url: http://quay.example/portrait.jpg\n---\n',
  })
  expect(await links(hub)).toMatchObject({ code: 0, links: 1 })
  expect(await links(hub, '--images')).toMatchObject({ code: 1, links: 2, asked: 1 })
}, 120_000)

test('dead links are said on the site only when the owner wants it, and only after two looks', async () => {
  const web = await startWeb()
  const hub = writeHub(web.origin, 'markDeadLinks: true\n')
  const page = async () => {
    expect((await newswright('build', hub)).code).toBe(0)
    return readFileSync(join(hub, '_site/sample/gone/index.html'), 'utf8')
  }
  await links(hub)
  expect(await page()).toContain('href="http://quay.example/gone"')
  await links(hub, '--again')
  const dead = await page()
  expect(dead).toContain('The page at quay.example is not there any more.')
  expect(dead).not.toContain('href="http://quay.example/gone"')
  const settings = readFileSync(join(hub, 'hub.yaml'), 'utf8')
  writeFileSync(join(hub, 'hub.yaml'), settings.replace('markDeadLinks: true\n', ''))
  expect(await page()).toContain('href="http://quay.example/gone"')
}, 120_000)

test('domains of organizations are looked at, too, and told with file and field', async () => {
  const web = await startWeb()
  const hub = join(temporaryFolder(), 'hub')
  writeFiles(hub, {
    'hub.yaml': `title: Quay\nwebUrl: https://hub.example\nimages: none\nallowPrivate: [127.0.0.1]\nconnectTo:\n  quay.example: ${web.origin}\n  old-quay.example: http://127.0.0.1:9\n`,
    'sources.yaml': '[]\n',
    '_data/organizations/quay-news.md':
      '---\nname: Quay News\ndomain: quay.example\notherDomains: [old-quay.example]\nimages:\n  - url: http://quay.example/logo.png\n---\n',
  })
  const { links: named, states, checks } = await links(hub)
  expect(named).toBe(2)
  expect(states).toEqual({ 'https://quay.example/': 'fine', 'https://old-quay.example/': 'failing' })
  const path = '_data/organizations/quay-news.md'
  expect(checks.map(({ places }) => places)).toEqual([[{ path, field: 'otherDomains' }], [{ path, field: 'domain' }]])
  const { stdout } = await newswright('links', hub, '--known')
  expect(stdout).toContain('_data/organizations/quay-news.md: otherDomains')
  expect((await links(hub, '--images')).states).toMatchObject({ 'logo.png': 'gone' })
}, 120_000)

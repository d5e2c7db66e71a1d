import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openLibsql } from '../../src/adapters/sql/open-libsql.ts'
import { recordValues, writeFiles } from '../hub-files.ts'
import { newswright, temporaryFolder } from '../newswright.ts'

/** How publishers say what they allow: in the page, in headers, in files of the site. */
const PAGES: Record<string, { head?: string; headers?: Record<string, string>; rights: object }> = {
  plain: { rights: {} },
  'meta-noai': { head: '<meta name="robots" content="index, noai, noimageai">', rights: { noModels: true } },
  'header-noai': { headers: { 'x-robots-tag': 'noai' }, rights: { noModels: true } },
  'tdm-header': { headers: { 'tdm-reservation': '1' }, rights: { noModels: true } },
  'tdm-meta': { head: '<meta name="tdm-reservation" content="1">', rights: { noModels: true } },
  'tdm-file': { rights: { noModels: true } },
  'usage-header': { headers: { 'content-usage': 'train-ai=n' }, rights: { noModels: true } },
  'usage-robots': { rights: { noModels: true } },
  'no-snippet': { head: '<meta name="robots" content="nosnippet">', rights: { noSnippet: true } },
  'short-snippet': { head: '<meta name="robots" content="max-snippet:20">', rights: { maxSnippet: 20 } },
  'no-archive': { head: '<meta name="robots" content="noarchive">', rights: { noArchive: true } },
}
const NAMES = Object.keys(PAGES)
const titleOf = (name: string) => `What the ${name} page of the harbour says at length`
const SUMMARY = 'A summary of the harbour and its cranes, long enough to be cut somewhere.'

function serve() {
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').slice(1)
    const host = `http://${request.headers.host}`
    if (path === 'robots.txt') {
      return void response.end('user-agent: *\nallow: /\ncontent-usage: /usage-robots train-ai=n\n')
    }
    if (path === '.well-known/tdmrep.json') {
      return void response.end('[{"location": "/tdm-file", "tdm-reservation": 1}]')
    }
    if (path === 'feed.xml') {
      const items = NAMES.map((name) => `<item><title>${titleOf(name)}</title><link>${host}/${name}</link></item>`)
      return void response.end(`<rss version="2.0"><channel><title>Harbour</title>${items.join('')}</channel></rss>`)
    }
    const page = PAGES[path]
    if (!page) return void response.writeHead(404).end()
    response.writeHead(200, { 'content-type': 'text/html', ...page.headers })
    response.end(`<!doctype html><html lang="en"><title>${titleOf(path)}</title>${page.head ?? ''}
<meta name="description" content="${SUMMARY}"><meta property="og:type" content="article"><article><h1>${titleOf(path)}</h1>
<p>The ${path} harbour is described here in a paragraph that is long enough to be an article, with quays and cranes.</p></article>`)
  })
  return new Promise<string>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
    onTestFinished(() => {
      server.close()
      server.closeAllConnections()
    })
  })
}

test('what publishers allow is recorded on each article, however they say it, and obeyed', async () => {
  const origin = await serve()
  const hub = join(temporaryFolder(), 'hub')
  writeFiles(hub, {
    'hub.yaml': 'title: Harbour\nimages: none\nallowPrivate: [127.0.0.1]\n',
    'sources.yaml': `- ${origin}/feed.xml\n`,
    '_data/topics/00-harbours.yaml':
      'taxonomy: topic\n_id: harbours\nname: Harbours\nkeywords:\n  - harbour\nhashtags: []\n',
  })
  const ended = await newswright('run', hub, '--no-build')
  expect(ended.code, ended.stderr).toBe(0)
  const store = await openLibsql(join(hub, '.newswright/store.db'))
  for (const [name, { rights }] of Object.entries(PAGES)) {
    expect((await store.articleByUrl(`${origin}/${name}`))?.rights, name).toEqual(rights)
  }
  expect(await store.capture(`${origin}/plain`)).toBeDefined()
  expect(await store.capture(`${origin}/no-archive`), 'no copy of the page').toBeUndefined()
  await store.close()
  const excerpts = recordValues(hub, 'excerpt')
  const excerptOf = (name: string) => excerpts[Object.keys(excerpts).find((file) => file.includes(name)) ?? '']
  expect(excerptOf('plain')).toBe(SUMMARY)
  expect(excerptOf('no-snippet')).toBe('')
  expect(excerptOf('short-snippet')?.length).toBeLessThanOrEqual(20)
}, 60_000)

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { sourcesCommand } from './sources.ts'

const FEED =
  '<rss version="2.0"><channel><title>The Press</title><item><title>A</title><link>https://press.example/a</link></item></channel></rss>'
const PAGES: Readonly<Record<string, string>> = {
  '/': '<link rel="alternate" type="application/rss+xml" href="/rss.xml">',
  '/quiet/': 'nothing declared',
  '/quiet/feed.xml': FEED.replace('The Press', 'Quiet'),
  '/none/': 'nothing at all',
  '/rss.xml': FEED,
}

const server = createServer(({ url = '/' }, response) => {
  if (url === '/old.xml') response.writeHead(301, { location: '/rss.xml' }).end()
  else if (PAGES[url]) response.end(PAGES[url])
  else response.writeHead(404).end()
})
let hub = ''

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  hub = mkdtempSync(join(tmpdir(), 'newswright-sources-'))
  writeFileSync(
    join(hub, 'hub.yaml'),
    `title: T\nwebUrl: https://hub.example\nlocale: en\nconnectTo:\n  press.example: http://127.0.0.1:${port}\n  silent.example: http://127.0.0.1:${port}\n`,
  )
  writeFileSync(join(hub, 'sources.yaml'), '# ours\n[]\n')
})
afterAll(() => {
  server.close()
  rmSync(hub, { recursive: true })
})

/** Runs `newswright sources …` and gives the JSON result and the exit code. */
async function sources(...words: string[]): Promise<{ result: Record<string, unknown>; code: unknown }> {
  const lines: string[] = []
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => lines.push(String(text)) > 0)
  process.exitCode = undefined
  const program = new Command().exitOverride()
  sourcesCommand(program)
  try {
    await program.parseAsync(['sources', ...words, ...(words[0] === 'export' ? [] : ['--json'])], { from: 'user' })
  } finally {
    write.mockRestore()
  }
  const code = process.exitCode
  process.exitCode = undefined
  const result = words[0] === 'export' ? { text: lines.join('') } : JSON.parse(lines.at(-1) ?? '{}')
  return { result, code }
}
const file = () => readFileSync(join(hub, 'sources.yaml'), 'utf8')

test('add finds the declared feed, one at a usual place, and the lasting address', async () => {
  const { code } = await sources(
    'add',
    hub,
    'https://press.example/',
    'https://press.example/quiet/',
    'https://press.example/old.xml',
  )
  expect(code).toBe(0)
  expect(file()).toBe(
    '# ours\n- url: https://press.example/rss.xml\n  title: The Press\n- url: https://press.example/quiet/feed.xml\n  title: Quiet\n',
  )
})

test('add tells what it cannot find and adds nothing', async () => {
  const before = file()
  const { code, result } = await sources('add', hub, 'https://press.example/nowhere')
  expect(code).toBe(1)
  expect(result.added).toEqual([])
  expect(file()).toBe(before)
})

test('check asks every source and applies moves, keeping the id', async () => {
  await sources('remove', hub, 'press-example-rss-xml')
  await sources('add', hub, '--as-is', 'https://press.example/old.xml')
  const { result, code } = await sources('check', hub, '--apply-moves')
  expect(code).toBe(0)
  expect(result).toMatchObject({ bad: 0, moved: 1 })
  expect(file()).toContain('- url: https://press.example/rss.xml\n  id: press-example-old-xml\n')
})

test('export and import make a round trip; remove empties the list', async () => {
  const before = await sources('list', hub)
  const { result } = await sources('export', hub)
  const opml = join(hub, 'out.xml')
  writeFileSync(opml, String(result.text))
  await sources('remove', hub, 'press-example-old-xml', 'https://press.example/quiet/feed.xml')
  expect(file()).toBe('# ours\n[]\n')
  await sources('import', hub, opml)
  const ids = (list: unknown) => JSON.stringify(list, ['id', 'url', 'title', 'kind']).split('},{').sort()
  const after = await sources('list', hub)
  expect(ids(after.result.sources).length).toBe(ids(before.result.sources).length)
  expect(after.result.sources).toEqual(expect.arrayContaining(before.result.sources as unknown[]))
})

test('what is not there is told', async () => {
  await expect(sources('remove', hub, 'no-such-source')).rejects.toThrow('no-such-source')
  await expect(sources('add', hub)).rejects.toThrow('Name an address')
  await expect(sources('list', join(hub, 'nowhere'))).rejects.toThrow()
  await expect(sources('add', hub, 'https://press.example/rss.xml', '--kind', 'feeed')).rejects.toThrow(
    'Allowed choices',
  )
  await expect(sources('add', hub, 'saved/nowhere.xml')).rejects.toThrow('neither a web address nor a file')
})

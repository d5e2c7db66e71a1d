import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { feedCommand } from './feed.ts'

let folder: string
let printed: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'newswright-'))
  printed = ''
  // What a command prints is its result; the stream is listened to, nothing is replaced by a stand-in's answer.
  const listen = (text: string | Uint8Array) => {
    printed += String(text)
    return true
  }
  vi.spyOn(process.stdout, 'write').mockImplementation(listen)
  vi.spyOn(process.stderr, 'write').mockImplementation(listen)
})

afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
  process.exitCode = undefined
})

async function run(...argv: string[]): Promise<void> {
  const program = new Command().exitOverride()
  feedCommand(program)
  await program.parseAsync(['feed', ...argv], { from: 'user' })
}

const RSS = '<rss><channel><title>T</title><item><title>A &amp; B</title><link>/1</link></item></channel></rss>'

test('a batch prints one line for each feed, in order, and stops at nothing', async () => {
  writeFileSync(join(folder, 'a.xml'), RSS)
  writeFileSync(join(folder, 'b.html'), '<html><body>no feed</body></html>')
  const lines = [
    '{"id":"a","file":"a.xml","url":"https://press.example/feed"}',
    '{"id":"gone","file":"gone.xml"}',
    'no json',
    '{"id":"c"}',
    '{"id":"b","file":"b.html"}',
  ]
  writeFileSync(join(folder, 'manifest.jsonl'), `${lines.join('\n')}\n`)
  await run('--batch', join(folder, 'manifest.jsonl'))
  const answers = printed
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(answers).toMatchObject([
    { id: 'a', title: 'T', items: [{ title: 'A & B', link: 'https://press.example/1' }], notices: [] },
    { id: 'gone', error: expect.stringContaining('ENOENT') },
    { error: expect.stringContaining('manifest.jsonl:3: The line is not JSON. A line is {"id"') },
    { id: 'c', error: expect.stringContaining('manifest.jsonl:4: The line lacks file.') },
    { id: 'b', error: expect.stringContaining('web page') },
  ])
})

test('one feed for people and as JSON', async () => {
  writeFileSync(join(folder, 'a.xml'), RSS)
  await run(join(folder, 'a.xml'))
  expect(printed).toContain('T [rss, 1 entry]')
  printed = ''
  await run(join(folder, 'a.xml'), '--json', '--url', 'https://press.example/feed')
  expect(JSON.parse(printed)).toMatchObject({
    feed: { format: 'rss', entries: [{ url: 'https://press.example/1' }] },
    notices: [],
  })
})

test('what is no feed, or is not there, fails in words', async () => {
  writeFileSync(join(folder, 'b.html'), '<html></html>')
  await run(join(folder, 'b.html'))
  expect(printed).toContain('The answer is a web page, not a feed.')
  expect(process.exitCode).toBe(1)
  await expect(run(join(folder, 'gone.xml'))).rejects.toThrow('cannot be read')
  await expect(run()).rejects.toThrow('Name a file or an address')
})

import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openLibsql } from '../../src/adapters/sql/open-libsql.ts'
import { joinable, partable, type Report } from '../doubtful-reports.ts'
import { type EmbeddingServer, startEmbeddingServer } from '../embedding-server.ts'
import { readFiles, writeFiles } from '../hub-files.ts'
import { freePort, newswright, newswrightWith, ROOT, start, temporaryFolder } from '../newswright.ts'
import { writeModel } from '../onnx-model.ts'

const reports = [...joinable, ...partable]

/** Likes the two on the tram, and not the two on the harbour. */
function vectorOf(text: string): number[] {
  if (/tram/i.test(text)) return [1, 0.1, 0]
  return text.includes('at the harbour') ? [0, 0, 1] : [0, 1, 0]
}

/** A house for each report, with a feed and a page; on this machine under several names. */
async function startPress(heads: Record<string, string> = {}): Promise<string> {
  const server = createServer((request, response) => {
    const [, house = '', file = ''] = (request.url ?? '/').split('/')
    const at = reports.findIndex(({ id }) => id === house)
    const report = reports[at]
    if (!report) return void response.writeHead(404).end()
    const day = `2026-03-03T1${at}:00:00Z`
    if (file === 'feed.xml') {
      const link = `http://${request.headers.host}/${house}/page`
      return void response.end(`<rss version="2.0"><channel><title>${house}</title><item><title>${report.title}</title>
<link>${link}</link><pubDate>${new Date(day).toUTCString()}</pubDate></item></channel></rss>`)
    }
    response.writeHead(200, { 'content-type': 'text/html' })
    response.end(`<!doctype html><html lang="en"><head><title>${report.title}</title>${heads[house] ?? ''}
<meta property="article:published_time" content="${day}"></head><body><article><h1>${report.title}</h1>
<p>${report.text}</p></article></body></html>`)
  })
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(`127.0.0.1:${(server.address() as AddressInfo).port}`))
  })
}

async function startHub(settings: string, heads: Record<string, string> = {}): Promise<string> {
  const hub = join(temporaryFolder(), 'hub')
  const press = await startPress(heads)
  const houses = reports.map(({ id }) => id)
  writeFiles(hub, {
    'hub.yaml': `title: Town
images: none
connectTo:
${houses.map((house) => `  ${house}.example: http://${press}\n`).join('')}${settings}`,
    'sources.yaml': houses.map((house) => `- http://${house}.example/${house}/feed.xml\n`).join(''),
    '_data/topics/00-town.yaml': 'taxonomy: topic\n_id: town\nname: Town\nkeywords:\n  - debate\n  - builders\n',
  })
  return hub
}

const setting = ({ url }: Pick<EmbeddingServer, 'url'>) =>
  `embedder:\n  url: ${url}\n  model: small\n  keyFrom: MODEL_KEY\n`

async function run(hub: string, now = '2026-03-03T15:00:00Z') {
  const ended = await newswrightWith({ MODEL_KEY: 'sesame-1' }, 'run', hub, '--no-build', '--now', now)
  expect(ended.code, ended.stderr).toBe(0)
  return ended
}

/** The stories by the houses whose reports they hold, and the decision on each report. */
async function storedIn(hub: string) {
  const store = await openLibsql(join(hub, '.newswright/store.db'))
  const houseOf = new Map<string, string>()
  for (const { id, host } of await store.articlesSince('2026-01-01T00:00:00Z'))
    houseOf.set(id, host.split('.')[0] ?? '')
  const stories = (await store.stories()).map(({ members }) =>
    members
      .map(({ article }) => houseOf.get(article))
      .sort()
      .join(' '),
  )
  const reasons: Record<string, string[]> = {}
  for (const { article, because } of await store.latestDecisions('2026-01-01T00:00:00Z')) {
    reasons[houseOf.get(article) ?? ''] = because.flatMap((one) => (one.name === 'embedder' ? [one.because] : []))
  }
  await store.close()
  return { stories: stories.sort(), reasons }
}

const withoutHelp = ['pier quay', 'street', 'vote']

test('doubtful pairs join and part as the embedder says, with the reason; a second run sends nothing', async () => {
  const server = await startEmbeddingServer(vectorOf)
  const hub = await startHub(setting(server))
  const { stdout, stderr } = await run(hub)
  const { stories, reasons } = await storedIn(hub)
  expect(stories).toEqual(['pier', 'quay', 'street vote'])
  expect(reasons.vote).toEqual(['The embedder was asked: likeness 1.00 with a report that stands in this story.'])
  expect(reasons.quay).toEqual(['The embedder was asked: likeness 0.00 with a report that stands in another story.'])
  expect(server.heard.map(({ input }) => input.map((text) => text.split('\n')[0]).sort())).toEqual([
    reports.map(({ title }) => title).sort(),
  ])
  expect(server.heard[0]).toMatchObject({ path: '/v1/embeddings', model: 'small', authorization: 'Bearer sesame-1' })
  expect(stdout + stderr + JSON.stringify(readFiles(hub))).not.toContain('sesame-1')

  const before = readFiles(hub)
  await run(hub, '2026-03-03T16:00:00Z')
  expect(server.heard).toHaveLength(1)
  expect(readFiles(hub)).toEqual(before)
  expect(await storedIn(hub)).toEqual({ stories, reasons })

  const again = await newswright('replay', hub, '--policy', 'newsroom', '--since', '2026-03-01T00:00:00Z', '--json')
  expect(JSON.parse(again.stdout)).toEqual({ judged: 4, differences: [] })
  expect(server.heard).toHaveLength(1)
}, 60_000)

test('what publishers keep from models is never sent', async () => {
  const server = await startEmbeddingServer(vectorOf)
  const hub = await startHub(setting(server), { street: '<meta name="tdm-reservation" content="1">' })
  await run(hub)
  expect((await storedIn(hub)).stories).toEqual(['pier', 'quay', 'street', 'vote'])
  const sent = server.heard.flatMap(({ input }) => input).join('\n')
  expect(sent).toContain('harbour')
  expect(sent).not.toContain('Merchants')
}, 60_000)

test('a server that is down costs one notice and changes nothing', async () => {
  const plain = await startHub('')
  await run(plain)
  const without = await storedIn(plain)
  expect(without.stories).toEqual(withoutHelp)
  const hub = await startHub(setting({ url: `http://127.0.0.1:${await freePort()}/v1` }))
  const { stderr } = await run(hub)
  expect(await storedIn(hub)).toEqual(without)
  expect(stderr.match(/gave no opinion/g)).toHaveLength(1)
}, 60_000)

test('a run that is stopped while it waits for the embedder decides nothing; the next one asks again', async () => {
  const waiting = await startEmbeddingServer(vectorOf, () => undefined)
  const hub = await startHub(setting(waiting))
  const options = ['run', hub, '--no-build', '--now', '2026-03-03T15:00:00Z']
  const { process: child, ended } = start(process.execPath, [join(ROOT, 'bin/newswright.js'), ...options], {
    env: { ...process.env, MODEL_KEY: 'sesame-1' },
  })
  await vi.waitFor(() => expect(waiting.heard).toHaveLength(1), { timeout: 30_000, interval: 50 })
  child.kill('SIGINT')
  expect((await ended).code).toBe(130)
  expect((await storedIn(hub)).stories).toEqual([])
  const server = await startEmbeddingServer(vectorOf)
  const text = readFileSync(join(hub, 'hub.yaml'), 'utf8')
  writeFiles(hub, { 'hub.yaml': text.replace(waiting.url, server.url) })
  await run(hub)
  expect((await storedIn(hub)).stories).toEqual(['pier', 'quay', 'street vote'])
}, 60_000)

test('group --batch asks in the same way', async () => {
  const server = await startEmbeddingServer(vectorOf)
  const file = join(temporaryFolder(), 'documents.jsonl')
  const lines = reports.map((report: Report, at) => ({ ...report, publishedDateTime: `2026-03-03T1${at}:00:00Z` }))
  const write = (more: object) =>
    writeFiles(join(file, '..'), {
      'documents.jsonl': lines.map((line) => JSON.stringify({ ...line, ...(line.id === 'street' && more) })).join('\n'),
    })
  const grouped = async (...options: string[]) => {
    const { code, stdout, stderr } = await newswright('group', '--batch', file, ...options)
    expect(code, stderr).toBe(0)
    const stories = stdout
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { story: string }).story)
    return { stories, stderr }
  }
  write({})
  const plain = await grouped()
  expect(plain.stories).toEqual(['vote', 'street', 'quay', 'quay'])
  const options = ['--embedder', server.url, '--embedder-model', 'small']
  expect((await grouped(...options)).stories).toEqual(['vote', 'vote', 'quay', 'pier'])
  expect((await grouped(...options, '--embedder-same-from', '1')).stories).toEqual(['vote', 'street', 'quay', 'pier'])
  const asked = server.heard.length
  write({ noModels: true })
  expect((await grouped(...options)).stories).toEqual(['vote', 'street', 'quay', 'pier'])
  expect(JSON.stringify(server.heard.slice(asked))).not.toContain('Merchants')
  server.close()
  const down = await grouped(...options)
  expect(down.stories).toEqual(plain.stories)
  expect(down.stderr).toContain('gave no opinion')
}, 60_000)

test('a server that was down is asked at the next run, and decides as it would have at first', async () => {
  const port = await freePort()
  const hub = await startHub(setting({ url: `http://127.0.0.1:${port}/v1` }))
  await run(hub)
  expect((await storedIn(hub)).stories).toEqual(withoutHelp)
  const server = await startEmbeddingServer(vectorOf)
  const text = readFileSync(join(hub, 'hub.yaml'), 'utf8')
  writeFiles(hub, { 'hub.yaml': text.replace(`http://127.0.0.1:${port}/v1`, server.url) })
  await run(hub, '2026-03-03T15:15:00Z')
  const { stories, reasons } = await storedIn(hub)
  expect(stories).toEqual(['pier', 'quay', 'street vote'])
  expect(reasons.vote).toEqual(['The embedder was asked: likeness 1.00 with a report that stands in this story.'])
  await run(hub, '2026-03-03T16:00:00Z')
  expect(await storedIn(hub)).toEqual({ stories, reasons })
  expect(server.heard).toHaveLength(1)
}, 60_000)

/** Likes the two on the tram, and not the two on the harbour; two of its words tell the latter apart. */
const words = { tram: [1, 0, 0], trams: [1, 0, 0], and: [0, 1, 0], at: [0, 0, 1] }

test('a model file is run in the process: pairs join and part, and replay and a second run ask nothing', async () => {
  const hub = await startHub('embedder:\n  file: ../model\n')
  writeModel(join(hub, '../model'), {
    words,
    file: 'onnx/model_quantized.onnx',
    asks: ['attention_mask', 'token_type_ids'],
  })
  await run(hub)
  const { stories, reasons } = await storedIn(hub)
  expect(stories).toEqual(['pier', 'quay', 'street vote'])
  expect(reasons.vote).toEqual(['The embedder was asked: likeness 0.89 with a report that stands in this story.'])
  const before = readFiles(hub)
  await run(hub, '2026-03-03T16:00:00Z')
  expect(readFiles(hub)).toEqual(before)
  const again = await newswright('replay', hub, '--policy', 'newsroom', '--since', '2026-03-01T00:00:00Z', '--json')
  expect(JSON.parse(again.stdout)).toEqual({ judged: 4, differences: [] })
}, 60_000)

test('a model file sees nothing of what publishers keep from models either', async () => {
  const hub = await startHub('embedder:\n  file: ../model\n', { street: '<meta name="tdm-reservation" content="1">' })
  writeModel(join(hub, '../model'), { words })
  await run(hub)
  expect((await storedIn(hub)).stories).toEqual(['pier', 'quay', 'street', 'vote'])
}, 60_000)

test('a model file that is not there costs notices and changes nothing, until it is', async () => {
  const hub = await startHub('embedder:\n  file: ../model\n')
  const { stderr } = await run(hub)
  expect((await storedIn(hub)).stories).toEqual(withoutHelp)
  expect(stderr).toMatch(/hub\.yaml:\d+.*There is no .*model/)
  expect(stderr.match(/gave no opinion/g)).toHaveLength(1)
  const checked = await newswright('check', hub)
  expect(checked.code).toBe(1)
  expect(checked.stdout + checked.stderr).toContain('There is no')
  writeModel(join(hub, '../model'), { words })
  await run(hub, '2026-03-03T16:00:00Z')
  expect((await storedIn(hub)).stories).toEqual(['pier', 'quay', 'street vote'])
}, 60_000)

test('group --batch runs a model file', async () => {
  const folder = temporaryFolder()
  const lines = reports.map((report: Report, at) => ({ ...report, publishedDateTime: `2026-03-03T1${at}:00:00Z` }))
  writeFiles(folder, { 'documents.jsonl': lines.map((line) => JSON.stringify(line)).join('\n') })
  writeModel(join(folder, 'model'), { words })
  const options = ['group', '--batch', join(folder, 'documents.jsonl'), '--embedder', join(folder, 'model')]
  const { code, stdout, stderr } = await newswright(...options)
  expect(code, stderr).toBe(0)
  expect(stdout.match(/"story":"\w+"/g)).toEqual(['vote', 'vote', 'quay', 'pier'].map((story) => `"story":"${story}"`))
}, 60_000)

test('where the libraries that run a model file are not installed, the error names the command that does', async () => {
  const folder = temporaryFolder()
  for (const part of ['bin', 'dist', 'package.json']) cpSync(join(ROOT, part), join(folder, part), { recursive: true })
  mkdirSync(join(folder, 'node_modules'))
  for (const name of readdirSync(join(ROOT, 'node_modules'))) {
    if (name !== 'onnxruntime-web' && name !== '@huggingface')
      symlinkSync(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name))
  }
  writeModel(join(folder, 'model'), { words })
  const options = ['group', '--batch', '-', '--embedder', join(folder, 'model')]
  const { code, stderr } = await start(process.execPath, [join(folder, 'bin/newswright.js'), ...options], {}).ended
  expect(code).toBe(2)
  expect(stderr).toContain('npm install onnxruntime-web @huggingface/tokenizers')
}, 60_000)

test('an embedder that cannot be asked is said at once', async () => {
  for (const options of [
    ['--embedder', 'http://127.0.0.1:1/v1'],
    ['--embedder', '/no/such/model'],
    ['--embedder', '/no/such/model', '--embedder-model', 'small'],
    ['--embedder-model', 'small'],
    ['--embedder', 'file:///model.gguf', '--embedder-model', 'small'],
    ['--embedder', 'http://key@127.0.0.1:1/v1', '--embedder-model', 'small'],
  ]) {
    const { code, stderr } = await newswright('group', '--batch', '-', ...options)
    expect(code).toBe(2)
    expect(stderr).toMatch(/embedder/i)
  }
})

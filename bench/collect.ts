/**
 * Collecting many feeds from local hosts: cold, then unchanged (304), against plain fetch without any of our checks.
 *
 *   node scripts/run-bench.mjs collect [--feeds 2000,10000] [--hosts 500] [--reading]
 *
 * The server runs in a process of its own; CPU figures are those of the collecting process alone.
 */
import { fork } from 'node:child_process'
import { createServer } from 'node:http'
import { availableParallelism } from 'node:os'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { createFetch } from '../src/adapters/http/create-fetch.ts'
import { leanHeap } from '../src/adapters/system/lean-heap.ts'
import { collect } from '../src/collect/collect.ts'
import { learn } from '../src/collect/schedule.ts'
import type { Poll } from '../src/news/poll.ts'
import type { Source } from '../src/news/source.ts'
import { readFeed } from '../src/read/feed/read-feed.ts'

/** Milliseconds the server lets every answer wait, so that requests overlap as they do in the world. */
const LATENCY = 5
/** Requests under way at once. */
const WIDTH = 96
const NOW = '2026-01-05T12:00:00Z'

/** What the server saw since it was last asked. */
interface Seen {
  requests: number
  notModified: number
  mostAtOnceOnOneHost: number
}

interface Figures {
  what: string
  feeds: number
  wallSeconds: number
  cpuSeconds: number
  peakMebibytes: number
  seen: Seen
}

if (process.argv.includes('--serve')) serve()
else await main()

/** A feed of twenty entries, about 15 kB, as blogs have them. */
function feedText(path: string): string {
  const text = 'Words of a summary that says what the article is about, long enough to be one. '.repeat(8)
  const entries = Array.from(
    { length: 20 },
    (_, index) =>
      `<item><title>Article ${index} of ${path}</title><link>https://press.example${path}/${index}</link><guid>${path}#${index}</guid>` +
      `<pubDate>Sun, 0${1 + (index % 4)} Jan 2026 ${10 + (index % 10)}:00:00 GMT</pubDate><description>${text}</description></item>`,
  )
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Feed ${path}</title>${entries.join('')}</channel></rss>`
}

function serve(): void {
  let seen: Seen = { requests: 0, notModified: 0, mostAtOnceOnOneHost: 0 }
  const inside = new Map<string, number>()
  const bodies = new Map<string, Buffer>()
  const server = createServer((request, response) => {
    const host = request.socket.localAddress ?? ''
    const path = request.url ?? '/'
    const atOnce = (inside.get(host) ?? 0) + 1
    inside.set(host, atOnce)
    seen.requests += 1
    seen.mostAtOnceOnOneHost = Math.max(seen.mostAtOnceOnOneHost, atOnce)
    setTimeout(() => {
      inside.set(host, (inside.get(host) ?? 1) - 1)
      const etag = `"${path}"`
      response.setHeader('etag', etag)
      if (request.headers['if-none-match'] === etag) {
        seen.notModified += 1
        response.writeHead(304).end()
        return
      }
      // Sixteen bodies stand for all: the server's memory and compression are not what is measured.
      const shape = `/${path.length % 16}`
      const body = bodies.get(shape) ?? gzipSync(feedText(shape))
      bodies.set(shape, body)
      response.writeHead(200, { 'content-type': 'application/rss+xml', 'content-encoding': 'gzip' }).end(body)
    }, LATENCY)
  })
  server.listen(0, '0.0.0.0', () => {
    const address = server.address()
    process.send?.({ port: typeof address === 'object' && address ? address.port : 0 })
  })
  process.on('message', () => {
    process.send?.({ seen })
    seen = { requests: 0, notModified: 0, mostAtOnceOnOneHost: 0 }
  })
  process.on('disconnect', () => process.exit(0))
}

interface Plan {
  feeds: number
  hosts: number
  reading: boolean
  reader: 'newswright' | 'fetch'
}

/** Every number of feeds in a process of its own: memory that one pass leaves behind is not the next one's. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      feeds: { type: 'string', default: '2000' },
      hosts: { type: 'string' },
      reading: { type: 'boolean', default: false },
      pass: { type: 'string' },
    },
  })
  if (values.pass !== undefined) return pass(JSON.parse(values.pass) as Plan)
  const counts = values.feeds.split(',').map(Number)
  const plans = counts.map((feeds): Plan => {
    const hosts = Math.min(Number(values.hosts ?? Math.ceil(feeds / 4)), 60_000)
    return { feeds, hosts, reading: values.reading, reader: 'newswright' }
  })
  const [last] = plans.slice(-1)
  if (last) plans.push({ ...last, reader: 'fetch' })
  printHead()
  for (const plan of plans) {
    const child = fork(process.argv[1] ?? '', ['--pass', JSON.stringify(plan)])
    print(((await answerOf(child)) as { rows: Figures[] }).rows)
  }
}

async function pass({ feeds, hosts, reading, reader }: Plan): Promise<void> {
  leanHeap()
  const server = fork(process.argv[1] ?? '', ['--serve'])
  const { port } = (await answerOf(server)) as { port: number }
  const ask = async () => {
    server.send('seen')
    return ((await answerOf(server)) as { seen: Seen }).seen
  }
  const addresses = Array.from(
    { length: feeds },
    (_, index) => `http://${hostAddress(index % hosts)}:${port}/feed/${index}`,
  )
  const rows = reader === 'newswright' ? await ours(addresses, reading, ask) : await plainFetch(addresses, ask)
  server.disconnect()
  process.send?.({ rows })
  process.disconnect()
}

function hostAddress(number: number): string {
  return `127.${1 + Math.floor(number / 62_500)}.${Math.floor(number / 250) % 250}.${1 + (number % 250)}`
}

function answerOf(server: ReturnType<typeof fork>): Promise<unknown> {
  return new Promise((resolve) => server.once('message', resolve))
}

async function ours(addresses: string[], reading: boolean, ask: () => Promise<Seen>): Promise<Figures[]> {
  const web = createFetch({ userAgent: 'bench', allowPrivate: ['127.0.0.0/8'], connectTo: {}, overall: WIDTH })
  const polls = new Map<string, Poll>()
  const sources = addresses.map((url, index): Source => ({ id: `s${index}`, kind: 'feed', url }))
  const passes = (what: string) =>
    measure({ what, feeds: sources.length, ask }, sources, async (source) => {
      const { capture, poll, notices } = await collect(source, polls.get(source.id), {
        fetch: web.fetch,
        now: NOW,
        force: false,
      })
      if (notices.length > 0) throw new Error(notices[0]?.message)
      const learnt = capture && reading ? learn(poll, readFeed(capture, source.id).feed, NOW) : poll
      polls.set(source.id, { ...learnt, nextAt: NOW })
    })
  const figures = [
    await passes(reading ? 'newswright, cold, read' : 'newswright, cold'),
    await passes('newswright, unchanged'),
  ]
  await web.close()
  return figures
}

async function plainFetch(addresses: string[], ask: () => Promise<Seen>): Promise<Figures[]> {
  const etags = new Map<string, string>()
  const pass = (what: string) =>
    measure({ what, feeds: addresses.length, ask }, addresses, async (url) => {
      const etag = etags.get(url)
      const response = await fetch(url, etag ? { headers: { 'if-none-match': etag } } : {})
      await response.arrayBuffer()
      etags.set(url, response.headers.get('etag') ?? '')
    })
  return [await pass('fetch, cold, no checks'), await pass('fetch, unchanged, no checks')]
}

async function measure<T>(
  about: { what: string; feeds: number; ask: () => Promise<Seen> },
  values: readonly T[],
  work: (value: T) => Promise<void>,
): Promise<Figures> {
  await about.ask()
  let peak = 0
  const sample = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }, 50)
  const cpu = process.cpuUsage()
  const start = performance.now()
  let next = 0
  const lane = async () => {
    while (next < values.length) {
      const value = values[next++]
      if (value !== undefined) await work(value)
    }
  }
  // More lanes than requests at once, so that a busy host does not hold up the others.
  await Promise.all(Array.from({ length: WIDTH * 4 }, lane))
  const wallSeconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(cpu)
  clearInterval(sample)
  const seen = await about.ask()
  return {
    what: about.what,
    feeds: about.feeds,
    wallSeconds,
    cpuSeconds: (user + system) / 1e6,
    peakMebibytes: peak / 2 ** 20,
    seen,
  }
}

function printHead(): void {
  const cores = `${availableParallelism()} cores (one for the server)`
  console.log(`4 feeds a host, ${LATENCY} ms latency, ${cores}, Node ${process.version}\n`)
  console.log(
    '| pass | feeds | feeds a second | CPU ms a feed | feeds a CPU second | peak MiB | 304s | most at once on one host |',
  )
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- |')
}

function print(rows: readonly Figures[]): void {
  for (const { what, feeds, wallSeconds, cpuSeconds, peakMebibytes, seen } of rows) {
    const cells = [
      what,
      feeds,
      Math.round(feeds / wallSeconds),
      ((cpuSeconds * 1000) / feeds).toFixed(2),
      Math.round(feeds / cpuSeconds),
      Math.round(peakMebibytes),
      seen.notModified,
      seen.mostAtOnceOnOneHost,
    ]
    console.log(`| ${cells.join(' | ')} |`)
  }
}

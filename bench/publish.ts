import { performance } from 'node:perf_hooks'
import process from 'node:process'
import type { NewsRecord } from '../src/news/record.ts'
import type { Edition, Publication } from '../src/publish/edition.ts'
import { publish } from '../src/publish/publish.ts'
import { createServer } from '../src/server/server.ts'
import { AS_OF, random, benchRecord as record, TOPICS } from './publish/records.ts'

/*
 * Builds a whole hub of N records (default 10,000) in memory: every page, feed, API file and sitemap. Then builds again
 * after one new article, and asks the server for pages. Usage: node scripts/run-bench.mjs publish [records]
 */

function editionOf(records: NewsRecord[]): Edition {
  return {
    hub: {
      title: 'Bench',
      description: 'A hub for measuring',
      webUrl: 'https://bench.example',
      apiUrl: 'https://bench.example',
      locale: 'en',
      timeZone: 'UTC',
      policy: { name: 'newsroom', version: 1, settings: {} },
      maxExcerpt: 300,
      allowPrivate: [],
      connectTo: {},
      images: 'none',
    },
    taxonomy: TOPICS,
    organizations: [],
    records,
    collections: [],
    issues: [],
    tombstones: [],
    decisions: new Map(),
    asOf: AS_OF,
  }
}

interface Built {
  files: number
  pages: number
  megabytes: number
  seconds: number
  /** Of processor time: the same on a busy machine. */
  cpuSeconds: number
}

/** Processor time of this process so far, seconds. */
function cpuSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

function build(publication: Publication, started: number, cpuStarted: number): Built {
  const built: Built = { files: 0, pages: 0, megabytes: 0, seconds: 0, cpuSeconds: 0 }
  for (const path of publication.paths()) {
    const body = publication.render(path)?.body ?? ''
    built.files += 1
    built.megabytes += body.length / 1e6
    if (path.endsWith('.html')) built.pages += 1
  }
  built.seconds = (performance.now() - started) / 1000
  built.cpuSeconds = cpuSeconds() - cpuStarted
  return built
}

async function requestsPerSecond(publication: Publication): Promise<number> {
  const server = createServer({ publication: () => publication })
  const started = performance.now()
  let count = 0
  while (performance.now() - started < 2000) {
    await server.fetch(new Request('http://bench.example/', { headers: { 'accept-encoding': 'br' } }))
    count += 1
  }
  return count / ((performance.now() - started) / 1000)
}

const count = Number(process.argv[2] ?? 10_000)
const next = random(1)
const records = Array.from({ length: count }, (_, index) => record(index, next))

const startedAt = performance.now()
const cpuStartedAt = cpuSeconds()
const publication = publish(editionOf(records))
const named = (performance.now() - startedAt) / 1000
const full = build(publication, startedAt, cpuStartedAt)
const peak = process.resourceUsage().maxRSS / 1024

const again = performance.now()
const changed = publish(editionOf([record(count, next), ...records]))
changed.render('index.html')
const front = (performance.now() - again) / 1000
const rate = await requestsPerSecond(publication)

const rows: [string, string][] = [
  ['records', `${count}`],
  ['naming all paths, s', named.toFixed(2)],
  ['files', `${full.files}`],
  ['of them HTML pages', `${full.pages}`],
  ['megabytes', full.megabytes.toFixed(0)],
  ['full build, s', full.seconds.toFixed(1)],
  ['full build, CPU seconds', full.cpuSeconds.toFixed(1)],
  ['files a CPU-second', (full.files / full.cpuSeconds).toFixed(0)],
  ['HTML pages a CPU-second (API and feeds built beside)', (full.pages / full.cpuSeconds).toFixed(0)],
  ['peak memory, MB', peak.toFixed(0)],
  ['after one new article: front page ready, s', front.toFixed(2)],
  ['requests a second, front page, brotli, from the handler', rate.toFixed(0)],
]
const width = Math.max(...rows.map(([label]) => label.length))
for (const [label, value] of rows) console.log(`${label.padEnd(width)}  ${value.padStart(8)}`)

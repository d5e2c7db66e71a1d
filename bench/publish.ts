import { performance } from 'node:perf_hooks'
import process from 'node:process'
import { instant } from '../src/news/instant.ts'
import type { NewsRecord } from '../src/news/record.ts'
import type { Topic } from '../src/news/topic.ts'
import type { Edition, Publication } from '../src/publish/edition.ts'
import { publish } from '../src/publish/publish.ts'
import { createServer } from '../src/server/server.ts'

/*
 * Builds a whole hub of N records (default 10,000) in memory: every page, feed, API file and sitemap. Then builds again
 * after one new article, and asks the server for pages. Usage: node scripts/run-bench.mjs publish [records]
 */

const AS_OF = '2026-11-23T12:00:00Z'
const WORDS =
  'tide wave grid harbour cable turbine storage island price auction seal quay licence engine survey model'.split(' ')

/** The same sequence at every run (mulberry32). */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function sentence(next: () => number, words: number): string {
  return Array.from({ length: words }, () => WORDS[Math.floor(next() * WORDS.length)]).join(' ')
}

const TOPICS: Topic[] = Array.from({ length: 20 }, (_, index) => ({
  id: `topic-${index}`,
  name: `Topic ${index}`,
  ...(index > 0 && { parent: 'Topic 0' }),
  keywords: [],
  hashtags: [`#Topic${index}`],
  images: [],
  services: {},
}))

function record(index: number, next: () => number): NewsRecord {
  const published = instant(Date.parse(AS_OF) - index * 900_000)
  const source = Math.floor(next() * 150)
  const url = `https://source-${source}.example/${index}`
  return {
    path: `_news/${published.slice(0, 10)}-record-${index}.md`,
    fields: {
      category: 'news',
      title: `${sentence(next, 9)} ${index}`,
      excerpt: sentence(next, 35),
      publishedDateTime: published,
      originalUrl: url,
      webUrl: url,
      type: 'article',
      quality: Math.floor(next() * 100),
      heat: Math.floor(next() * 150),
      published: true,
      provider: { name: `Source ${source}`, domain: `source-${source}.example` },
      topics: [`Topic ${1 + Math.floor(next() * 19)}`, 'Topic 0'],
      images: [{ url: `${url}.jpg`, width: 1200, height: 675, isCached: true }],
      related: Array.from({ length: index % 4 === 0 ? 3 : 0 }, (_, each) => ({
        title: sentence(next, 9),
        webUrl: `https://other-${each}.example/${index}`,
        publishedDateTime: published,
        provider: { name: `Other ${each}`, domain: `other-${each}.example` },
        quality: 30,
      })),
    },
    unknown: [],
    body: '',
  }
}

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

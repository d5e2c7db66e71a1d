/**
 * Feed reading: megabytes per CPU-second beside four peers on feeds of our own making, in one run; and the score on the
 * public feed corpora where they are there.
 *
 *   node scripts/run-bench.mjs feeds [--rounds 3]
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { outlineOf } from '../src/read/feed/outline.ts'
import { type Sample, samples } from './feeds/make.ts'
import { type Reader, readers } from './feeds/readers.ts'

/** Bytes each reader reads in one measurement, and CPU microseconds after which it is stopped. */
const ENOUGH_BYTES = 30e6
const ENOUGH_MICROSECONDS = 1.5e6
const CORPORA = '../shared/corpora/feeds'
const SCORER = '../shared/bench/score.mjs'

/** Megabytes per CPU-second (user and system) of one reader on one feed. */
async function measure(reader: Reader, sample: Sample): Promise<number> {
  const before = process.cpuUsage()
  let bytes = 0
  let spent = 0
  while (bytes < ENOUGH_BYTES && spent < ENOUGH_MICROSECONDS) {
    const count = await reader.read(sample.body)
    if (count !== sample.entries) throw new Error(`${reader.name} read ${count} of ${sample.entries} entries`)
    bytes += sample.body.length
    const { user, system } = process.cpuUsage(before)
    spent = user + system
  }
  return bytes / spent
}

/** The best of several rounds, all readers in turn in each, so that none has the quieter machine. */
async function speed(rounds: number): Promise<void> {
  const feeds = samples()
  for (const { name, about, body } of feeds) console.log(`${name}: ${about}, ${(body.length / 1e6).toFixed(1)} MB`)
  const best = new Map<string, number>()
  for (let round = 0; round < rounds; round++) {
    for (const sample of feeds) {
      for (const reader of readers) {
        const key = `${reader.name} ${sample.name}`
        best.set(key, Math.max(best.get(key) ?? 0, await measure(reader, sample)))
      }
    }
  }
  console.log(`\n${'MB per CPU-second'.padEnd(28)}${feeds.map(({ name }) => name.padStart(9)).join('')}`)
  for (const reader of readers) {
    const row = feeds.map(({ name }) => (best.get(`${reader.name} ${name}`) ?? 0).toFixed(1).padStart(9))
    console.log(reader.name.padEnd(28) + row.join(''))
  }
}

interface ManifestLine {
  id: string
  file: string
  contentType?: string
}

function score(corpus: string): void {
  const folder = `${CORPORA}/${corpus}`
  const lines = readFileSync(`${folder}/manifest.jsonl`, 'utf8').trim().split('\n')
  const predictions = lines.map((line) => {
    const { id, file, contentType } = JSON.parse(line) as ManifestLine
    const url = 'file:///feed.xml'
    const headers: Record<string, string> = contentType === undefined ? {} : { 'content-type': contentType }
    const body = readFileSync(path.join(folder, file))
    const { outline } = outlineOf({
      url,
      finalUrl: url,
      at: '2026-01-01T00:00:00Z',
      status: 200,
      headers,
      body,
      digest: '',
    })
    return JSON.stringify({ id, ...outline })
  })
  const scratch = mkdtempSync(path.join(tmpdir(), 'newswright-'))
  const out = path.join(scratch, 'feeds.jsonl')
  writeFileSync(out, `${predictions.join('\n')}\n`)
  const { stdout } = spawnSync(process.execPath, [SCORER, 'feeds', folder, out], { encoding: 'utf8' })
  rmSync(scratch, { recursive: true })
  const { parsed, fields, fieldRate, byGroup } = JSON.parse(stdout) as Record<string, unknown>
  console.log(`${corpus}: parsed ${parsed}, fields ${fields} (${fieldRate}), by group ${JSON.stringify(byGroup)}`)
}

const at = process.argv.indexOf('--rounds')
await speed(at < 0 ? 3 : Number(process.argv[at + 1]))
console.log('')
if (existsSync(CORPORA)) for (const corpus of ['feedparser', 'gofeed']) score(corpus)
else console.log(`No corpora at ${CORPORA}: scores are left out.`)

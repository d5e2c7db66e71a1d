import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import type { Built } from '../src/cli/build-hub.ts'
import type { NewsRecord } from '../src/news/record.ts'
import { seal } from '../src/record/sealed.ts'
import { writeRecord } from '../src/record/write-record.ts'
import { measured, ours } from './publish/measure.ts'
import { benchRecord, random } from './publish/records.ts'

/*
 * Rebuilding on disk: a hub folder of N record files (default 10,000), each with its sealed part, is built whole, then
 * again without a change, then again after one new article, one edit and one withdrawal, each in a process of its own.
 * Usage: node scripts/run-bench.mjs publish-rebuild [records] [cards]; without `cards` none are drawn
 */

const COUNT = Number(process.argv[2] ?? 10_000)
const KEY = new Uint8Array(32).fill(7)
const CARDS = process.argv[3] === 'cards'
const next = random(1)

function sealedPart(path: string): string {
  const because = Array.from({ length: 6 }, (_, index) => ({
    name: `term-${index}`,
    points: index,
    because: 'A reason of about the length that reasons have.',
  }))
  const score = { name: 'quality', value: 50, because }
  const decision = {
    article: path,
    verdict: 'publish',
    confidence: 0.9,
    because,
    labels: [],
    quality: score,
    heat: score,
    related: [],
    rulings: [],
    policy: 'newsroom@1',
    at: '2026-11-23T12:00:00Z',
  }
  const iv = new Uint8Array(16).map(() => Math.floor(next() * 256))
  const sealed = { version: 1, article: path, source: 'bench', decision, computed: {}, written: {} }
  return seal(sealed, KEY, { path, iv })
}

function write(hub: string, record: NewsRecord): void {
  const fields = { ...record.fields, secured: sealedPart(record.path) }
  writeFileSync(join(hub, record.path), writeRecord({ ...record, fields }))
}

/** A hub folder with its records, as a run would have left it. */
function writeHub(hub: string, records: readonly NewsRecord[]): void {
  for (const folder of ['_news', '_data/topics', '.newswright']) mkdirSync(join(hub, folder), { recursive: true })
  writeFileSync(join(hub, 'hub.yaml'), `title: Bench\nwebUrl: https://bench.example\ncards: ${CARDS}\n`)
  writeFileSync(join(hub, '.newswright/key'), `${Buffer.from(KEY).toString('base64')}\n`)
  for (let index = 0; index < 20; index += 1) {
    const parent = index > 0 ? 'parent: Topic 0\n' : ''
    writeFileSync(join(hub, `_data/topics/topic-${index}.yaml`), `name: Topic ${index}\nid: topic-${index}\n${parent}`)
  }
  for (const record of records) write(hub, record)
}

/** `newswright build` from start to end, in a process of its own. */
function build(hub: string, ...options: string[]) {
  const taken = measured(process.execPath, ours('build', hub, '--json', ...options))
  if (!taken) throw new Error('the build failed')
  return { ...taken, ...(JSON.parse(taken.output.trim().split('\n').at(-1) ?? '') as Built) }
}

const hub = mkdtempSync(join(tmpdir(), 'newswright-bench-'))
try {
  const records = Array.from({ length: COUNT }, (_, index) => benchRecord(index + 1, next))
  writeHub(hub, records)
  console.log('build                   total s  CPU s  peak MB   files  made  written')
  const row = (label: string, { total, cpu, peak, files, rendered, written }: ReturnType<typeof build>) =>
    console.log(
      `${label.padEnd(22)}${total.toFixed(2).padStart(9)}${cpu.toFixed(2).padStart(7)}${peak.toFixed(0).padStart(9)}${String(files).padStart(8)}${String(rendered).padStart(7)}${String(written).padStart(8)}`,
    )
  row('first', build(hub))
  row('nothing new', build(hub))
  // What changed in the last seconds is not yet taken at the folder's word.
  await wait(3000)
  build(hub)
  row('nothing new, at rest', build(hub))
  write(hub, benchRecord(0, next))
  row('one new article', build(hub))
  const old = records[Math.floor(COUNT / 2)]
  if (old) write(hub, { ...old, fields: { ...old.fields, title: 'Another title' } })
  row('one edit', build(hub))
  if (old) rmSync(join(hub, old.path))
  row('one withdrawal', build(hub))
  row('whole, over itself', build(hub, '--full'))
} finally {
  rmSync(hub, { recursive: true, force: true })
}

/**
 * Reading pages: accuracy on the public corpora, pages per CPU-second and peak memory, beside the peers in the same run.
 *
 *   node scripts/run-bench.mjs read [SET ...] [--only SYSTEM,SYSTEM]
 *
 * Each system runs in a process of its own; a page that makes it throw counts as read and empty.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { CORPORA, pagesOf, SETS } from './read/pages.ts'
import { type Prediction, SYSTEMS } from './read/systems.ts'

const SCORER = '../shared/bench/score.mjs'
/** Pages read before the clock starts, by each system, so that compiling the code is not measured. */
const WARM_UP = 100
/** The set is read so often, or until so many CPU-seconds are spent; the quickest round counts, as others' work only slows. */
const MOST_ROUNDS = 5
const ENOUGH = 15
/** What speeds are compared with; measured first. */
const REFERENCE = 'readability+linkedom'

interface Measured {
  pages: number
  failed: number
  cpuSeconds: number
  peakMegabytes: number
}

/** Child: reads a set with one system, writes the predictions to a file, prints what it cost. */
async function measure(system: string, set: string, file: string): Promise<void> {
  const load = SYSTEMS[system]
  if (!load) throw new Error(`No such system: ${system}. Known: ${Object.keys(SYSTEMS).join(', ')}.`)
  const read = await load()
  const pages = pagesOf(set)
  let failed = 0
  const one = async (page: (typeof pages)[number]): Promise<Prediction> => {
    try {
      return await read(page)
    } catch {
      failed++
      return { id: page.id }
    }
  }
  for (const page of pages.slice(0, WARM_UP)) await one(page)
  let lines: string[] = []
  const rounds: number[] = []
  do {
    failed = 0
    lines = []
    const before = process.cpuUsage()
    for (const page of pages) lines.push(JSON.stringify(await one(page)))
    const { user, system: kernel } = process.cpuUsage(before)
    rounds.push((user + kernel) / 1e6)
  } while (rounds.length < MOST_ROUNDS && rounds.reduce((sum, round) => sum + round) < ENOUGH)
  writeFileSync(file, lines.join('\n'))
  const measured: Measured = {
    pages: pages.length,
    failed,
    cpuSeconds: Math.min(...rounds),
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  }
  process.stdout.write(`\n${JSON.stringify(measured)}`)
}

function runChild(system: string, set: string, file: string): Measured {
  const output = execFileSync(process.execPath, [fileURLToPath(import.meta.url), '--system', system, set, file], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return JSON.parse(output.slice(output.lastIndexOf('\n') + 1)) as Measured
}

function scored(set: string, file: string): string {
  if (set === 'fixtures') return ''
  const output = execFileSync(process.execPath, [SCORER, 'pages', path.join(CORPORA, set), file], { encoding: 'utf8' })
  const { cases: _cases, missing: _missing, ...figures } = JSON.parse(output) as Record<string, string>
  return Object.entries(figures)
    .map(([name, value]) => `${name} ${String(value).replace(/ \(\d+\)/, '')}`)
    .join('  ')
}

function compare(sets: readonly string[], systems: readonly string[]): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'newswright-bench-'))
  for (const set of sets) {
    console.log(
      `\n${set}\n${'system'.padEnd(22)}${'pages/CPU-s'.padStart(12)}${'relative'.padStart(10)}${'peak MB'.padStart(9)}${'failed'.padStart(8)}  accuracy`,
    )
    let reference: number | undefined
    for (const system of systems) {
      const file = path.join(folder, `${set}-${system}.jsonl`)
      const measured = runChild(system, set, file)
      const speed = measured.pages / measured.cpuSeconds
      if (system === REFERENCE) reference = speed
      const relative = reference ? (speed / reference).toFixed(2) : '-'
      const figures = [
        speed.toFixed(1).padStart(12),
        relative.padStart(10),
        measured.peakMegabytes.toFixed(0).padStart(9),
      ]
      figures.push(String(measured.failed).padStart(8))
      console.log(`${system.padEnd(22)}${figures.join('')}  ${scored(set, file)}`)
    }
  }
}

function main(words: readonly string[]): void {
  const only = words.indexOf('--only')
  const systems = only >= 0 ? (words[only + 1] ?? '').split(',') : Object.keys(SYSTEMS)
  const named = words.filter((word) => SETS.includes(word) || word === 'fixtures')
  const available = existsSync(CORPORA) && existsSync(SCORER)
  if (!available)
    console.log(`No corpora at ${CORPORA}: speed and memory on the fixtures of an installed package only.`)
  compare(available ? (named.length > 0 ? named : SETS) : ['fixtures'], systems)
}

const [first, system = '', set = '', file = ''] = process.argv.slice(2)
if (first === '--system') await measure(system, set, file)
else main(process.argv.slice(2))

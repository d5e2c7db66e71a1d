import { spawn, spawnSync } from 'node:child_process'
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { writeRecord } from '../src/record/write-record.ts'
import { measured, ours, type Taken } from './publish/measure.ts'
import { benchRecord, random } from './publish/records.ts'

/*
 * The same Markdown files built by Newswright, Eleventy, Astro and (the API alone) Jekyll, each in a process of its own:
 * first, and again after one new article. Then pages of the served hub are asked for by autocannon. The builders are
 * installed into a temporary folder; Jekyll is Debian's, where it is installed.
 * Usage: node scripts/run-bench.mjs publish-peers [records] [newswright,eleventy,astro,jekyll,served]
 */

const COUNT = Number(process.argv[2] ?? 10_000)
const WANTED = (process.argv[3] ?? 'newswright,eleventy,astro,jekyll,served').split(',')
// Compiled, this file lies in .bench/bench; the peers' templates are not compiled.
const PEERS = fileURLToPath(new URL('../../bench/publish/peers/', import.meta.url))
const ROOT = mkdtempSync(join(tmpdir(), 'newswright-peers-'))
const HUB = join(ROOT, 'newswright')
const NEWS = join(ROOT, 'newswright/_news')

/** Longer than the slowest takes for a hundred thousand records, on a machine with nothing else on it. */
const MINUTES = 60

const next = random(1)

function write(index: number): void {
  const record = benchRecord(index, next)
  writeFileSync(join(HUB, record.path), writeRecord(record))
}

function writeHub(): void {
  for (const folder of ['_news', '_data/topics']) mkdirSync(join(HUB, folder), { recursive: true })
  writeFileSync(join(HUB, 'hub.yaml'), 'title: Bench\nwebUrl: https://bench.example\ncards: false\n')
  for (let index = 0; index < 20; index += 1) {
    writeFileSync(join(HUB, `_data/topics/topic-${index}.yaml`), `name: Topic ${index}\nid: topic-${index}\n`)
  }
  for (let index = 1; index <= COUNT; index += 1) write(index)
}

/** Installs the builders where nothing else is touched by them. */
function install(): void {
  for (const file of ['package.json', 'package-lock.json']) copyFileSync(join(PEERS, file), join(ROOT, file))
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const { status, stderr } = spawnSync('npm', args, { cwd: ROOT, encoding: 'utf8' })
  if (status !== 0) throw new Error(`The builders could not be installed: ${stderr}`)
}

/** A builder's own templates around the one folder of Markdown. */
function lay(name: string, news: string): string {
  const folder = join(ROOT, name)
  cpSync(join(PEERS, name), folder, { recursive: true })
  symlinkSync(NEWS, join(folder, news))
  return folder
}

interface Builder {
  /** @returns how it is run again and again */
  prepare(): () => Taken | undefined
  /** Folder of what it built. */
  output: string
  /** What of that is counted. */
  counts: RegExp
}

const node = (folder: string, program: string, ...args: string[]) => {
  const argv = ['--max-old-space-size=16384', '--import', join(PEERS, 'usage.mjs'), join(ROOT, program), ...args]
  return measured(process.execPath, argv, { cwd: folder, minutes: MINUTES })
}

const BUILDERS: Record<string, Builder> = {
  newswright: {
    prepare: () => () => measured(process.execPath, ours('build', HUB, '--json'), { minutes: MINUTES }),
    output: 'newswright/_site',
    counts: /./,
  },
  eleventy: {
    prepare() {
      const folder = lay('eleventy', 'news')
      copyFileSync(join(PEERS, 'eleventy/articles.11tydata.mjs'), join(NEWS, 'news.11tydata.mjs'))
      return () => node(folder, 'node_modules/@11ty/eleventy/cmd.cjs', '--quiet')
    },
    output: 'eleventy/_site',
    counts: /\.html$/,
  },
  astro: {
    prepare() {
      const folder = lay('astro', 'news')
      return () => node(folder, 'node_modules/astro/astro.js', 'build', '--silent')
    },
    output: 'astro/_site',
    counts: /\.html$/,
  },
  jekyll: {
    prepare() {
      const folder = lay('jekyll', '_news')
      const program = '/usr/bin/jekyll'
      const argv = ['-r', join(PEERS, 'usage.rb'), program, 'build', '--quiet', '--disable-disk-cache']
      return () => (existsSync(program) ? measured('ruby', argv, { cwd: folder, minutes: MINUTES }) : undefined)
    },
    output: 'jekyll/_site',
    // It appends .html to the names of what it takes for documents.
    counts: /\.json(?:\.html)?$/,
  },
}

function filesOf(folder: string, counts: RegExp): number {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true })
  return found.filter((file) => file.isFile() && counts.test(file.name)).length
}

function compare(): void {
  console.log('builder       build         files  total s   CPU s  files a CPU-second  peak MB')
  for (const [name, builder] of Object.entries(BUILDERS).filter(([each]) => WANTED.includes(each))) {
    const build = builder.prepare()
    for (const turn of ['first', 'one article']) {
      if (turn !== 'first') write(COUNT + 1 + Math.floor(next() * 1000))
      const taken = build()
      if (!taken) {
        console.log(`${name.padEnd(14)}${turn.padEnd(12)}  did not come to an end, or is not installed`)
        break
      }
      const files = filesOf(join(ROOT, builder.output), builder.counts)
      const figures = [
        files,
        taken.total.toFixed(1),
        taken.cpu.toFixed(1),
        (files / taken.cpu).toFixed(0),
        taken.peak.toFixed(0),
      ]
      const widths = [7, 9, 8, 20, 9]
      console.log(
        name.padEnd(14) + turn.padEnd(12) + figures.map((each, at) => String(each).padStart(widths[at] ?? 9)).join(''),
      )
    }
  }
}

/** Pages of the served hub, asked for by twenty clients for five seconds each. */
async function ask(): Promise<void> {
  const argv = ours('serve', HUB, '--no-run', '--port', '0', '--json')
  const server = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'ignore'] })
  try {
    const url = await new Promise<string>((resolve, reject) => {
      server.stdout.on('data', (text: Buffer) => {
        const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(String(text))?.[0]
        if (found) resolve(found)
      })
      server.once('exit', () => reject(new Error('the server ended')))
    })
    console.log('\nserved                                  requests a second  50 % ms  99 % ms')
    const [first] = readdirSync(NEWS).filter((name) => name.endsWith('.md'))
    const paths = ['', `news/${first?.slice(0, -3)}/`, 'api/news/index.json', 'feed.xml', 'api/search?q=tide+wave']
    for (const path of paths) {
      const { stdout } = spawnSync(
        process.execPath,
        [
          join(ROOT, 'node_modules/autocannon/autocannon.js'),
          '-j',
          '-c',
          '20',
          '-d',
          '5',
          '-H',
          'accept-encoding=br',
          url + path,
        ],
        { encoding: 'utf8', maxBuffer: 1 << 26 },
      )
      const { requests, latency } = JSON.parse(stdout) as Record<string, Record<string, number>>
      const figures = [requests?.average, latency?.p50, latency?.p99].map((each) => String(each))
      console.log(
        `/${path.slice(0, 36)}`.padEnd(40) + [18, 9, 9].map((width, at) => figures[at]?.padStart(width)).join(''),
      )
    }
    await askAnew(`${url}api/search?q=wave+`)
  } finally {
    server.kill()
  }
}

/** Searches that nobody asked before, one after another. */
async function askAnew(search: string): Promise<void> {
  const [count, started] = [300, performance.now()]
  for (let index = 0; index < count; index += 1) await (await fetch(search + (1000 + index))).text()
  const seconds = (performance.now() - started) / 1000
  console.log(`searches of other words each time       ${(count / seconds).toFixed(0).padStart(18)}`)
}

try {
  writeHub()
  install()
  compare()
  if (WANTED.includes('served')) await ask()
} finally {
  rmSync(ROOT, { recursive: true, force: true })
}

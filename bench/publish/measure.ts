import { spawnSync } from 'node:child_process'
import { performance } from 'node:perf_hooks'
import process from 'node:process'

/** What a builder took, in seconds and megabytes. */
export interface Taken {
  total: number
  /** Processor time: the same on a busy machine. */
  cpu: number
  peak: number
  /** What it printed. */
  output: string
}

/** The program as it is built, which `bench/` is compiled beside. */
const MAIN = new URL('../../../dist/start/main.js', import.meta.url).href
/** The command line in a process of its own, which says at its end what it took. */
const PROGRAM = `const { main } = await import(${JSON.stringify(MAIN)})
process.exitCode = await main(process.argv.slice(1))
const { user, system } = process.cpuUsage()
console.error('\\n' + JSON.stringify({ cpu: (user + system) / 1e6, peak: process.resourceUsage().maxRSS / 1024 }))`

/** Arguments of Node that run a command of ours. */
export function ours(...args: string[]): string[] {
  return ['--input-type=module', '-e', PROGRAM, ...args]
}

/**
 * Runs a builder to its end. Its last line on the standard error output is what it took, as JSON.
 *
 * @returns undefined when it failed or took longer than `minutes`
 */
export function measured(program: string, args: string[], how: { cwd?: string; minutes?: number } = {}) {
  const started = performance.now()
  const { status, stdout, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    timeout: (how.minutes ?? 15) * 60_000,
    ...(how.cwd && { cwd: how.cwd }),
    env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
  })
  if (status !== 0) {
    console.error(`${program} ${args.slice(-3).join(' ')}: ${stderr.trim().split('\n').slice(-6).join('\n')}`)
    return undefined
  }
  const used = JSON.parse(stderr.trim().split('\n').at(-1) ?? '') as Pick<Taken, 'cpu' | 'peak'>
  return { total: (performance.now() - started) / 1000, ...used, output: stdout } satisfies Taken
}

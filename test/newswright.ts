import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { isBuilt } from '../scripts/steps/build.mjs'

/** The checkout's own folder. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** How a command line ended. `code` is -1 when a signal ended it. */
export interface Ended {
  code: number
  stdout: string
  stderr: string
}

/** Runs the built command line, as a user of a clone would. */
export function newswright(...args: string[]): Promise<Ended> {
  return startNewswright(...args).ended
}

/** Runs the built command line with further environment variables. */
export function newswrightWith(environment: Record<string, string>, ...args: string[]): Promise<Ended> {
  const env = { ...process.env, ...environment }
  return start(process.execPath, [join(ROOT, 'bin/newswright.js'), ...args], { env }).ended
}

/** Starts a command and leaves it running; `process.kill` and its streams are the caller's. */
export function startNewswright(...args: string[]): { process: ChildProcess; ended: Promise<Ended> } {
  if (!isBuilt()) throw new Error('dist/ is not built from src/ as it stands; run: node scripts/set-up.mjs')
  return start(process.execPath, [join(ROOT, 'bin/newswright.js'), ...args])
}

/** Starts any program and collects what it prints. */
export function start(
  program: string,
  args: string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): { process: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
  const printed = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed.stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    printed.stderr += text
  })
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) => resolve({ code: code ?? -1, ...printed }))
  })
  return { process: child, ended }
}

/** A folder of its own for this test, removed after it. */
export function temporaryFolder(): string {
  const folder = longTemporaryFolder()
  onTestFinished(folder.remove)
  return folder.path
}

/** A folder of its own for several tests, which remove it themselves. */
export function longTemporaryFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'newswright-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 3 }) }
}

/** A port of this machine that nobody listens at just now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

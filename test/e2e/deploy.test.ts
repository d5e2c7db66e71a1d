import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { writeExampleHub } from '../../examples/press/hub.mjs'
import { startPress } from '../../examples/press/press.mjs'
import { ROOT, start, temporaryFolder } from '../newswright.ts'

const DEPLOY = join(ROOT, 'examples/deploy')

interface Step {
  name?: string
  uses?: string
  run?: string
  with?: Record<string, unknown>
}

function workflow() {
  return parse(readFileSync(join(DEPLOY, 'pages.yml'), 'utf8')) as {
    on: { schedule: { cron: string }[] }
    concurrency: { 'cancel-in-progress': boolean }
    jobs: { run: { steps: Step[] } }
  }
}

const has = (program: string) => spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined
const told = (text: string, program: string) => (has(program) ? text : `${text} (skipped: no ${program} here)`)

/** A folder for PATH whose `npx` runs this checkout's command instead of the published package. */
function ownCommands(folder: string): string {
  const npx = join(folder, 'npx')
  mkdirSync(folder, { recursive: true })
  // npx --yes newswright@0.1 COMMAND …
  writeFileSync(npx, `#!/bin/sh\nshift 2\nexec "${process.execPath}" "${ROOT}bin/newswright.js" "$@"\n`)
  chmodSync(npx, 0o755)
  return folder
}

function run(script: string, cwd: string, commands: string) {
  const path = `PATH="${commands}:$PATH"`
  const identity = 'export GIT_CONFIG_GLOBAL=/dev/null'
  return start('/bin/bash', ['-e', '-c', `${path}\n${identity}\n${script}`], { cwd }).ended
}

test('the workflow runs by schedule, one at a time, and publishes what it built', () => {
  const { on, concurrency, jobs } = workflow()
  expect(on.schedule[0]?.cron).toMatch(/^\d+ \* \* \* \*$/)
  expect(concurrency['cancel-in-progress']).toBe(false)
  expect(jobs.run.steps.find(({ uses }) => uses?.includes('upload-pages-artifact'))?.with?.path).toBe('_site')
})

test('the workflow’s commands run the example hub, commit its records and nothing private, twice', async () => {
  const press = await startPress({ now: Date.parse('2031-05-14T12:00:00Z') })
  const folder = temporaryFolder()
  const [hub, origin] = [join(folder, 'hub'), join(folder, 'origin.git')]
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@test.example', ...args], {
      cwd: hub,
      encoding: 'utf8',
    })
  try {
    await writeExampleHub(hub, { port: press.port, hubPort: 4100 })
    git('init', '-q', '-b', 'main')
    git('add', '-A')
    git('commit', '-qm', 'Hub')
    git('init', '-q', '--bare', '-b', 'main', origin)
    git('remote', 'add', 'origin', origin)
    git('push', '-q', '-u', 'origin', 'main')
    const commands = ownCommands(join(folder, 'commands'))
    const scripts = workflow().jobs.run.steps.flatMap((step) => step.run ?? [])
    for (const script of [...scripts, ...scripts]) {
      const ended = await run(script, hub, commands)
      expect(ended, `${script}\n${ended.stderr}`).toMatchObject({ code: 0 })
    }
    const files = git('ls-tree', '-r', '--name-only', 'origin/main').split('\n')
    expect(files.filter((file) => file.startsWith('_news/')).length).toBeGreaterThan(3)
    expect(files.filter((file) => /^(?:\.newswright|_site)\//.test(file))).toEqual([])
    expect(git('log', '--format=%s', 'origin/main').trim().split('\n')).toEqual(['Records', 'Hub'])
    expect(existsSync(join(hub, '_site/index.html'))).toBe(true)
  } finally {
    await press.close()
  }
}, 240_000)

test.skipIf(!has('systemd-analyze'))(told('systemd takes the unit', 'systemd-analyze'), () => {
  const unit = join(temporaryFolder(), 'newswright.service')
  writeFileSync(unit, readFileSync(join(DEPLOY, 'newswright.service')))
  const { stderr } = spawnSync('systemd-analyze', ['verify', unit], { encoding: 'utf8' })
  expect(stderr.split('\n').filter((line) => line.includes('newswright.service'))).toEqual([])
})

import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { DockerfileParser } from 'dockerfile-ast'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { writeExampleHub } from '../../examples/press/hub.mjs'
import { startPress } from '../../examples/press/press.mjs'
import { freePort, newswright, ROOT, start, temporaryFolder } from '../newswright.ts'

const DEPLOY = join(ROOT, 'examples/deploy')

interface Step {
  name?: string
  uses?: string
  run?: string
  with?: Record<string, unknown>
  env?: Record<string, string>
}

function workflow() {
  return parse(readFileSync(join(DEPLOY, 'pages.yml'), 'utf8')) as {
    on: { schedule: { cron: string }[] }
    permissions: Record<string, string>
    concurrency: { group: string; 'cancel-in-progress': boolean }
    jobs: { run: { steps: Step[]; env?: unknown; 'timeout-minutes': number } }
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

const KEY = Buffer.alloc(32, 7).toString('base64')

function run(
  script: string,
  cwd: string,
  options: { commands: string; env?: Record<string, string>; shell?: readonly string[] },
) {
  const secrets = Object.entries(options.env ?? {}).map(([name]) => `export ${name}='${KEY}'`)
  const lines = [`PATH="${options.commands}:$PATH"`, 'export GIT_CONFIG_GLOBAL=/dev/null', ...secrets, script]
  return start('/bin/bash', [...(options.shell ?? ['-e', '-o', 'pipefail']), '-c', lines.join('\n')], { cwd }).ended
}

test('the workflow runs by schedule, one at a time, with the rights it needs, and publishes what it built', () => {
  const { on, permissions, concurrency, jobs } = workflow()
  expect(on.schedule[0]?.cron).toMatch(/^\d+ \* \* \* \*$/)
  expect(permissions).toEqual({ contents: 'write', pages: 'write', 'id-token': 'write' })
  expect(concurrency).toEqual({ group: 'hub', 'cancel-in-progress': false })
  expect(jobs.run['timeout-minutes']).toBeLessThanOrEqual(60)
  expect(jobs.run.steps.find(({ uses }) => uses?.includes('upload-pages-artifact'))?.with?.path).toBe('_site')
  for (const { uses } of jobs.run.steps) if (uses) expect(uses).toMatch(/^actions\/[\w-]+@v\d+$/)
  // The key is known to the step that seals, and to no other.
  expect(jobs.run.env).toBeUndefined()
  const keyed = jobs.run.steps.filter((step) => JSON.stringify(step).includes('secrets.'))
  expect(keyed.map((step) => step.run)).toEqual(['npx --yes newswright@0.1 run .'])
})

/** What actions/checkout leaves: the branch's newest commit alone, on a branch that follows the remote one. */
function checkOut(origin: string, folder: string): string {
  mkdirSync(folder)
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, stdio: 'pipe' })
  git('init', '-q')
  git('remote', 'add', 'origin', pathToFileURL(origin).href)
  git('fetch', '-q', '--no-tags', '--depth=1', 'origin', '+refs/heads/main:refs/remotes/origin/main')
  git('checkout', '-q', '--force', '-B', 'main', 'refs/remotes/origin/main')
  return folder
}

/** The folders that actions/cache brings from the run before. */
const CACHED = ['.newswright', '_site']

test('the workflow’s commands in fresh clones: records are committed once, with the cache of the run before and without', async () => {
  const press = await startPress({ now: Date.now() - 86_400_000 })
  const folder = temporaryFolder()
  const [first, origin] = [join(folder, 'first'), join(folder, 'origin.git')]
  const gitIn = (cwd: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@test.example', ...args], {
      cwd,
      encoding: 'utf8',
    })
  const commands = ownCommands(join(folder, 'commands'))
  const subjects = () => gitIn(origin, 'log', '--format=%s', 'main').trim().split('\n')
  let log = ''
  /** One run of the job, as a runner starts it: `bash -e` on a file, a checkout that knows nothing of the one before. */
  const job = async (name: string, before?: string): Promise<string> => {
    const workspace = checkOut(origin, join(folder, name))
    for (const cached of before === undefined ? [] : CACHED)
      cpSync(join(before ?? '', cached), join(workspace, cached), { recursive: true, preserveTimestamps: true })
    for (const step of workflow().jobs.run.steps) {
      if (!step.run) continue
      const ended = await run(step.run, workspace, { commands, shell: ['-e'], ...(step.env && { env: step.env }) })
      expect(ended, `${name}: ${step.run}\n${ended.stderr}`).toMatchObject({ code: 0 })
      log += ended.stdout + ended.stderr
    }
    return workspace
  }
  try {
    await writeExampleHub(first, { port: press.port, hubPort: 4100 })
    gitIn(first, 'init', '-q', '-b', 'main')
    gitIn(first, 'add', '-A')
    gitIn(first, 'commit', '-qm', 'Hub')
    gitIn(folder, 'clone', '-q', '--bare', first, origin)

    const published = await job('published')
    const files = gitIn(origin, 'ls-tree', '-r', '--name-only', 'main').split('\n')
    expect(files.filter((file) => file.startsWith('_news/')).length).toBeGreaterThan(3)
    expect(files.filter((file) => /^(?:\.newswright|_site)\//.test(file))).toEqual([])
    expect(subjects()).toEqual(['Records', 'Hub'])
    const page = readFileSync(join(published, '_site/index.html'), 'utf8')

    const nothingNew = await job('nothing-new', published)
    expect(subjects()).toEqual(['Records', 'Hub'])
    expect(readFileSync(join(nothingNew, '_site/index.html'), 'utf8')).toBe(page)

    const cacheLost = await job('cache-lost')
    expect(subjects()).toEqual(['Records', 'Hub'])
    expect(existsSync(join(cacheLost, '_site/index.html'))).toBe(true)

    // The key is in no log, no file of the hub, and not in the cached state.
    expect(log).not.toContain(KEY)
    const kept = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
    expect(kept.filter((file) => readFileSync(join(file.parentPath, file.name)).includes(KEY))).toEqual([])
    expect(kept.filter((file) => file.name === 'key')).toEqual([])
  } finally {
    await press.close()
  }
}, 240_000)

test.skipIf(!has('rsync'))(
  told('static-host.sh runs a hub and copies its site, again and again', 'rsync'),
  async () => {
    const folder = temporaryFolder()
    const [hub, target] = [join(folder, 'hub'), join(folder, 'www')]
    mkdirSync(target)
    await newswright('init', hub)
    const commands = ownCommands(join(folder, 'commands'))
    const script = `sh '${join(DEPLOY, 'static-host.sh')}' '${hub}' '${target}/'`
    expect(await run(script, folder, { commands })).toMatchObject({ code: 0 })
    writeFileSync(join(target, 'left-over.html'), 'of an earlier site')
    expect(await run(script, folder, { commands })).toMatchObject({ code: 0 })
    const list = (root: string) => (readdirSync(root, { recursive: true }) as string[]).sort()
    expect(list(target)).toEqual(list(join(hub, '_site')).filter((path) => path !== '.newswright-build'))
    expect(readFileSync(join(target, 'index.html'))).toEqual(readFileSync(join(hub, '_site/index.html')))
  },
  120_000,
)

test.skipIf(!has('systemd-analyze'))(
  told('systemd takes the unit and finds little to attack', 'systemd-analyze'),
  () => {
    const unit = join(temporaryFolder(), 'newswright.service')
    writeFileSync(unit, readFileSync(join(DEPLOY, 'newswright.service')))
    const { stderr } = spawnSync('systemd-analyze', ['verify', unit], { encoding: 'utf8' })
    expect(stderr.split('\n').filter((line) => line.includes('newswright.service'))).toEqual([])
    const { stdout } = spawnSync('systemd-analyze', ['security', '--offline=true', unit], { encoding: 'utf8' })
    const exposure = /exposure level for \S+: ([\d.]+)/.exec(stdout)?.[1]
    // An older systemd cannot judge a file.
    if (exposure !== undefined) expect(Number(exposure)).toBeLessThanOrEqual(2)
  },
)

const dockerfile = () => DockerfileParser.parse(readFileSync(join(DEPLOY, 'Dockerfile'), 'utf8'))

/** The arguments of an instruction in its JSON form. */
function words(keyword: string): string[] {
  const found = dockerfile()
    .getInstructions()
    .findLast((instruction) => instruction.getKeyword() === keyword)
  return JSON.parse(/\[.*\]/s.exec(found?.getRawArgumentsContent() ?? '')?.[0] ?? '[]') as string[]
}

test('the Dockerfile: pinned, in two stages, not as root, with health and a signal that stops it', () => {
  const instructions = dockerfile().getInstructions()
  const froms = dockerfile().getFROMs()
  expect(froms.map((from) => from.getImageTag())).toEqual(['22-slim', '22-slim'])
  expect(froms.map((from) => from.getBuildStage())).toEqual(['install', null])
  const last = froms.at(-1)?.getRange()?.start.line ?? 0
  const final = instructions.filter((each) => (each.getRange()?.start.line ?? 0) >= last)
  const keywords = final.map((each) => each.getKeyword())
  expect(keywords).toEqual(
    expect.arrayContaining(['COPY', 'USER', 'VOLUME', 'EXPOSE', 'HEALTHCHECK', 'STOPSIGNAL', 'CMD']),
  )
  // What runs before USER runs as root: only the folder is made there.
  const asRoot = final.slice(0, keywords.indexOf('USER')).filter((each) => each.getKeyword() === 'RUN')
  expect(asRoot.map((each) => each.getRawArgumentsContent())).toEqual(['mkdir /hub && chown node:node /hub'])
  expect(final.find((each) => each.getKeyword() === 'USER')?.getRawArgumentsContent()).toBe('node')
  const [copied] = dockerfile().getCOPYs()
  expect(copied?.getFromFlag()?.getValue()).toBe('install')
  expect(words('CMD').slice(0, 3)).toEqual(['newswright', 'serve', '/hub'])
  expect(words('HEALTHCHECK')[0]).toBe('node')
  expect(readFileSync(join(DEPLOY, 'Dockerfile'), 'utf8')).not.toMatch(/secret|password|KEY=/i)
})

const isRoot = process.getuid?.() === 0

test('what the Dockerfile says works: installed from the package for production, run as another user, healthy, stopped by SIGTERM', async () => {
  const folder = temporaryFolder()
  chmodSync(folder, 0o755)
  const [installed, hub] = [join(folder, 'opt'), join(folder, 'hub')]
  mkdirSync(installed)
  const packed = await start('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: ROOT }).ended
  expect(packed.code, packed.stderr).toBe(0)
  const [tarball = ''] = readdirSync(folder).filter((name) => name.endsWith('.tgz'))
  const install =
    dockerfile()
      .getInstructions()
      .find((each) => each.getKeyword() === 'RUN')
      ?.getRawArgumentsContent() ?? ''
  const script = install
    .replace('npm install', 'npm install --prefer-offline')
    .replace('"$NEWSWRIGHT"', `'${join(folder, tarball)}'`)
  const ended = await start('/bin/sh', ['-ec', script], { cwd: installed }).ended
  expect(ended.code, ended.stderr).toBe(0)
  expect(readdirSync(join(installed, 'node_modules'))).not.toContain('vitest')

  const program = join(installed, 'node_modules/.bin')
  const port = String(await freePort())
  const somebody = isRoot ? { uid: 65_534, gid: 65_534 } : {}
  const env = { PATH: `${program}:${process.env.PATH}`, HOME: hub, NODE_ENV: 'production' }
  execFileSync(join(program, 'newswright'), ['init', hub], { env })
  if (isRoot)
    for (const path of ['', ...(readdirSync(hub, { recursive: true }) as string[])])
      chownSync(join(hub, path), 65_534, 65_534)
  // A container has the port to itself; a test does not.
  const fitted = (list: string[]) => list.map((word) => word.replace('/hub', hub).replaceAll('4000', port))
  const [command = '', ...args] = fitted(words('CMD'))
  const serving = spawn(command, args, { env, cwd: hub, stdio: 'ignore', ...somebody })
  const stopped = new Promise<number | null>((resolve) => serving.once('exit', (code) => resolve(code)))
  const [check = '', ...checkArgs] = fitted(words('HEALTHCHECK'))
  const health = () => spawnSync(check, checkArgs, { env, ...somebody }).status
  expect(health()).toBe(1)
  for (let tries = 0; tries < 150 && health() !== 0; tries += 1) await wait(200)
  expect(health()).toBe(0)
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200)
  serving.kill('SIGTERM')
  expect(await stopped).toBe(0)
}, 420_000)

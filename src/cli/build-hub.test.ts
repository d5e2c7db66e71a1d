import { appendFileSync, existsSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tideEdition } from '../../test/edition.ts'
import { readFiles, writeFiles } from '../../test/hub-files.ts'
import { temporaryFolder } from '../../test/newswright.ts'
import type { NewsRecord } from '../news/record.ts'
import { writeRecord } from '../record/write-record.ts'
import { buildHub } from './build-hub.ts'
import { openHub } from './open-hub.ts'

const quiet = {
  say: () => undefined,
  result: () => undefined,
  notice: () => undefined,
  progress: () => undefined,
  end: () => undefined,
}

/** Without cards, which take longer to draw than all the rest to build; survey-build.test.ts has them. */
const SETTINGS = 'cards: false\nwebUrl: https://tidewire.example/news-hub\n'

/** A hub folder with the records of the tests' edition. */
function writeHub(): { hub: string; records: NewsRecord[] } {
  const hub = temporaryFolder()
  const records = [...tideEdition().records]
  writeFiles(hub, {
    'hub.yaml': `${SETTINGS}title: Tidewire\n`,
    '_data/topics/tidal-stream.yaml': 'name: Tidal Stream\nid: tidal-stream\n',
    ...Object.fromEntries(records.map((record) => [record.path, writeRecord(record)])),
  })
  return { hub, records }
}

async function build(hub: string, out: string, full = false, store?: string, now?: string) {
  const opened = await openHub(hub, { terminal: quiet, signal: new AbortController().signal })
  try {
    const world = now === undefined ? opened.world : { ...opened.world, clock: { now: () => now } }
    return await buildHub(opened.folder, world, join(hub, out), { full, store })
  } finally {
    await opened.close()
  }
}

test('a build after changes leaves byte for byte what a whole build makes, and makes little', async () => {
  const { hub, records } = writeHub()
  const first = await build(hub, '_site')
  expect(first.rendered).toBe(first.files)
  const [one, two, three] = records
  if (!one || !two || !three) throw new Error('the edition needs records')
  const steps: (() => void)[] = [
    () => undefined,
    () => writeFileSync(join(hub, one.path), writeRecord({ ...one, fields: { ...one.fields, title: 'Told anew' } })),
    () => rmSync(join(hub, two.path)),
    () =>
      writeFileSync(
        join(hub, '_news/2026-11-22-fresh.md'),
        writeRecord({ ...three, path: '_news/2026-11-22-fresh.md' }),
      ),
    () => writeFiles(hub, { '_data/topics/grid.yaml': 'name: Grid\nid: grid\n' }),
    () => writeFileSync(join(hub, '_news/grid.md'), writeRecord({ ...three, path: '_news/grid.md' })),
    () => rmSync(join(hub, '_data/topics/grid.yaml')),
    () => writeFileSync(join(hub, 'hub.yaml'), `${SETTINGS}title: Tidewire two\n`),
    () => rmSync(join(hub, '_site/api/news'), { recursive: true }),
    () => truncateSync(join(hub, '_site/.newswright-build'), 2000),
    () => appendFileSync(join(hub, '_site/.newswright-build'), '\n\tindex.html\n\tarchive/index.ht'),
    () => writeFileSync(join(hub, '_site/.newswright-build'), 'nonsense'),
    () => rmSync(join(hub, '_site/.newswright-build')),
  ]
  for (const [index, step] of steps.entries()) {
    step()
    const built = await build(hub, '_site')
    if (index < 4) expect(built.rendered, `step ${index}`).toBeLessThan(built.files / 2)
    if (index === 0) expect([built.rendered, built.written]).toEqual([0, 0])
    await build(hub, `whole-${index}`)
    expect(readFiles(join(hub, '_site')), `step ${index}`).toEqual(readFiles(join(hub, `whole-${index}`)))
    rmSync(join(hub, `whole-${index}`), { recursive: true })
  }
}, 120_000)

test('a build from the same sources ends before it opens the private state; whatever changed, it does not', async () => {
  const { hub, records } = writeHub()
  const [one] = records
  if (!one) throw new Error('the edition needs records')
  const database = join(hub, '.newswright/store.db')
  const steps: [change: () => void, store: string, opens: boolean][] = [
    [() => undefined, 'a', true],
    [() => undefined, 'a', false],
    [() => undefined, 'b', true],
    [() => undefined, 'b', false],
    [() => writeFileSync(join(hub, one.path), writeRecord({ ...one, fields: { ...one.fields, heat: 7 } })), 'b', true],
    [() => writeFiles(hub, { '_data/topics/grid.yaml': 'name: Grid\nid: grid\n' }), 'b', true],
    [() => rmSync(join(hub, '_site/feed.xml')), 'b', true],
    [() => undefined, 'b', false],
  ]
  for (const [index, [change, store, opens]] of steps.entries()) {
    for (const end of ['', '-wal', '-shm']) rmSync(database + end, { force: true })
    change()
    await build(hub, '_site', false, store)
    expect(existsSync(database), `step ${index}`).toBe(opens)
  }
  await build(hub, 'whole')
  const { '.newswright-build': _, ...built } = readFiles(join(hub, '_site'))
  const { '.newswright-build': __, ...whole } = readFiles(join(hub, 'whole'))
  expect(built).toEqual(whole)
}, 60_000)

test('pins come, end and are taken back: each build leaves what a whole one makes, and makes little', async () => {
  const { hub, records } = writeHub()
  const [one, two] = records
  if (!one || !two) throw new Error('the edition needs records')
  const ruling = (action: string, { path }: NewsRecord, more = '') =>
    `- subject: ${path}\n  action: ${action}\n  at: 2026-11-24T08:00:00Z\n${more}`
  const ending = ruling('pin', one, '  until: 2026-11-24T12:00:00Z\n')
  const steps: [rulings: string, now: string, pinned: number][] = [
    ['', '2026-11-24T09:00:00Z', 0],
    [ending, '2026-11-24T09:00:00Z', 1],
    [ending + ruling('pin', two), '2026-11-24T10:00:00Z', 1],
    [ending, '2026-11-24T11:00:00Z', 1],
    [ending, '2026-11-24T12:00:00Z', 0],
    [ruling('pin', two), '2026-11-24T12:00:00Z', 1],
    [ruling('pin', two) + ruling('kill', two), '2026-11-24T12:00:00Z', 0],
  ]
  for (const [index, [rulings, now, pinned]] of steps.entries()) {
    writeFiles(hub, { '_data/rulings.yaml': rulings })
    const built = await build(hub, '_site', false, 'a', now)
    if (index > 0) expect(built.rendered, `step ${index}`).toBeLessThan(built.files / 2)
    expect((await build(hub, '_site', false, 'a', now)).rendered).toBe(0)
    await build(hub, `whole-${index}`, false, 'a', now)
    expect(readFiles(join(hub, '_site')), `step ${index}`).toEqual(readFiles(join(hub, `whole-${index}`)))
    const front = readFileSync(join(hub, '_site/index.html'), 'utf8')
    expect(front.split('Chosen by the editors').length - 1, `step ${index}`).toBe(pinned)
  }
}, 60_000)

test('what somebody changed in the output comes back with --full', async () => {
  const { hub } = writeHub()
  await build(hub, '_site')
  const before = readFiles(join(hub, '_site'))
  writeFileSync(join(hub, '_site/archive/index.html'), 'nothing')
  rmSync(join(hub, '_site/feed.xml'))
  const built = await build(hub, '_site', true)
  expect(built.written).toBe(2)
  expect(readFiles(join(hub, '_site'))).toEqual(before)
}, 60_000)

test.each([
  ['.newswright-build.json', '["old/index.html", "../kept"]', 2],
  ['.newswright-build', 'newswright-build/2 program\nkey\told/index.html\nkey\t../kept\n', 1],
  ['.newswright-build', 'newswright-build/3 program a b 2 2\nkey\told\told/index.html\town\t../kept\t\n', 1],
])(
  'files of an earlier version’s build that are no part of the hub any more are removed with its list (%s)',
  async (file, list, removed) => {
    const { hub } = writeHub()
    await build(hub, 'whole')
    writeFiles(hub, { [`_site/${file}`]: list, '_site/old/index.html': 'old' })
    writeFileSync(join(hub, 'kept'), '')
    expect((await build(hub, '_site')).removed).toBe(removed)
    expect(readFiles(join(hub, '_site'))).toEqual(readFiles(join(hub, 'whole')))
    expect(readFileSync(join(hub, 'kept'), 'utf8')).toBe('')
  },
  60_000,
)

test('a list in a format of a later version is not guessed at', async () => {
  const { hub } = writeHub()
  const list = `newswright-build/9 program\nkey\told/index.html\nkey\t${'a '.repeat(500)}\n`
  writeFiles(hub, { '_site/.newswright-build': list, '_site/old/index.html': 'old' })
  expect((await build(hub, '_site')).removed).toBe(0)
  expect(readFileSync(join(hub, '_site/old/index.html'), 'utf8')).toBe('old')
}, 60_000)

test('an edit in the same second, of the same length, with its time of change put back, is seen', async () => {
  const { hub, records } = writeHub()
  const [one] = records
  if (!one) throw new Error('the edition needs records')
  const file = join(hub, one.path)
  const titled = (title: string) => writeRecord({ ...one, fields: { ...one.fields, title } })
  for (const title of ['Told one', 'Told two', 'Told six']) {
    writeFileSync(file, titled(title))
    utimesSync(file, 1_700_000_000, 1_700_000_000)
    await build(hub, '_site')
    expect(readFileSync(join(hub, '_site/index.html'), 'utf8')).toContain(title)
  }
}, 60_000)

test('a file dated years ahead, as after a clock was put back, is read every time', async () => {
  const { hub, records } = writeHub()
  const [one] = records
  if (!one) throw new Error('the edition needs records')
  for (const title of ['Told one', 'Told two']) {
    writeFileSync(join(hub, one.path), writeRecord({ ...one, fields: { ...one.fields, title } }))
    utimesSync(join(hub, one.path), 4_000_000_000, 4_000_000_000)
    await build(hub, '_site')
    expect(readFileSync(join(hub, '_site/index.html'), 'utf8')).toContain(title)
  }
}, 60_000)

test('a damaged cache of records costs nothing but time', async () => {
  const { hub } = writeHub()
  await build(hub, '_site')
  const before = readFiles(join(hub, '_site'))
  const cache = join(hub, '.newswright/records.jsonl')
  const whole = readFileSync(cache, 'utf8')
  const damages = [
    '',
    'half a line',
    'another program\n{}\n',
    whole.slice(0, -300),
    whole.replace(/\{"notices/g, 'notices'),
  ]
  for (const damage of damages) {
    writeFileSync(cache, damage)
    expect((await build(hub, '_site')).written).toBe(0)
  }
  expect(readFiles(join(hub, '_site'))).toEqual(before)
}, 60_000)

test('a record that says where its page was is found there', async () => {
  const { hub } = writeHub()
  writeFiles(hub, {
    '_people/ann.md': '---\nname: Ann\nredirect_from:\n  - /people/a/\n  - ../../outside/\n---\n',
    '_people/ben.md': '---\nname: Ben\npublished: false\nredirect_from: /people/b/\n---\n',
  })
  await build(hub, '_site')
  const files = readFiles(join(hub, '_site'))
  const page = Object.entries(files).find(([path]) => path === 'people/a/index.html')?.[1]
  expect(String(page)).toContain('url=../../people/ann/')
  expect(Object.keys(files).filter((path) => /^people\/b\/|outside/.test(path))).toEqual([])
})

import { rmSync, writeFileSync } from 'node:fs'
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

/** A hub folder with the records of the tests' edition. */
function writeHub(): { hub: string; records: NewsRecord[] } {
  const hub = temporaryFolder()
  const records = [...tideEdition().records]
  writeFiles(hub, {
    'hub.yaml': 'title: Tidewire\nwebUrl: https://tidewire.example/news-hub\n',
    '_data/topics/tidal-stream.yaml': 'name: Tidal Stream\nid: tidal-stream\n',
    ...Object.fromEntries(records.map((record) => [record.path, writeRecord(record)])),
  })
  return { hub, records }
}

async function build(hub: string, out: string, full = false) {
  const opened = await openHub(hub, { terminal: quiet, signal: new AbortController().signal })
  try {
    return await buildHub(opened.folder, opened.world, join(hub, out), { full })
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
    () => writeFileSync(join(hub, 'hub.yaml'), 'title: Tidewire two\nwebUrl: https://tidewire.example/news-hub\n'),
    () => writeFileSync(join(hub, '_site/.newswright-build.json'), '["index.html"]'),
  ]
  for (const [index, step] of steps.entries()) {
    step()
    const built = await build(hub, '_site')
    if (index < 4) expect(built.rendered, `step ${index}`).toBeLessThan(built.files / 2)
    if (index === 0) expect(built.written).toBe(0)
    await build(hub, `whole-${index}`)
    expect(readFiles(join(hub, '_site')), `step ${index}`).toEqual(readFiles(join(hub, `whole-${index}`)))
    rmSync(join(hub, `whole-${index}`), { recursive: true })
  }
}, 120_000)

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

test('a damaged cache of records costs nothing but time', async () => {
  const { hub } = writeHub()
  await build(hub, '_site')
  const before = readFiles(join(hub, '_site'))
  const cache = join(hub, '.newswright/records.jsonl')
  for (const damage of ['', 'half a line', 'another program\n{}\n']) {
    writeFileSync(cache, damage)
    expect((await build(hub, '_site')).written).toBe(0)
  }
  expect(readFiles(join(hub, '_site'))).toEqual(before)
}, 60_000)

import { appendFileSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { tideEdition } from '../../test/edition.ts'
import { writeFiles } from '../../test/hub-files.ts'
import { temporaryFolder } from '../../test/newswright.ts'
import { createContent } from '../adapters/disk/create-content.ts'
import type { Decision } from '../news/decision.ts'
import type { NewsRecord } from '../news/record.ts'
import type { Score } from '../news/score.ts'
import { seal } from '../record/sealed.ts'
import { writeRecord } from '../record/write-record.ts'
import { readRecordFiles } from './record-files.ts'

const KEY = new Uint8Array(32).fill(7)
const CACHE = '.newswright/records.jsonl'
const SEALED = '.newswright/sealed-parts.tsv'

function decision(article: string): Decision {
  const because = [{ name: 'a', points: 50, because: 'A reason — told.' }]
  const [quality, heat]: [Score, Score] = [
    { name: 'quality', value: 50, because },
    { name: 'heat', value: 50, because },
  ]
  const common = { confidence: 1, because: [], labels: [], related: [], rulings: [], policy: 'newsroom@1' }
  return {
    article,
    verdict: 'publish',
    story: 'story-1',
    quality,
    heat,
    at: '2026-11-23T12:00:00Z',
    ...common,
  }
}

function sealed(record: NewsRecord): NewsRecord {
  const part = {
    version: 1,
    article: record.path,
    source: 's',
    decision: decision(record.path),
    computed: {},
    written: {},
  }
  const secured = seal(part, KEY, { path: record.path, iv: new Uint8Array(16) })
  return { ...record, fields: { ...record.fields, secured } }
}

/** A folder of records of which the first two have a sealed decision. */
function folderOfRecords(): { root: string; records: NewsRecord[] } {
  const root = temporaryFolder()
  const records = tideEdition().records.map((record, index) => (index < 2 ? sealed(record) : record))
  writeFiles(root, Object.fromEntries(records.map((record) => [record.path, writeRecord(record)])))
  for (const { path } of records) utimesSync(join(root, path), 1_700_000_000, 1_700_000_000)
  return { root, records }
}

const read = (root: string) => readRecordFiles(createContent(root), root, KEY)

/** What was read, with the decisions that are read when asked for. */
async function told(root: string) {
  const { records, notices, readings } = await read(root)
  const decisions = [...readings].map(([path, { mark, gist, decision: of }]) => [path, mark, gist, of?.()])
  return { records, notices, decisions }
}

test('what is remembered is what the files say, decisions and all', async () => {
  const { root, records } = folderOfRecords()
  const first = await told(root)
  expect(first.records.length).toBe(records.length)
  expect(first.decisions.filter(([, , , of]) => of !== undefined).length).toBe(2)
  for (let turn = 0; turn < 3; turn += 1) expect(await told(root)).toEqual(first)
  rmSync(join(root, CACHE))
  expect(await told(root)).toEqual(first)
}, 20_000)

test('once files have rested they are known by what the folder says, and the cache rests, too', async () => {
  const { root } = folderOfRecords()
  const first = await told(root)
  await wait(2700)
  await read(root)
  const before = statSync(join(root, CACHE))
  expect(await told(root)).toEqual(first)
  const after = statSync(join(root, CACHE))
  expect([after.size, after.mtimeMs, after.ino]).toEqual([before.size, before.mtimeMs, before.ino])
}, 20_000)

test('files that have just changed are read again without growing the cache', async () => {
  const { root } = folderOfRecords()
  await read(root)
  const { size } = statSync(join(root, CACHE))
  await read(root)
  await read(root)
  expect(statSync(join(root, CACHE)).size).toBe(size)
}, 20_000)

/** The sealed parts in another order, as a cache written anew by another process may have them. */
function reorder(root: string): void {
  const lines = readFileSync(join(root, SEALED), 'utf8').split('\n')
  writeFileSync(join(root, SEALED), [...lines.slice(0, -1).reverse(), ''].join('\n'))
}

test('a decision asked for after the cache was written anew, or is gone, is still the file’s', async () => {
  const { root, records } = folderOfRecords()
  const [one] = records
  if (!one) throw new Error('the edition needs records')
  await read(root)
  const { readings } = await read(root)
  reorder(root)
  expect(readings.get(one.path)?.decision?.()).toEqual(decision(one.path))
  rmSync(join(root, SEALED))
  expect(readings.get(one.path)?.decision?.()).toEqual(decision(one.path))
}, 20_000)

test.each([
  ['out of order', reorder],
  ['gone', (root: string) => rmSync(join(root, SEALED))],
  ['cut', (root: string) => writeFileSync(join(root, SEALED), readFileSync(join(root, SEALED)).subarray(0, 100))],
])(
  'sealed parts that are %s are read from the records’ files',
  async (_, damage) => {
    const { root } = folderOfRecords()
    await wait(2700)
    const first = await told(root)
    expect(first.records.filter(({ fields }) => fields.secured).length).toBe(2)
    damage(root)
    expect(await told(root)).toEqual(first)
    expect(await told(root)).toEqual(first)
  },
  20_000,
)

test('a build’s reading brings no sealed parts, and leaves them for a run', async () => {
  const { root } = folderOfRecords()
  await wait(2700)
  const without = await readRecordFiles(createContent(root), root, KEY, { sealed: false })
  expect(without.records.filter(({ fields }) => 'secured' in fields)).toEqual([])
  const { records } = await read(root)
  expect(records.filter(({ fields }) => fields.secured).length).toBe(2)
}, 20_000)

test('half a line at the end, lines of others and lines of no sense are left out', async () => {
  const { root } = folderOfRecords()
  const first = await told(root)
  for (const damage of ['["_news/x.md","1', '\n\t\n', '["a","b","c",null,{}],\n', '[{\n', '\u0000\n', '],[\n']) {
    appendFileSync(join(root, CACHE), damage)
    expect(await told(root)).toEqual(first)
  }
}, 20_000)

test('lines that are needed no more are swept out', async () => {
  const { root, records } = folderOfRecords()
  const [one] = records
  if (!one) throw new Error('the edition needs records')
  for (let turn = 0; turn < 120; turn += 1) {
    writeFileSync(join(root, one.path), writeRecord({ ...one, fields: { ...one.fields, title: `Turn ${turn}` } }))
    const { records: found } = await read(root)
    expect(found.find(({ path }) => path === one.path)?.fields.title).toBe(`Turn ${turn}`)
  }
  expect(readFileSync(join(root, CACHE), 'utf8').split('\n').length).toBeLessThan(102)
}, 60_000)

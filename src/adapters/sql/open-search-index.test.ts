import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import { expect, test } from 'vitest'
import { tideEdition } from '../../../test/edition.ts'
import { random } from '../../../test/edition-changes.ts'
import { temporaryFolder } from '../../../test/newswright.ts'
import { searchWords } from '../../news/search-words.ts'
import type { Findable } from '../../ports/search-index.ts'
import { publish } from '../../publish/publish.ts'
import { scanned } from '../../server/scan.ts'
import { openSearchIndex } from './open-search-index.ts'

const pages = [...publish(tideEdition()).findables()]

async function withIndex<Value>(
  path: string,
  work: (index: Awaited<ReturnType<typeof openSearchIndex>>) => Promise<Value>,
) {
  const index = await openSearchIndex(path)
  try {
    return await work(index)
  } finally {
    await index.close()
  }
}

const titles = async (index: Awaited<ReturnType<typeof openSearchIndex>>, query: string) =>
  (await index.find(searchWords(query), 50)).hits.map(({ title }) => title)

/** Pieces of what the pages say, words and parts of words, whole ones and short ones. */
function queries(): string[] {
  const next = random(7)
  const pick = <T>(from: readonly T[]) => from[Math.floor(next() * from.length)] as T
  return Array.from({ length: 150 }, () => {
    const { title, summary, provider, topics } = pick(pages)
    const words = [title, summary, provider, ...topics].join(' ').split(/\s+/)
    const piece = () => {
      const word = pick(words)
      return next() < 0.5 ? word : word.slice(Math.floor(next() * 2), 1 + Math.floor(next() * word.length))
    }
    return Array.from({ length: 1 + Math.floor(next() * 3) }, piece).join(' ')
  })
}

test('finds what looking through the pages one by one finds, in the same order', async () => {
  const plain = scanned(pages)
  await withIndex(':memory:', async (index) => {
    await index.update(pages)
    let hits = 0
    for (const query of [...queries(), 'a', '"', 'a"b', '%', '_', "'", '*', 'OR', 'stories', 'boxes', '潮']) {
      const words = searchWords(query)
      if (words.length === 0) continue
      const found = await index.find(words, 5)
      expect(found, query).toEqual(await plain.find(words, 5))
      hits += found.found
    }
    expect(hits).toBeGreaterThan(100)
  })
})

test('what is added is found, what changed as it is now, what is gone no more; the rest stays', async () => {
  const file = join(temporaryFolder(), 'search.db')
  const page = (path: string, title: string): Findable => ({
    path,
    title,
    provider: 'P',
    day: '2026-11-23',
    topics: [],
    summary: '',
  })
  const [one, two, three] = [page('a/', 'First turbine'), page('b/', 'Second turbine'), page('c/', 'Third turbine')]
  await withIndex(file, (index) => index.update([one, two]))
  await withIndex(file, async (index) => {
    expect(await titles(index, 'turbine')).toEqual(['First turbine', 'Second turbine'])
    await index.update([{ ...one, title: 'First windmill' }, three])
    expect(await titles(index, 'turbine')).toEqual(['Third turbine'])
    expect(await titles(index, 'windmill')).toEqual(['First windmill'])
    await index.update([])
    expect(await index.find(searchWords('i'), 50)).toEqual({ found: 0, hits: [] })
  })
})

test('a damaged index, and one of another version, is made anew', async () => {
  const file = join(temporaryFolder(), 'search.db')
  writeFileSync(file, 'This is no database, and longer than the header of one would be. '.repeat(20))
  await withIndex(file, async (index) => {
    await index.update(pages)
    expect((await index.find(searchWords('tidal'), 50)).found).toBeGreaterThan(3)
  })
  const database = new Database(file)
  database.exec('drop table words; create table words (something text); pragma user_version = 99')
  database.close()
  await withIndex(file, async (index) => {
    await index.update(pages)
    expect((await index.find(searchWords('tidal'), 50)).found).toBeGreaterThan(3)
  })
  expect(existsSync(file)).toBe(true)
})

test('of a word that stands everywhere the newest pages come, and all are counted', async () => {
  const many = Array.from({ length: 6000 }, (_, index): Findable => {
    const day = new Date(Date.UTC(2026, 10, 23) - index * 3_600_000).toISOString().slice(0, 10)
    return { path: `news/${index}/`, title: 'Tide', provider: '', day, topics: [], summary: '' }
  })
  await withIndex(':memory:', async (index) => {
    await index.update(many)
    const { found, hits } = await index.find(searchWords('tide'), 3)
    expect(found).toBe(6000)
    expect(hits.map(({ day }) => day)).toEqual(['2026-11-23', '2026-11-22', '2026-11-22'])
  })
}, 30_000)

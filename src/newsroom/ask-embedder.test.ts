import { expect, test } from 'vitest'
import { openLibsql } from '../adapters/sql/open-libsql.ts'
import type { Notice } from '../news/notice.ts'
import type { Embedder } from '../ports/embedder.ts'
import { askEmbedder } from './ask-embedder.ts'

const doubts = [
  { article: 'a', other: 'b', odds: 0.1 },
  { article: 'a', other: 'c', odds: 0.2 },
]
const leads = new Map([
  ['a', 'one'],
  ['b', 'two'],
  ['c', 'one'],
  ['d', 'nobody asks'],
])

/** Says the same of every text each time, and keeps what it was asked. */
function embedder(vectors: Record<string, number[]>, model = 'small'): { embedder: Embedder; heard: string[] } {
  const heard: string[] = []
  return {
    heard,
    embedder: {
      model: async () => model,
      async embed(texts) {
        heard.push(...texts)
        return { ok: true, vectors: texts.map((text) => Float32Array.from(vectors[text] ?? [])) }
      },
    },
  }
}

const notice: Notice = { stage: 'group', code: 'embedder-failed', level: 'warning', subject: 'x', message: 'Down.' }
const down: Embedder = { model: async () => 'small', embed: async () => ({ ok: false, notice }) }

test('each text is asked about once, of two that are the same too, and never again', async () => {
  const store = await openLibsql(':memory:')
  const first = embedder({ one: [3, 4], two: [4, 3] })
  const expected = {
    opinions: [
      { article: 'a', other: 'b', likeness: 0.96 },
      { article: 'a', other: 'c', likeness: 1 },
    ],
    unanswered: [],
    notices: [],
  }
  expect(await askEmbedder(doubts, leads, { store, ...first })).toEqual(expected)
  expect(first.heard).toEqual(['one', 'two'])
  const second = embedder({})
  expect(await askEmbedder(doubts, leads, { store, ...second })).toEqual(expected)
  expect(await askEmbedder(doubts, leads, { store, embedder: { model: async () => 'small' } })).toEqual(expected)
  expect(second.heard).toEqual([])
  const third = embedder({ one: [1, 0], two: [0, 1] }, 'large')
  const other = await askEmbedder(doubts, leads, { store, ...third })
  expect(other.opinions[0]?.likeness).toBe(0)
  await store.close()
})

test('a pair with a text that may not be sent gets no opinion, and its other text is not sent for it', async () => {
  const { embedder: asked, heard } = embedder({ one: [1], two: [1] })
  const found = await askEmbedder(doubts, new Map([['b', 'two']]), { embedder: asked })
  expect(found).toEqual({ opinions: [], unanswered: [], notices: [] })
  expect(heard).toEqual([])
})

test('when the embedder fails, what was known stays, and there is one notice', async () => {
  const store = await openLibsql(':memory:')
  await askEmbedder(doubts.slice(0, 1), leads, { store, ...embedder({ one: [3, 4], two: [4, 3] }) })
  const more = [...doubts, { article: 'b', other: 'd', odds: 0 }]
  const found = await askEmbedder(more, leads, { store, embedder: down })
  expect(found.opinions.map(({ other }) => other)).toEqual(['b', 'c'])
  expect(found.unanswered).toEqual(more.slice(2))
  expect(found.notices).toEqual([notice])
  await store.close()
})

test('a model that cannot be had fails, and finds nothing that another one gave', async () => {
  const store = await openLibsql(':memory:')
  await askEmbedder(doubts, leads, { store, ...embedder({ one: [3, 4], two: [4, 3] }) })
  const gone: Embedder = { ...down, model: async () => undefined }
  expect(await askEmbedder(doubts, leads, { store, embedder: gone })).toEqual({
    opinions: [],
    unanswered: doubts,
    notices: [notice],
  })
  await store.close()
})

test('what nobody needs any more is dropped when something new is kept', async () => {
  const store = await openLibsql(':memory:')
  await store.saveVectors('old', [{ digest: 'x', article: 'a', vector: Float32Array.of(1) }])
  const asking = { store, since: '2026-03-01T00:00:00Z' as const, ...embedder({ one: [1], two: [1] }) }
  await askEmbedder(doubts, leads, asking)
  expect(await store.vectors('old', ['x'])).toEqual(new Map())
  await store.close()
})

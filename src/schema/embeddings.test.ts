import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseEmbeddings } from './embeddings.ts'

const answer = (...data: unknown[]) => JSON.stringify({ object: 'list', data, model: 'm' })

test('vectors come in the order of the texts, whatever the order of the answer', () => {
  const json = answer({ index: 1, embedding: [0, 1] }, { index: 0, embedding: [1, 0.5] })
  expect(parseEmbeddings(json, 2)).toEqual([Float32Array.of(1, 0.5), Float32Array.of(0, 1)])
  expect(parseEmbeddings(answer(), 0)).toEqual([])
})

test.each([
  ['too few', answer({ index: 0, embedding: [1] })],
  ['one twice', answer({ index: 0, embedding: [1] }, { index: 0, embedding: [1] })],
  ['an index too far', answer({ index: 0, embedding: [1] }, { index: 2, embedding: [1] })],
  ['different lengths', answer({ index: 0, embedding: [1] }, { index: 1, embedding: [1, 2] })],
  ['no direction', answer({ index: 0, embedding: [0] }, { index: 1, embedding: [1] })],
  ['too large a figure', answer({ index: 0, embedding: [1e300] }, { index: 1, embedding: [1] })],
  ['no figures', answer({ index: 0, embedding: [] }, { index: 1, embedding: [] })],
  ['text', answer({ index: 0, embedding: 'AACAPw==' }, { index: 1, embedding: 'AACAPw==' })],
  ['an error', '{"error":{"message":"no such model"}}'],
  ['no JSON', '<html>'],
])('an answer with %s is of no use', (_, json) => {
  expect(parseEmbeddings(json, 2)).toBeUndefined()
})

test('whatever comes, nothing is thrown', () => {
  const data = fc.array(fc.record({ index: fc.jsonValue(), embedding: fc.jsonValue() }))
  fc.assert(
    fc.property(
      fc.oneof(
        fc.json(),
        fc.string(),
        data.map((one) => JSON.stringify({ data: one }) ?? ''),
      ),
      (text) => {
        const vectors = parseEmbeddings(text, 1)
        expect(vectors === undefined || vectors.length === 1).toBe(true)
      },
    ),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diffSentences } from './diff-sentences.ts'

const sentences = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 30 })
const keyed = (texts: readonly string[]) => texts.map((text) => ({ text, key: text }))

test('whatever changed: without what was added it is the earlier version, without what was removed the later one', () => {
  fc.assert(
    fc.property(sentences, sentences, (before, after) => {
      const changes = diffSentences(keyed(before), keyed(after))
      const without = (as: string) => changes.filter((change) => change.as !== as).map(({ text }) => text)
      expect(without('added')).toEqual(before)
      expect(without('removed')).toEqual(after)
    }),
  )
})

test('equal versions have no difference, and as much as can stays the same', () => {
  expect(diffSentences(keyed(['a', 'b']), keyed(['a', 'b'])).every(({ as }) => as === 'same')).toBe(true)
  const changes = diffSentences(keyed(['x', 'a', 'b', 'y']), keyed(['a', 'z', 'b']))
  expect(changes.filter(({ as }) => as === 'same').map(({ text }) => text)).toEqual(['a', 'b'])
})

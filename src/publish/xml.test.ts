import fc from 'fast-check'
import { parseDocument } from 'htmlparser2'
import { expect, test } from 'vitest'
import { escapeXml } from './xml.ts'

test('forbidden characters and lone surrogates are dropped, pairs kept', () => {
  expect(escapeXml('a\u0000b\u0008c\uD800d😀\uFFFE')).toBe('abcd😀')
})

test('whatever the text, it stays text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { children } = parseDocument(`<a b="${escapeXml(text)}">${escapeXml(text)}</a>`, { xmlMode: true })
      expect(children).toHaveLength(1)
    }),
  )
})

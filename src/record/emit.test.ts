import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plain, quoted } from './emit.ts'
import { parseYamlTree } from './yaml-tree.ts'

test.each([
  ['The "new" lock', '"The \\"new\\" lock"'],
  ['a\\b\r\n\tc', '"a\\\\b\\r\\n\\tc"'],
  ['blank\u00a0kept ‘quotes’ 🚢', '"blank\u00a0kept ‘quotes’ 🚢"'],
  ['\u0007\u007f\u0092', '"\\u0007\\u007f\\u0092"'],
])('quoted %j', (text, expected) => {
  expect(quoted(text)).toBe(expected)
})

test.each([
  "Harbour's News & More",
  '9to5 Quay',
  'Quay.example',
  'www.quay.example',
  '404 Paper',
  'C#',
  'R&D, weekly (print)',
  'e5',
  'Yahoo!',
])('%s stands without quotes', (text) => {
  expect(plain(text)).toBe(text)
})

test.each([
  '',
  '404',
  '1e5',
  '0x1F',
  'No',
  'null',
  '~',
  '2024-05-01',
  '12:30',
  'a: b',
  'a #b',
  '- a',
  '@quay',
  '*',
  'a\nb',
  ' a',
  'a ',
  "'a'",
  '[a',
  '\u2028',
])('%j stands in quotes', (text) => {
  expect(plain(text)).toBe(quoted(text))
})

test('whatever the text, YAML reads it again, quoted or plain', () => {
  const awkward = fc.stringMatching(/^[-?:,[\]{}#&*!|>'"%@` ~=.\w]{0,8}$/)
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), awkward), (text) => {
      for (const written of [quoted(text), plain(text)]) {
        const { root, faults } = parseYamlTree(`key: ${written}\nnext: 1\n`)
        expect(faults).toEqual([])
        expect(root).toMatchObject({ kind: 'map', entries: [{ key: 'key', value: { text } }, { key: 'next' }] })
      }
    }),
    { numRuns: 500 },
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toUnicode } from './punycode.ts'

test.each([
  ['xn--bcher-kva.example', 'bücher.example'],
  ['xn--mnchen-3ya.example', 'münchen.example'],
  ['xn--80ak6aa92e.example', 'аррӏе.example'],
  ['www.example.com', 'www.example.com'],
  ['xn--.example', 'xn--.example'],
  ['xn--a!b.example', 'xn--a!b.example'],
])('%s -> %s', (host, expected) => {
  expect(toUnicode(host)).toBe(expected)
})

test('what the platform encodes is decoded again', () => {
  const letter = fc.constantFrom('a', 'b', '9', 'ü', 'é', 'ø', 'я', 'ж', '港', '口', 'α', 'ω')
  fc.assert(
    fc.property(fc.array(letter, { minLength: 1, maxLength: 12 }), (letters) => {
      const host = `x${letters.join('')}x.example`
      expect(toUnicode(new URL(`https://${host}/`).hostname)).toBe(host)
    }),
  )
})

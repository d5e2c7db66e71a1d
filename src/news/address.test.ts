import { expect, test } from 'vitest'
import { parseAddress } from './address.ts'

test('addresses with letters beyond ASCII are addresses, however often one asks', () => {
  for (let round = 0; round < 200_000; round++) parseAddress(`https://press.example/${round % 10}`)
  expect(parseAddress('https://münchen.example/x')?.href).toBe('https://xn--mnchen-3ya.example/x')
})

test('relative addresses need a base, and nonsense is no address', () => {
  expect(parseAddress('/2031/05', 'https://press.example/a')?.href).toBe('https://press.example/2031/05')
  expect(parseAddress('/2031/05')).toBeUndefined()
  expect(parseAddress('https://')).toBeUndefined()
})

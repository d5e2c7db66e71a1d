import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { isSigned, sealOf } from './signature.ts'

const body = new TextEncoder().encode('<rss/>')
const signed = (hash: string, secret = 's') => `${hash}=${createHmac(hash, secret).update(body).digest('hex')}`

test.each(['sha1', 'sha256', 'sha384', 'sha512'])('%s signatures are checked', async (hash) => {
  expect(await isSigned(body, signed(hash), 's')).toBe(true)
  expect(await isSigned(body, signed(hash).toUpperCase(), 's')).toBe(true)
  expect(await isSigned(body, signed(hash, 'another'), 's')).toBe(false)
  expect(await isSigned(new Uint8Array([1]), signed(hash), 's')).toBe(false)
})

test.each([
  null,
  '',
  'sha256',
  'sha256=',
  'sha256=zz',
  'sha256=abc',
  'md5=00',
  'constructor=00',
  signed('sha256').slice(0, -2),
])('%j is no signature', async (header) => {
  expect(await isSigned(body, header, 's')).toBe(false)
})

test('a seal is the same for the same words and key, and another for others', async () => {
  const key = new Uint8Array(32).fill(7)
  expect(await sealOf(key, 'a')).toBe(createHmac('sha256', key).update('a').digest('hex'))
  expect(await sealOf(key, 'a')).not.toBe(await sealOf(key, 'b'))
})

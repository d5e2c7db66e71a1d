import { expect, test } from 'vitest'
import { failureOf } from './failures.ts'

function thrown(message: string, code: string): TypeError {
  return new TypeError('fetch failed', { cause: Object.assign(new Error(message), { code }) })
}

test.each([
  ['other side closed', 'UND_ERR_SOCKET', 'No answer came: the other side closed the connection'],
  ['getaddrinfo ENOTFOUND press.example', 'ENOTFOUND', 'No answer came: there is no host of that name'],
  ['connect ECONNREFUSED 192.0.2.1:80', 'ECONNREFUSED', 'No answer came: the host refused the connection'],
  ['read EPIPE', 'EPIPE', 'No answer came: read EPIPE'],
])('%s is said in words', (message, code, said) => {
  expect(failureOf(Object.assign(new Error(message), { code }))).toEqual({ code: 'unreachable', message: said })
})

test('what is wrapped is found, and a cause without a message leaves no open end', () => {
  expect(failureOf(thrown('given up after 10 ms', 'ETIMEDOUT')).message).toBe(
    'No complete answer in time: given up after 10 ms',
  )
  expect(failureOf(thrown('', 'ETIMEDOUT')).message).toBe('No complete answer in time')
})

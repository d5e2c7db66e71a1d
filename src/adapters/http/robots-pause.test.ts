import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { createFetch } from './create-fetch.ts'

test('the pause that robots.txt asks for lies between the requests to its host', async () => {
  const times: number[] = []
  const server = createServer((_, response) => {
    times.push(performance.now())
    response.end('wait')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const robotsPauseMs = (robots: string) => (robots === 'wait' ? 120 : undefined)
  const web = createFetch({ userAgent: 'test', allowPrivate: ['127.0.0.1'], connectTo: {}, robotsPauseMs })
  onTestFinished(async () => {
    await web.close()
    server.close()
  })
  await web.fetch({ url: `${origin}/robots.txt`, purpose: 'robots' })
  for (const path of ['/a', '/b', '/c']) await web.fetch({ url: origin + path, purpose: 'page' })
  const [, a = 0, b = 0, c = 0] = times
  // Timers may be early by a millisecond or two, never by more.
  expect(b - a).toBeGreaterThan(115)
  expect(c - b).toBeGreaterThan(115)
})

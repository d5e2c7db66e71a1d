import { expect, test } from 'vitest'
import { tideEdition } from '../../test/edition.ts'
import { publish } from '../publish/publish.ts'
import { clientOf, RateLimiter } from './rate-limit.ts'
import { createServer } from './server.ts'

const limiter = () => new RateLimiter({ burst: 3, perSecond: 0.5 })

test('a burst may pass, one more is refused and told when to come again', async () => {
  const limit = limiter()
  const answers = [0, 1, 2, 3].map((ms) => limit.refuse('192.0.2.1', ms))
  expect(answers.slice(0, 3)).toEqual([undefined, undefined, undefined])
  const refused = answers[3]
  expect(refused?.status).toBe(429)
  expect(refused?.headers.get('retry-after')).toBe('2')
  expect(await refused?.json()).toMatchObject({ status: 429, title: 'Too many requests' })
})

test('waiting as long as told is enough', () => {
  const limit = limiter()
  for (let count = 0; count < 4; count += 1) limit.refuse('192.0.2.1', 0)
  expect(limit.refuse('192.0.2.1', 2000)).toBeUndefined()
  expect(limit.refuse('192.0.2.1', 2001)?.status).toBe(429)
})

test('one client does not cost another', () => {
  const limit = limiter()
  for (let count = 0; count < 9; count += 1) limit.refuse('192.0.2.1', 0)
  expect(limit.refuse('192.0.2.2', 0)).toBeUndefined()
})

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8::6', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
])('%s counts as %s', (address, client) => {
  expect(clientOf(address)).toBe(client)
})

test('the server limits those whose address it knows, but never the checks of its health', async () => {
  const publication = publish(tideEdition())
  const server = createServer({ publication: () => publication, limit: { burst: 2, perSecond: 0.1 }, now: () => 0 })
  const ask = async (path: string, address?: string) =>
    (await server.fetch(new Request(`http://hub.example${path}`), address)).status
  expect([await ask('/', '192.0.2.1'), await ask('/', '192.0.2.1'), await ask('/', '192.0.2.1')]).toEqual([
    200, 200, 429,
  ])
  expect(await ask('/healthz', '192.0.2.1')).toBe(200)
  expect(await ask('/', '192.0.2.9')).toBe(200)
  expect(await ask('/')).toBe(200)
})

import type { LookupAddress } from 'node:dns'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FetchAnswer } from '../../ports/fetch.ts'
import { createFetch } from './create-fetch.ts'
import { createDial } from './dial.ts'

/** Addresses as a resolver would give them for names an attacker controls. */
const NAMES: Readonly<Record<string, string[]>> = {
  'loopback.attacker.example': ['127.0.0.1'],
  'loopback6.attacker.example': ['::1'],
  'mapped.attacker.example': ['::ffff:127.0.0.1'],
  'metadata.attacker.example': ['169.254.169.254'],
  'private.attacker.example': ['10.0.0.5'],
  'zero.attacker.example': ['0.0.0.0'],
  'nat64.attacker.example': ['64:ff9b::7f00:1'],
  'local6.attacker.example': ['fd00::1'],
  'link6.attacker.example': ['fe80::1'],
  'all-bad.attacker.example': ['10.0.0.5', '127.0.0.1', '::1'],
  'odd.attacker.example': ['not-an-address'],
  'rebinding.attacker.example': ['192.168.0.10'],
}

/** Every form that must not be asked, with `PORT` where the local server listens. */
const VECTORS = [
  // loopback, literal and in all spellings of the URL standard
  'http://127.0.0.1:PORT/',
  'http://127.0.0.1.:PORT/',
  'http://127.1:PORT/',
  'http://127.0.1:PORT/',
  'http://127.255.255.254:PORT/',
  'http://2130706433:PORT/',
  'http://0x7f000001:PORT/',
  'http://0x7f.0.0.1:PORT/',
  'http://0x7f.1:PORT/',
  'http://0177.0.0.1:PORT/',
  'http://017700000001:PORT/',
  'http://0x7F.0x0.0x0.0x1:PORT/',
  'http://127.0.0.0x1:PORT/',
  'http://%31%32%37.0.0.1:PORT/',
  'http://127%2e0%2e0%2e1:PORT/',
  'http://①②⑦.⓪.⓪.①:PORT/',
  'http://127。0。0。1:PORT/',
  'http://１２７.０.０.１:PORT/',
  'http:\\\\127.0.0.1:PORT\\',
  'http:127.0.0.1:PORT/',
  'http:/127.0.0.1:PORT/',
  'http://public.example@127.0.0.1:PORT/',
  'http://public.example:80@127.0.0.1:PORT/',
  'http://127.0.0.1:PORT#@public.example/',
  'http://127.0.0.1:PORT\\@public.example/',
  'http://127.0.0.1\t:PORT/',
  '  http://127.0.0.1:PORT/',
  'HTTP://127.0.0.1:PORT/',
  'https://127.0.0.1:PORT/',
  'feed://127.0.0.1:PORT/',
  // loopback by name
  'http://localhost:PORT/',
  'http://LOCALHOST:PORT/',
  'http://localhost.:PORT/',
  'http://anything.localhost:PORT/',
  'http://loc%61lhost:PORT/',
  'http://ⓛocalhost:PORT/',
  // IPv6
  'http://[::1]:PORT/',
  'http://[0:0:0:0:0:0:0:1]:PORT/',
  'http://[0000:0000:0000:0000:0000:0000:0000:0001]:PORT/',
  'http://[::]:PORT/',
  'http://[::ffff:127.0.0.1]:PORT/',
  'http://[::ffff:7f00:1]:PORT/',
  'http://[::FFFF:7F00:0001]:PORT/',
  'http://[::127.0.0.1]:PORT/',
  'http://[::ffff:0:127.0.0.1]:PORT/',
  'http://[64:ff9b::127.0.0.1]:PORT/',
  'http://[64:ff9b:1::7f00:1]:PORT/',
  'http://[2002:7f00:1::]:PORT/',
  'http://[2001:0:7f00:1::1]:PORT/',
  'http://[fe80::1]/',
  'http://[fec0::1]/',
  'http://[fc00::1]/',
  'http://[fd12:3456:789a::1]/',
  'http://[ff02::1]/',
  'http://[100::1]/',
  'http://[2001:db8::1]/',
  'http://[::ffff:169.254.169.254]/',
  'http://[::ffff:10.0.0.1]/',
  // private, shared and special IPv4
  'http://0.0.0.0:PORT/',
  'http://0:PORT/',
  'http://0.1.2.3/',
  'http://10.0.0.1/',
  'http://10.255.255.255/',
  'http://172.16.0.1/',
  'http://172.31.255.255/',
  'http://192.168.1.1/',
  'http://3232235777/',
  'http://100.64.0.1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://0xA9FEA9FE/latest/meta-data/',
  'http://169.254.170.2/v2/credentials',
  'http://192.0.0.192/',
  'http://192.0.2.1/',
  'http://198.18.0.1/',
  'http://198.51.100.1/',
  'http://203.0.113.1/',
  'http://224.0.0.1/',
  'http://240.0.0.1/',
  'http://255.255.255.255/',
  // other protocols and ports
  'file:///etc/passwd',
  'ftp://127.0.0.1:PORT/',
  'gopher://127.0.0.1:PORT/_GET%20/',
  'dict://127.0.0.1:PORT/',
  'data:text/html,hello',
  'javascript:alert(1)',
  'blob:http://127.0.0.1:PORT/1',
  'ws://127.0.0.1:PORT/',
  'http://8.8.8.8:22/',
  'http://8.8.8.8:6379/',
  'http://[fe80::1%25eth0]/',
  'http://',
  '//127.0.0.1:PORT/',
  '',
  ...Object.keys(NAMES).map((name) => `http://${name}:PORT/`),
]

let hits = 0
let port = 0
let redirectTo = '/'
const server = createServer((_, response) => {
  hits += 1
  response.writeHead(302, { location: redirectTo }).end()
})
const resolve = (host: string, done: (error: null, found: LookupAddress[]) => void) =>
  done(
    null,
    (NAMES[host] ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
  )
const world = { userAgent: 'test', allowPrivate: [] as string[], connectTo: {}, pauseMs: 0, timeoutMs: 2000, resolve }

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  port = (server.address() as AddressInfo).port
})
afterAll(() => void server.close())

const codeOf = (answer: FetchAnswer) => (answer.ok ? `answered ${answer.capture.status}` : answer.notice.code)

test('at least sixty forms are tried', () => expect(VECTORS.length).toBeGreaterThanOrEqual(60))

test.each(VECTORS)('refused without a connection: %s', async (vector) => {
  const { fetch, close } = createFetch(world)
  hits = 0
  const answer = await fetch({ url: vector.replaceAll('PORT', String(port)), purpose: 'feed' })
  expect(codeOf(answer)).toMatch(/^(address-refused|bad-address)$/)
  expect(hits).toBe(0)
  await close()
})

test.each(VECTORS.filter((vector) => vector !== '' && vector !== 'http://'))(
  'refused as the target of a redirect: %s',
  async (vector) => {
    const { fetch, close } = createFetch({ ...world, connectTo: { 'public.example': `http://127.0.0.1:${port}` } })
    const target = vector.replaceAll('PORT', String(port)).trim()
    // Header values are octets: this sends the target's UTF-8 as it is.
    redirectTo = Buffer.from(target).toString('latin1')
    hits = 0
    const answer = await fetch({ url: 'https://public.example/feed', purpose: 'feed' })
    expect(codeOf(answer)).toMatch(/^(address-refused|bad-address)$/)
    expect(hits).toBe(1)
    await close()
  },
)

test.each([
  { allow: ['127.0.0.1'], host: '127.0.0.1' },
  { allow: ['127.0.0.0/8'], host: '127.0.0.1' },
  { allow: ['127.0.0.1'], host: '[::ffff:127.0.0.1]' },
  { allow: ['::ffff:127.0.0.1'], host: '127.0.0.1' },
  { allow: ['localhost'], host: 'localhost' },
  { allow: ['localhost'], host: 'press.localhost' },
  { allow: ['127.0.0.1'], host: 'press.localhost' },
  { allow: ['localhost'], host: '127.0.0.1' },
  { allow: ['loopback.attacker.example'], host: 'loopback.attacker.example' },
  { allow: ['127.0.0.1'], host: 'loopback.attacker.example' },
])('allowed by name: $allow opens $host', async ({ allow, host }) => {
  const { fetch, close } = createFetch({ ...world, allowPrivate: allow })
  redirectTo = ''
  const answer = await fetch({ url: `http://${host}:${port}/`, purpose: 'feed' })
  expect(codeOf(answer)).toBe('answered 302')
  await close()
})

test.each([
  { allow: ['localhost'], host: 'loopback.attacker.example' },
  { allow: ['metadata.attacker.example'], host: 'metadata.attacker.example' },
  { allow: ['10.0.0.0/8'], host: '127.0.0.1' },
  { allow: ['private.attacker.example'], host: '10.0.0.5' },
  { allow: ['attacker.example'], host: 'loopback.attacker.example' },
])('not opened: $allow does not open $host', async ({ allow, host }) => {
  const { fetch, close } = createFetch({ ...world, allowPrivate: allow })
  expect(codeOf(await fetch({ url: `http://${host}:${port}/`, purpose: 'feed' }))).toBe('address-refused')
  await close()
})

test('connections of other protocols are judged alike: literal, resolved, and none is made', async () => {
  const dial = createDial([], resolve)
  const hosts = [
    '127.0.0.1',
    '::1',
    '::ffff:127.0.0.1',
    '0.0.0.0',
    '10.0.0.5',
    '169.254.169.254',
    'localhost',
    ...Object.keys(NAMES),
  ]
  hits = 0
  for (const host of hosts) {
    const refused = dial(host, port, AbortSignal.timeout(2_000)).then(
      () => 'connected',
      (error: { code?: string }) => error.code,
    )
    expect(await refused, host).toBe('ADDRESS_REFUSED')
  }
  const socket = await createDial(['localhost'])('localhost', port, AbortSignal.timeout(2_000))
  expect(socket.remoteAddress).toMatch(/127\.0\.0\.1$/)
  socket.destroy()
})

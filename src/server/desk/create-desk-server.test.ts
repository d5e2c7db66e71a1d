import { brotliDecompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { Desk, RulingOrder } from '../../ports/desk.ts'
import type { Editors } from '../../ports/editors.ts'
import { createDeskServer } from './create-desk-server.ts'

const ORIGIN = 'http://hub.example'
const MINUTE = 60_000

/** A desk without articles that notes what it is asked to rule. */
function emptyDesk(): { desk: Desk; orders: RulingOrder[] } {
  const orders: RulingOrder[] = []
  const desk = {
    hub: { title: 'Tides', locale: 'en', timeZone: 'UTC' },
    runs: false,
    now: () => '2031-05-14T12:00:00Z',
    queue: async () => [],
    rule: async (order: RulingOrder) => {
      orders.push(order)
      return { as: 'unknown' }
    },
  } as unknown as Desk
  return { desk, orders }
}

function editorsInMemory(): Editors {
  const kept = new Map([['Ada', 'a long password']])
  return {
    names: async () => [...kept.keys()],
    has: async (name) => kept.has(name),
    check: async (name, password) => kept.get(name) === password,
    add: async (name, password) => void kept.set(name, password),
    remove: async (name) => kept.delete(name),
  }
}

function front(options: { withLink?: boolean; basePath?: string } = {}) {
  let now = 0
  const { desk, orders } = emptyDesk()
  const editors = editorsInMemory()
  const server = createDeskServer({
    desk,
    editors,
    basePath: options.basePath ?? '',
    hubName: '/hubs/tides',
    withLink: options.withLink ?? false,
    now: () => now,
  })
  const ask = async (path: string, init: RequestInit = {}, client = '203.0.113.9') => {
    const answer = await server.answer(new Request(`${ORIGIN}${path}`, init), client)
    if (!answer) throw new Error(`${path} is no part of the desk`)
    return answer
  }
  const post = (
    path: string,
    fields: Record<string, string>,
    headers: Record<string, string> = {},
    client?: string,
  ) => {
    const body = new URLSearchParams(fields).toString()
    const own = {
      origin: ORIGIN,
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': String(body.length),
    }
    return ask(path, { method: 'POST', body, headers: { ...own, ...headers } }, client)
  }
  const signIn = (password: string, client?: string, name = 'Ada') =>
    post('/desk/sign-in/', { name, password, next: 'queue/' }, {}, client)
  return { server, editors, orders, ask, post, signIn, later: (minutes: number) => (now += minutes * MINUTE) }
}

const cookieOf = (answer: Response) => answer.headers.get('set-cookie')?.split(';')[0] ?? ''

async function tokenIn(answer: Response): Promise<string> {
  return /name="token" value="([^"]+)"/.exec(await answer.text())?.[1] ?? 'no token'
}

test('the right password opens a session, and the cookie is one no script or other site can use', async () => {
  const { ask, signIn } = front()
  const answer = await signIn('a long password')
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe('../queue/')
  expect(answer.headers.get('set-cookie')).toMatch(
    /^desk-[0-9a-f]{8}=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=43200$/,
  )
  const page = await ask('/desk/queue/', { headers: { cookie: `other=1; ${cookieOf(answer)}` } })
  expect(page.status).toBe(200)
  expect(page.headers.get('cache-control')).toBe('no-store')
  expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  expect(page.headers.get('access-control-allow-origin')).toBeNull()
  expect(await page.text()).toContain('The queue is empty.')
})

test('over https the cookie is Secure and bound to the host, and the plain one counts for nothing', async () => {
  const { ask, post } = front()
  const https = { 'x-forwarded-proto': 'https' }
  const answer = await post('/desk/sign-in/', { name: 'Ada', password: 'a long password' }, https)
  expect(answer.headers.get('set-cookie')).toMatch(/^__Host-desk-.*; Secure$/)
  const cookie = cookieOf(answer)
  expect((await ask('/desk/queue/', { headers: { cookie, ...https } })).status).toBe(200)
  const plain = cookie.replace('__Host-', '')
  expect((await ask('/desk/queue/', { headers: { cookie: plain, ...https } })).status).toBe(303)
})

test('a session ends after two idle hours, after twelve in any case, and when its editor is removed', async () => {
  const { ask, signIn, later, editors } = front()
  const open = async (cookie: string) => (await ask('/desk/queue/', { headers: { cookie } })).status === 200
  const idle = cookieOf(await signIn('a long password'))
  later(119)
  expect(await open(idle)).toBe(true)
  later(121)
  expect(await open(idle)).toBe(false)
  const busy = cookieOf(await signIn('a long password'))
  for (let hour = 0; hour < 7; hour += 1) {
    later(100)
    expect(await open(busy)).toBe(true)
  }
  later(30)
  expect(await open(busy)).toBe(false)
  const removed = cookieOf(await signIn('a long password'))
  await editors.remove('Ada')
  expect(await open(removed)).toBe(false)
})

test('an act with an ended session leads to the way in; htmx is told to load the page again', async () => {
  const { ask, post, signIn, later, orders } = front()
  const cookie = cookieOf(await signIn('a long password'))
  const token = await tokenIn(await ask('/desk/queue/', { headers: { cookie } }))
  later(130)
  const answer = await post('/desk/articles/a1/rule/', { token, action: 'publish' }, { cookie })
  expect(answer.headers.get('location')).toBe('../../../sign-in/?ended=yes')
  const part = await post('/desk/articles/a1/rule/', { token, action: 'publish' }, { cookie, 'hx-request': 'true' })
  expect([part.status, part.headers.get('hx-refresh')]).toEqual([401, 'true'])
  expect(orders).toEqual([])
  expect(await (await ask('/desk/sign-in/?ended=yes')).text()).toContain('Your session has ended')
})

test('only our own pages with the session’s token can act', async () => {
  const { ask, post, signIn, orders } = front()
  const cookie = cookieOf(await signIn('a long password'))
  const token = await tokenIn(await ask('/desk/queue/', { headers: { cookie } }))
  const status = async (headers: Record<string, string>, fields: Record<string, string> = { token }) =>
    (await post('/desk/articles/a1/rule/', { action: 'publish', ...fields }, { cookie, ...headers })).status
  expect(await status({ origin: 'https://evil.example' })).toBe(403)
  expect(await status({ origin: 'null' })).toBe(403)
  expect(await status({ origin: `${ORIGIN}.evil.example` })).toBe(403)
  expect(await status({ 'sec-fetch-site': 'same-site' })).toBe(403)
  expect(await status({ 'sec-fetch-site': 'none' })).toBe(403)
  expect(await status({}, { token: 'guessed' })).toBe(403)
  expect(await status({}, {})).toBe(403)
  expect(await status({ 'content-type': 'application/json' })).toBe(403)
  expect(orders).toEqual([])
  expect(await status({ 'sec-fetch-site': 'same-origin' })).toBe(404)
  expect(orders).toMatchObject([{ article: 'a1', action: 'publish', by: 'Ada' }])
  const noOrigin = await ask('/desk/articles/a1/rule/', { method: 'POST', headers: { cookie } })
  expect(noOrigin.status).toBe(403)
  expect((await ask('/desk/queue/', { method: 'DELETE', headers: { cookie } })).status).toBe(405)
})

test('guessing waits longer and longer; others and those who are in do not', async () => {
  const { signIn, later } = front()
  for (let attempt = 0; attempt < 5; attempt += 1) expect((await signIn('wrong')).status).toBe(401)
  const refused = await signIn('a long password')
  expect(refused.status).toBe(429)
  expect(refused.headers.get('retry-after')).toBe('1')
  expect((await signIn('a long password', '198.51.100.7')).status).toBe(303)
  later(1 / 60)
  expect((await signIn('wrong')).status).toBe(401)
  expect((await signIn('wrong')).headers.get('retry-after')).toBe('2')
  later(60)
  expect((await signIn('a long password')).status).toBe(303)
})

test('a name that is guessed from everywhere waits a minute at most', async () => {
  const { signIn, later } = front()
  for (let client = 0; client < 40; client += 1) await signIn('wrong', `198.51.100.${client}`)
  const refused = await signIn('a long password', '192.0.2.1')
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60)
  later(1)
  expect((await signIn('a long password', '192.0.2.1')).status).toBe(303)
})

test('the link for the first editor is good for one person and an hour; looking uses nothing up', async () => {
  const { server, ask, post, later, editors } = front({ withLink: true })
  const link = `/${server.link}`
  const secret = new URL(link, ORIGIN).searchParams.get('key') ?? ''
  expect((await ask(link)).status).toBe(200)
  expect((await ask(link)).status).toBe(200)
  expect((await ask('/desk/sign-in/link/?key=guess')).status).toBe(403)
  const enter = (fields: Record<string, string>) => post('/desk/sign-in/link/', { link: secret, ...fields })
  expect((await enter({ name: ' ' })).status).toBe(422)
  expect((await enter({ name: 'Grace', password: 'short' })).status).toBe(422)
  const answer = await enter({ name: 'Grace', password: '' })
  expect(answer.headers.get('location')).toBe('../../')
  expect((await ask('/desk/queue/', { headers: { cookie: cookieOf(answer) } })).status).toBe(200)
  expect(await editors.names()).toEqual(['Ada'])
  expect((await enter({ name: 'Eve', password: '' })).status).toBe(403)
  const other = front({ withLink: true })
  other.later(61)
  expect((await other.ask(`/${other.server.link}`)).status).toBe(403)
  later(0)
})

test('next leads to pages of the desk only', async () => {
  const { post } = front()
  const next = async (text: string) => {
    const answer = await post('/desk/sign-in/', { name: 'Ada', password: 'a long password', next: text })
    return answer.headers.get('location')
  }
  expect(await next('articles/?words=tide+tables&page=2')).toBe('../articles/?words=tide+tables&page=2')
  for (const text of [
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example',
    '../../',
    'a/../../',
    'x\n/',
    '',
  ]) {
    expect(await next(text)).toBe('../')
  }
})

test('the desk lies below the hub’s own path, leaves other paths alone, and needs no slash at the end', async () => {
  const { server, ask, signIn } = front({ basePath: '/ai' })
  expect((await ask('/ai/desk')).headers.get('location')).toBe('./desk/')
  expect((await ask('/ai/desk/queue/')).headers.get('location')).toBe('../sign-in/?next=queue%2F')
  expect(await server.answer(new Request(`${ORIGIN}/news/desk/`))).toBeUndefined()
  expect(await server.answer(new Request(`${ORIGIN}/desktop/`))).toBeUndefined()
  const cookie = cookieOf(await signIn('a long password'))
  expect((await ask('/desk/queue', { headers: { cookie } })).headers.get('location')).toBe('./queue/')
  const css = await ask('/desk/assets/desk.css')
  expect(css.headers.get('content-type')).toContain('text/css')
  expect((await ask('/desk/assets/../assets/htmx.js')).headers.get('content-type')).toContain('javascript')
})

test('script and style are compressed, pages never: they hold a secret beside words of whoever made the address', async () => {
  const { ask, signIn } = front()
  const packed = { 'accept-encoding': 'br, gzip' }
  const script = await ask('/desk/assets/htmx.js', { headers: packed })
  expect(script.headers.get('content-encoding')).toBe('br')
  expect(script.headers.get('vary')).toBe('Accept-Encoding')
  const plain = await ask('/desk/assets/htmx.js')
  expect(plain.headers.get('content-encoding')).toBeNull()
  expect(brotliDecompressSync(await script.arrayBuffer()).toString()).toBe(await plain.text())
  const page = await ask('/desk/queue/', { headers: { ...packed, cookie: cookieOf(await signIn('a long password')) } })
  expect(page.headers.get('content-encoding')).toBeNull()
  expect((await page.text()).length).toBeGreaterThan(600)
})

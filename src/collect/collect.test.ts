import { expect, test } from 'vitest'
import type { Poll } from '../news/poll.ts'
import type { Source } from '../news/source.ts'
import type { Fetch, FetchRequest } from '../ports/fetch.ts'
import { collect } from './collect.ts'

const NOW = '2026-01-05T12:00:00Z'
const SOURCE: Source = { id: 'press', kind: 'feed', url: 'https://press.example/feed' }

/** A world of one answer; remembers what it was asked. */
function world(
  status: number,
  rest: { headers?: Record<string, string>; body?: string; redirects?: [string, string, boolean][] } = {},
) {
  const asked: FetchRequest[] = []
  const body = new TextEncoder().encode(rest.body ?? '')
  const fetch: Fetch = async (request) => {
    asked.push(request)
    const redirects = (rest.redirects ?? []).map(([from, to, permanent]) => ({ from, to, permanent }))
    const capture = {
      url: request.url,
      finalUrl: request.url,
      at: NOW,
      status,
      headers: rest.headers ?? {},
      body,
      digest: `digest of ${rest.body}`,
    }
    return { ok: true, capture, redirects }
  }
  return { asked, fetch, now: NOW }
}

test('a first answer is captured, its validators kept byte for byte', async () => {
  const { capture, poll, notices } = await collect(
    SOURCE,
    undefined,
    world(200, { body: 'x', headers: { etag: 'W/"ä b"', 'last-modified': 'last Tuesday' } }),
  )
  expect(capture?.status).toBe(200)
  expect(notices).toEqual([])
  expect(poll).toMatchObject({
    source: 'press',
    etag: 'W/"ä b"',
    lastModified: 'last Tuesday',
    bodyDigest: 'digest of x',
    failures: 0,
    lastSuccessAt: NOW,
  })
})

test('stored validators are sent as they are; 304 brings nothing and keeps them', async () => {
  const before: Poll = {
    source: 'press',
    failures: 2,
    etag: 'W/"1"',
    lastModified: 'once',
    bodyDigest: 'd',
    entries: 7,
  }
  const there = world(304, { headers: { etag: '"other"' } })
  const { capture, poll } = await collect(SOURCE, before, there)
  expect(there.asked[0]?.headers).toEqual({ 'if-none-match': 'W/"1"', 'if-modified-since': 'once' })
  expect(capture).toBeUndefined()
  expect(poll).toMatchObject({
    etag: 'W/"1"',
    lastModified: 'once',
    bodyDigest: 'd',
    entries: 7,
    failures: 0,
    status: 304,
  })
})

test('a 200 with the same bytes brings no capture, but its new validators', async () => {
  const before: Poll = { source: 'press', failures: 0, etag: '"1"', bodyDigest: 'digest of x' }
  const { capture, poll } = await collect(SOURCE, before, world(200, { body: 'x', headers: { etag: '"2"' } }))
  expect(capture).toBeUndefined()
  expect(poll.etag).toBe('"2"')
})

test('not asked: not due, paused, gone; force asks, without validators', async () => {
  const there = world(200, { body: 'x' })
  const later: Poll = { source: 'press', failures: 0, nextAt: '2026-01-06T00:00:00Z', etag: '"1"' }
  await collect(SOURCE, later, there)
  await collect({ ...SOURCE, paused: true }, undefined, there)
  await collect(SOURCE, { ...later, gone: true }, there)
  expect(there.asked).toHaveLength(0)
  await collect(SOURCE, later, { ...there, force: true })
  expect(there.asked[0]?.headers).toEqual({})
})

test('a permanent move is proposed, never followed silently; a temporary one is not', async () => {
  const moves: [string, string, boolean][] = [
    ['https://press.example/feed', 'https://press.example/a', true],
    ['https://press.example/a', 'https://press.example/b', false],
    ['https://press.example/b', 'https://press.example/c', true],
  ]
  const moved = await collect(SOURCE, undefined, world(200, { body: 'x', redirects: moves }))
  expect(moved.poll.movedTo).toBe('https://press.example/a')
  expect(moved.notices.map(({ code }) => code)).toEqual(['source-moved'])
  const back = await collect(
    SOURCE,
    { ...moved.poll, nextAt: NOW },
    world(200, { body: 'y', redirects: moves.slice(1) }),
  )
  expect(back.poll.movedTo).toBeUndefined()
})

test.each([
  [410, 'source-gone'],
  [404, 'source-missing'],
  [403, 'source-forbidden'],
  [500, 'source-failed'],
  [429, 'asked-to-wait'],
  [503, 'asked-to-wait'],
  [300, 'source-answer-odd'],
])('status %i gives %s and keeps what was known', async (status, code) => {
  const before: Poll = {
    source: 'press',
    failures: 1,
    etag: '"1"',
    bodyDigest: 'd',
    lastSuccessAt: '2026-01-01T00:00:00Z',
  }
  const { capture, poll, notices } = await collect(SOURCE, before, world(status, { body: 'sorry' }))
  expect(capture).toBeUndefined()
  expect(notices.map((notice) => notice.code)).toEqual([code])
  expect(poll).toMatchObject({
    etag: '"1"',
    bodyDigest: 'd',
    failures: 2,
    status,
    lastSuccessAt: '2026-01-01T00:00:00Z',
  })
  expect(poll.gone).toBe(status === 410 ? true : undefined)
})

test('Retry-After is waited for, however long the back-off', async () => {
  const { poll } = await collect(SOURCE, undefined, world(503, { headers: { 'retry-after': '7200' } }))
  expect(poll.nextAt).toBe('2026-01-05T14:00:00Z')
})

test('an empty 200 is a failure, not an empty feed', async () => {
  const { poll, notices } = await collect(SOURCE, { source: 'press', failures: 0, bodyDigest: 'd' }, world(200))
  expect(notices.map(({ code }) => code)).toEqual(['source-empty-body'])
  expect(poll).toMatchObject({ failures: 1, bodyDigest: 'd' })
})

test('no answer is a failure; a resting host is none', async () => {
  const silent =
    (code: string): Fetch =>
    async ({ url }) => ({
      ok: false,
      notice: { stage: 'collect', code, level: 'error', subject: url, message: 'No answer.' },
    })
  const failed = await collect(SOURCE, undefined, { fetch: silent('timed-out'), now: NOW })
  expect(failed.poll).toMatchObject({ failures: 1, status: 0, lastNotice: 'No answer.' })
  const resting = await collect(SOURCE, undefined, { fetch: silent('host-resting'), now: NOW })
  expect(resting.poll.failures).toBe(0)
})

test('pages need the leave of robots.txt, feeds do not', async () => {
  const there = { ...world(200, { body: 'x' }), allows: async () => false }
  const page = await collect({ ...SOURCE, kind: 'page' }, undefined, there)
  expect(page.notices.map(({ code }) => code)).toEqual(['robots-refused'])
  expect(there.asked).toHaveLength(0)
  expect((await collect(SOURCE, undefined, there)).capture).toBeDefined()
})

test('sources that are no addresses are told', async () => {
  const { notices } = await collect({ ...SOURCE, kind: 'mailbox', url: 'letters.mbox' }, undefined, world(200))
  expect(notices.map(({ code }) => code)).toEqual(['no-http-source'])
})

test('what was learnt of an earlier address is forgotten with it: validators, the way it ended, the next time', async () => {
  const known: Poll = {
    source: 'press',
    url: 'https://press.example/old',
    failures: 0,
    etag: '"old"',
    bodyDigest: 'digest of x',
    gone: true,
    nextAt: '2031-01-01T00:00:00Z',
  }
  const asked = world(200, { body: 'x' })
  const { capture, poll } = await collect(SOURCE, known, asked)
  expect(asked.asked[0]?.headers).toEqual({})
  expect(capture?.url).toBe(SOURCE.url)
  expect(poll).toMatchObject({ url: SOURCE.url, failures: 0 })
  expect(poll.gone).toBeUndefined()
  const same = world(200, { body: 'x' })
  await collect({ ...SOURCE, url: 'https://press.example/old' }, { ...known, gone: false, nextAt: NOW }, same)
  expect(same.asked[0]?.headers).toEqual({ 'if-none-match': '"old"' })
})

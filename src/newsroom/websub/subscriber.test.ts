import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Poll } from '../../news/poll.ts'
import type { Source } from '../../news/source.ts'
import type { FetchRequest } from '../../ports/fetch.ts'
import { createSubscriber } from './subscriber.ts'

const SOURCE: Source = { id: 'quay', kind: 'feed', url: 'https://quay.example/feed' }
const POLL: Poll = { source: 'quay', failures: 0, websub: { hub: 'https://hub.example/' } }

/** A subscriber whose clock and hub are ours. */
function open(status = 202) {
  const asked: FetchRequest[] = []
  const news: string[] = []
  const time = { now: '2031-05-14T12:00:00Z' }
  const subscriber = createSubscriber({
    webUrl: 'https://news.example/hub',
    key: new Uint8Array(32).fill(1),
    clock: { now: () => time.now },
    signal: new AbortController().signal,
    async fetch(request) {
      asked.push(request)
      const { url } = request
      const capture = { url, finalUrl: url, at: time.now, status, headers: {}, body: new Uint8Array(), digest: '' }
      return { ok: true, capture, redirects: [] }
    },
    async onNews(source) {
      news.push(source)
    },
  })
  const verify = async (about: Record<string, string>) => {
    const query = new URLSearchParams({
      'hub.mode': 'subscribe',
      'hub.topic': SOURCE.url,
      'hub.challenge': 'c',
      ...about,
    })
    return subscriber.answer(new Request(`${asked.at(-1)?.form?.['hub.callback']}?${query}`))
  }
  return { asked, news, time, subscriber, verify }
}

test('asks once, and again shortly before the lease that the hub gave ends', async () => {
  const { asked, time, subscriber, verify } = open()
  await subscriber.renew([SOURCE], [POLL])
  await subscriber.renew([SOURCE], [POLL])
  expect(asked).toHaveLength(1)
  expect((await verify({ 'hub.lease_seconds': '36000' }))?.status).toBe(200)
  time.now = '2031-05-14T20:59:59Z'
  await subscriber.renew([SOURCE], [POLL])
  expect(asked).toHaveLength(1)
  time.now = '2031-05-14T21:00:01Z'
  await subscriber.renew([SOURCE], [POLL])
  expect(asked).toHaveLength(2)
  expect(asked[1]?.form).toEqual(asked[0]?.form)
})

test('a hub that refuses, denies or never verifies is asked again in an hour, and the notice says so', async () => {
  const { asked, time, subscriber, verify } = open(500)
  expect((await subscriber.renew([SOURCE], [POLL])).map(({ code, level }) => [code, level])).toEqual([
    ['websub-refused', 'info'],
  ])
  expect((await verify({ 'hub.mode': 'denied' }))?.status).toBe(200)
  expect(await subscriber.renew([SOURCE], [POLL])).toEqual([])
  time.now = '2031-05-14T13:00:01Z'
  await subscriber.renew([SOURCE], [POLL])
  expect(asked).toHaveLength(2)
})

test('a source that is paused, removed or names no hub has no subscription, and its callback is gone', async () => {
  const { asked, subscriber, verify } = open()
  await subscriber.renew([{ ...SOURCE, paused: true }], [POLL])
  await subscriber.renew([SOURCE], [{ source: 'quay', failures: 0 }])
  expect(asked).toEqual([])
  await subscriber.renew([SOURCE], [POLL])
  await subscriber.renew([], [POLL])
  expect((await verify({}))?.status).toBe(404)
})

test('other paths are not its business; a body that is too long or unsigned wakes nobody', async () => {
  const { asked, news, subscriber } = open()
  await subscriber.renew([SOURCE], [POLL])
  expect(await subscriber.answer(new Request('https://news.example/hub/'))).toBeUndefined()
  const { 'hub.callback': callback = '', 'hub.secret': secret = '' } = asked[0]?.form ?? {}
  const push = async (body: Uint8Array<ArrayBuffer>, signature?: string) => {
    const headers = new Headers(signature === undefined ? [] : [['x-hub-signature', signature]])
    return (await subscriber.answer(new Request(callback, { method: 'POST', body, headers })))?.status
  }
  const signed = (body: Uint8Array) => `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`
  const long = new Uint8Array(9 * 1024 * 1024)
  expect([await push(new Uint8Array(3)), await push(long, signed(long))]).toEqual([202, 202])
  expect(news).toEqual([])
  await push(new Uint8Array(3), signed(new Uint8Array(3)))
  expect(news).toEqual(['quay'])
})

import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'
import { writeFiles } from '../hub-files.ts'
import { freePort, startNewswright, temporaryFolder } from '../newswright.ts'
import { openPress } from '../press.ts'

const FEED = 'http://quay.example/feed.xml'

/** A hub of feeds: takes subscriptions and keeps them. */
async function startFeedHub() {
  const asked: URLSearchParams[] = []
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      asked.push(new URLSearchParams(body))
      response.writeHead(202).end()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, asked }
}

async function eventually<T>(look: () => T | undefined | false): Promise<T> {
  for (let turn = 0; turn < 600; turn += 1) {
    const found = look()
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('It did not happen within 30 seconds.')
}

const feed = (hub: string, ...paths: string[]) => ({
  type: 'application/rss+xml',
  body: `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Quay</title>
<atom:link rel="hub" href="${hub}"/><atom:link rel="self" href="${FEED}"/>${paths
    .map((path) => `<item><title>News of the ${path}</title><link>http://quay.example/${path}</link></item>`)
    .join('')}</channel></rss>`,
})
const page = (name: string) => ({
  body: `<!doctype html><title>${name}</title><article><p>What is said of ${name}.</p></article>`,
})

test('a served hub subscribes where a feed names a hub, proves it, and asks at once when that hub says so', async () => {
  const feedHub = await startFeedHub()
  const press = await openPress({ [FEED]: feed(feedHub.url, 'pier'), 'http://quay.example/pier': page('The pier') })
  const port = await freePort()
  const webUrl = `http://127.0.0.1:${port}/news`
  const hub = join(temporaryFolder(), 'hub')
  writeFiles(hub, {
    'hub.yaml': `title: Quay\nwebUrl: ${webUrl}\nwebsub: true\nimages: none\nallowPrivate: [127.0.0.1]\nconnectTo:\n  quay.example: ${press.connectTo['quay.example']}\n`,
    'sources.yaml': `- ${FEED}\n`,
  })
  const { process: server, ended } = startNewswright('serve', hub, '--port', String(port))
  onTestFinished(async () => {
    server.kill('SIGINT')
    await ended
  })

  const asked = await eventually(() => feedHub.asked[0])
  expect(asked.get('hub.mode')).toBe('subscribe')
  expect(asked.get('hub.topic')).toBe(FEED)
  const callback = asked.get('hub.callback') ?? ''
  expect(callback).toMatch(new RegExp(`^${webUrl}/websub/[0-9a-f]{40}$`))

  const verify = (topic: string, mode: string) =>
    fetch(
      `${callback}?${new URLSearchParams({ 'hub.mode': mode, 'hub.topic': topic, 'hub.challenge': 'c-7', 'hub.lease_seconds': '9000' })}`,
    )
  expect((await verify('http://other.example/', 'subscribe')).status).toBe(404)
  expect((await verify(FEED, 'unsubscribe')).status).toBe(404)
  const proven = await verify(FEED, 'subscribe')
  expect([proven.status, await proven.text()]).toEqual([200, 'c-7'])
  expect((await fetch(`${webUrl}/websub/${'0'.repeat(40)}`, { method: 'POST', body: 'x' })).status).toBe(410)

  // The body that is pushed is never read: what it claims is not in the feed and does not arrive.
  press.put(FEED, feed(feedHub.url, 'pier', 'quay'))
  press.put('http://quay.example/quay', page('The quay'))
  const body = feed(feedHub.url, 'pier', 'forged').body
  const push = (signature: string) =>
    fetch(callback, { method: 'POST', body, headers: { 'x-hub-signature': signature } })
  const feedsSent = () => press.sent.filter((address) => address === 'quay.example/feed.xml').length
  expect((await push('sha256=00')).status).toBe(202)
  expect((await push(`sha256=${createHmac('sha256', 'guessed').update(body).digest('hex')}`)).status).toBe(202)
  await new Promise((resolve) => setTimeout(resolve, 500))
  expect(feedsSent()).toBe(1)
  const secret = asked.get('hub.secret') ?? ''
  expect((await push(`sha256=${createHmac('sha256', secret).update(body).digest('hex')}`)).status).toBe(202)
  await eventually(() => press.sent.includes('quay.example/quay'))
  expect(feedsSent()).toBe(2)
  expect(press.sent).not.toContain('quay.example/forged')
  expect(feedHub.asked, 'the lease lasts').toHaveLength(1)

  const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
  expect(metrics).toContain('newswright_sources 1\n')
  expect(metrics).toContain('newswright_sources_fine 1\n')
  expect(metrics).toMatch(/newswright_last_run_seconds \d/)
  expect(metrics).toContain('newswright_queue_length ')
}, 120_000)

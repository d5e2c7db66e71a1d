import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** What an address answers; HTML with status 200 when nothing else is said. */
export interface Page {
  body: string | Uint8Array
  type?: string
  status?: number
}

/** Any addresses, of any hosts, answered by this machine. */
export interface TestPress {
  /** Every host at this server: the `connectTo` of a hub.yaml. */
  connectTo: Record<string, string>
  /** Addresses whose bodies were sent, in order; without scheme: `press.example/feed.xml`. */
  sent: string[]
  /** Puts a page up, or another in its place. */
  put(address: string, page: Page): void
}

/** Serves these addresses until the test is over; all others answer 404, and validators are honoured. */
export async function openPress(pages: Record<string, Page>): Promise<TestPress> {
  const shown = new Map(Object.entries(pages).map(([address, page]) => [plain(address), page]))
  const sent: string[] = []
  const server = createServer((request, response) => {
    const address = plain(`http://${request.headers.host}${request.url}`)
    const { body, type = 'text/html; charset=utf-8', status = 200 } = shown.get(address) ?? NOT_FOUND
    const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`
    if (status === 200 && request.headers['if-none-match'] === etag) {
      response.writeHead(304, { etag }).end()
      return
    }
    if (status === 200) sent.push(address)
    response.writeHead(status, { etag, 'content-type': type }).end(body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const hosts = [...shown.keys()].map((address) => address.split('/')[0] ?? '')
  return {
    connectTo: Object.fromEntries(hosts.map((host) => [host, origin])),
    sent,
    put: (address, page) => shown.set(plain(address), page),
  }
}

const NOT_FOUND: Page = { body: 'Not found', type: 'text/plain', status: 404 }

/** Host, path and query as a request carries them. */
function plain(address: string): string {
  const { host, pathname, search } = new URL(address)
  return host + pathname + search
}

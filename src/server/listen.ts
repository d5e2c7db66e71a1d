import type { Server as NodeServer } from 'node:http'
import { serve } from '@hono/node-server'
import type { Server } from './server.ts'

export interface ListenOptions {
  /** 0 takes any free port. */
  port: number
  /** `127.0.0.1` when left out: reached from this machine only. */
  host?: string
}

/** A server that listens. */
export interface Listening {
  /** `http://127.0.0.1:8080/` */
  url: string
  port: number
  /** Takes no new requests, lets running ones end for at most `graceSeconds`, then closes. */
  close(): Promise<void>
}

const GRACE_SECONDS = 10

/** Listens with Node's own HTTP server. Rejects when the port is taken. */
export function listen(handler: Server, options: ListenOptions): Promise<Listening> {
  const host = options.host ?? '127.0.0.1'
  return new Promise((resolve, reject) => {
    const server = serve(
      { fetch: (request) => handler.fetch(request), port: options.port, hostname: host },
      ({ port }) => {
        server.off('error', reject)
        const name = host.includes(':') ? `[${host}]` : host
        resolve({ url: `http://${name}:${port}/`, port, close: () => close(server as NodeServer) })
      },
    )
    server.once('error', reject)
  })
}

function close(server: NodeServer): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => server.closeAllConnections(), GRACE_SECONDS * 1000)
    server.close((error) => {
      clearTimeout(timer)
      if (error) reject(error)
      else resolve()
    })
    server.closeIdleConnections()
  })
}

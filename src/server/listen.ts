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
      {
        fetch: (request, { incoming }) => handler.fetch(request, clientAddress(request, incoming.socket.remoteAddress)),
        port: options.port,
        hostname: host,
      },
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

/**
 * Who asks: the address at the other end of the connection. At a proxy on this machine it is the last address the proxy
 * names in `X-Forwarded-For`; whoever asks from this machine itself is nobody to be limited.
 */
export function clientAddress(request: Request, peer: string | undefined): string | undefined {
  if (peer !== undefined && !/^(?:::ffff:)?127\.|^::1$/.test(peer)) return peer
  const forwarded = request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim()
  return forwarded === '' ? undefined : forwarded
}

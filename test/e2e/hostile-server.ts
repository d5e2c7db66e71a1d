import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, createServer as createTcpServer, type Socket, type Server as TcpServer } from 'node:net'
import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'

const FEED =
  '<rss version="2.0"><channel><title>Fine</title><item><title>One</title><link>https://press.example/1</link></item></channel></rss>'
const MEBIBYTE = 1024 * 1024
/** More than any text is allowed to be, made of nothing; compressed once, when the tests start. */
const NOTHING = Buffer.alloc(48 * MEBIBYTE)
const GZIP_BOMB = gzipSync(NOTHING)

type Answer = (response: ServerResponse, request: IncomingMessage) => void

/** Sends a piece every few milliseconds until the other side hangs up. */
function drip(response: ServerResponse, piece: string | Buffer, everyMs: number): void {
  const timer = setInterval(() => response.write(piece), everyMs)
  response.on('close', () => clearInterval(timer))
}

function encoded(name: string, body: Buffer): Answer {
  return (response) => void response.writeHead(200, { 'content-encoding': name, 'content-type': 'text/xml' }).end(body)
}

const redirect =
  (location: string, status = 302): Answer =>
  (response) =>
    void response.writeHead(status, { location }).end()

/** What each path of the hostile server does. */
const ANSWERS: Readonly<Record<string, Answer>> = {
  '/fine': (response) => void response.setHeader('content-type', 'application/rss+xml').end(FEED),
  '/never-answers': () => undefined,
  '/slow-headers': (response) => void response.writeProcessing(),
  '/slow-loris': (response) => drip(response, '<', 50),
  '/endless': (response) => {
    const block = Buffer.alloc(MEBIBYTE, ' ')
    const more = () => {
      while (!response.destroyed && response.write(block));
    }
    response.on('drain', more)
    more()
  },
  '/announced-too-large': (response) =>
    void response.writeHead(200, { 'content-length': String(999 * MEBIBYTE) }).write(FEED),
  '/gzip-bomb': encoded('gzip', GZIP_BOMB),
  '/double-gzip-bomb': encoded('gzip, gzip', gzipSync(GZIP_BOMB)),
  '/brotli-bomb': encoded('br', brotliCompressSync(NOTHING, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })),
  '/deflate-bomb': encoded('deflate', deflateSync(NOTHING)),
  '/gzip-file-bomb': (response) => void response.end(GZIP_BOMB),
  '/many-encodings': encoded('gzip, gzip, gzip', gzipSync(gzipSync(gzipSync(FEED)))),
  '/unknown-encoding': encoded('snappy', Buffer.from(FEED)),
  '/not-gzip': encoded('gzip', Buffer.from(FEED)),
  '/cut-gzip': encoded('gzip', gzipSync(FEED + FEED + FEED).subarray(0, 60)),
  '/gzip': encoded('gzip', gzipSync(FEED)),
  '/brotli': encoded('br', brotliCompressSync(FEED)),
  '/deflate': encoded('deflate', deflateSync(FEED)),
  '/raw-deflate': encoded('deflate', deflateRawSync(FEED)),
  '/twice': encoded('deflate, gzip', gzipSync(deflateSync(FEED))),
  '/loop': redirect('/loop'),
  '/loop-a': redirect('/loop-b', 301),
  '/loop-b': redirect('/loop-a', 301),
  '/to-metadata': redirect('http://169.254.169.254/latest/meta-data/'),
  '/to-private': redirect('http://10.0.0.1/'),
  '/to-other-port': redirect('http://127.0.0.1:1/'),
  '/to-file': redirect('file:///etc/passwd'),
  '/to-nowhere': redirect('http://['),
  '/moved': redirect('/moved-again', 301),
  '/moved-again': redirect('/fine', 308),
  '/pdf': (response) => void response.setHeader('content-type', 'application/rss+xml').end('%PDF-1.7 and so on'),
  '/zip': (response) => void response.end(Buffer.from('PK\u0003\u0004....', 'latin1')),
  '/huge-headers': (response) => {
    for (let number = 0; number < 60; number += 1) response.setHeader(`x-padding-${number}`, 'x'.repeat(1000))
    response.end(FEED)
  },
  '/nul-bytes': (response) => void response.end(FEED.replace('Fine', 'F\0i\0n\0e')),
  '/wrong-charset': (response) =>
    void response.setHeader('content-type', 'text/xml; charset=iso-2022-kr').end(FEED.replace('Fine', 'Größe')),
  '/html-as-feed': (response) =>
    void response.setHeader('content-type', 'application/rss+xml').end('<!doctype html><title>Login</title>'),
  '/xxe': (response) =>
    void response.end(`<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>${FEED.replace('Fine', '&x;')}`),
  '/billion-laughs': (response) => {
    const levels = Array.from({ length: 12 }, (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`)
    response.end(`<!DOCTYPE rss [<!ENTITY l0 "ha">${levels.join('')}]>${FEED.replace('Fine', '&l12;')}`)
  },
  '/long-title': (response) => void response.end(FEED.replace('Fine', 'x'.repeat(10 * MEBIBYTE))),
  '/error-page': (response) => void response.writeHead(500).end('x'.repeat(100)),
  '/set-cookie': (response) => void response.setHeader('set-cookie', ['a=1', 'b=2']).end(FEED),
  '/asks-to-wait': (response) => void response.writeHead(429, { 'retry-after': '120' }).end(),
  '/empty': (response) => void response.end(),
}

/** A running hostile server; `origin` has no trailing slash. */
export interface HostileServer {
  origin: string
  /** Requests seen, by path. */
  seen: Map<string, number>
  close(): Promise<void>
}

/** Starts the server on a free port of 127.0.0.1. */
export async function startHostileServer(): Promise<HostileServer> {
  const seen = new Map<string, number>()
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    seen.set(path, (seen.get(path) ?? 0) + 1)
    const chained = /^\/chain\/(\d+)$/.exec(path)?.[1]
    if (chained) return redirect(`/chain/${Number(chained) + 1}`)(response, request)
    const answer = ANSWERS[path]
    return answer ? answer(response, request) : void response.writeHead(404).end('nothing here')
  })
  return { ...(await listening(server)), seen }
}

/** A server that answers every connection with the same octets, whatever they are. */
export async function startRawServer(
  octets: string,
  options: { hangUp: boolean },
): Promise<Omit<HostileServer, 'seen'>> {
  const sockets = new Set<Socket>()
  const server = createTcpServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.write(octets, 'latin1', () => options.hangUp && socket.end())
  })
  const started = await listening(server)
  return {
    origin: started.origin,
    close: () => {
      for (const socket of sockets) socket.destroy()
      return started.close()
    },
  }
}

async function listening(server: Server | TcpServer): Promise<{ origin: string; close(): Promise<void> }> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        if ('closeAllConnections' in server) server.closeAllConnections()
      }),
  }
}

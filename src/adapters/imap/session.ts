import type { Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import type { ImapFlow, ImapTransport } from 'imapflow'
import type { MailAddress } from '../../news/mail-address.ts'

/** Opens a connection, judging the address; rejects where it may not be asked. */
export type Dial = (host: string, port: number, signal: AbortSignal) => Promise<Socket>

/** Who asks which folder, and how. */
export interface SessionOptions {
  address: MailAddress
  password: string
  dial: Dial
  /** The server may be asked without TLS when it offers none. */
  mayBePlain: boolean
  /** Most bytes of one letter. */
  letterBytes: number
  /** Our name, version and contact page, told to servers that want to know (RFC 2971). */
  program: { name: string; version: string; contact: string }
  /** Ends the session at once. */
  signal: AbortSignal
}

const MEBIBYTE = 1024 * 1024

/** Longest line of an answer; a list of a million letters' numbers stays below it. */
const LINE_BYTES = 8 * MEBIBYTE

/** Runs work in a session of its own with a mail server, logged in; the connection is closed whatever happens. */
export async function inSession<T>(options: SessionOptions, work: (client: ImapFlow) => Promise<T>): Promise<T> {
  const { address, dial, signal } = options
  const socket = await dial(address.host, address.port, signal)
  const client = await clientOf(options, socket)
  const end = () => client.close()
  // Errors reach the command under way; without a listener Node would end the process as well.
  client.on('error', () => undefined)
  signal.addEventListener('abort', end, { once: true })
  try {
    await client.connect()
    const done = await work(client)
    await client.logout()
    return done
  } finally {
    signal.removeEventListener('abort', end)
    client.close()
    socket.destroy()
  }
}

/** The library is loaded when a mail server is asked for the first time: most hubs have none. */
async function clientOf(options: SessionOptions, socket: Socket): Promise<ImapFlow> {
  const { ImapFlow } = await import('imapflow')
  const { address, password, mayBePlain, letterBytes, program } = options
  const responseBytes = Math.max(letterBytes, LINE_BYTES) + MEBIBYTE
  return new ImapFlow({
    host: address.host,
    port: address.port,
    secure: address.secure,
    ...(address.secure ? {} : { doSTARTTLS: mayBePlain ? undefined : true }),
    auth: { user: address.user, pass: password },
    transport: over(socket),
    clientInfo: { name: program.name, version: program.version, 'support-url': program.contact },
    logger: false,
    disableAutoIdle: true,
    // A few bytes could become any number of them.
    disableCompression: true,
    disableAutoEnable: true,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 30_000,
    maxLineLength: LINE_BYTES,
    maxLiteralSize: letterBytes,
    maxResponseSize: responseBytes,
    maxResponseTokens: 10_000,
  })
}

/** TLS over a connection that stands already; the certificate must be valid for the host's name. */
function over(socket: Socket): ImapTransport {
  const secured = (host: string, onSecure: () => void) =>
    connectTls({ socket, host, minVersion: 'TLSv1.2', ...(isName(host) && { servername: host }) }, onSecure)
  return {
    connect({ host, secure }, onConnect) {
      if (secure) return secured(host, onConnect)
      setImmediate(onConnect)
      return socket
    },
    upgrade: (_, { host }, onSecure) => secured(host, onSecure),
  }
}

/** The name sent in the open (SNI) is never an address. */
function isName(host: string): boolean {
  return !/^[\d.]+$|:/.test(host)
}

import { connect, type Socket } from 'node:net'
import { type AddressGuard, addressGuard, type Resolve } from './address-guard.ts'
import { addressRule } from './address-rule.ts'

/** Longest time until a connection stands, milliseconds. */
const CONNECT_MS = 10_000

/**
 * Opens a connection of another protocol under the rule that holds for HTTP: the address is judged before, while and
 * after connecting. Rejects with `AddressRefused` where it may not be connected to.
 */
export type Dial = (host: string, port: number, signal: AbortSignal) => Promise<Socket>

/**
 * @param allowPrivate hosts, addresses and CIDR ranges in private space that may be asked
 * @param resolve the system's resolver when left out
 * @throws Error when `allowPrivate` holds something that is no host, address or range
 */
export function createDial(allowPrivate: readonly string[], resolve?: Resolve): Dial {
  const guard = addressGuard(addressRule(allowPrivate), resolve)
  return (host, port, signal) => dial(guard, { host, port, signal })
}

function dial(guard: AddressGuard, to: { host: string; port: number; signal: AbortSignal }): Promise<Socket> {
  const refusal = guard.beforeConnect(to.host)
  if (refusal) return Promise.reject(refusal)
  const signal = AbortSignal.any([to.signal, AbortSignal.timeout(CONNECT_MS)])
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason)
    const socket = connect({ host: to.host, port: to.port, lookup: guard.lookup })
    const end = (error: unknown) => {
      socket.destroy()
      reject(error)
    }
    const abandon = () => end(signal.reason)
    signal.addEventListener('abort', abandon, { once: true })
    // Stays: an error between two owners of the socket must not end the process.
    socket.on('error', end)
    socket.once('connect', () => {
      signal.removeEventListener('abort', abandon)
      const late = guard.afterConnect(to.host, socket.remoteAddress)
      if (late) end(late)
      else resolve(socket)
    })
  })
}

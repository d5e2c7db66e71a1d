import { type LookupAddress, lookup as systemLookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { buildConnector } from 'undici'
import { type AddressRule, isLocalhost } from './address-rule.ts'

/** The address was refused by the rule; nothing was sent. */
export class AddressRefused extends Error {
  readonly code = 'ADDRESS_REFUSED'
}

/** Finds the addresses of a host name; tests hand in their own. */
export type Resolve = (
  host: string,
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void

/**
 * An undici connector that judges the address it connects to: literal addresses before connecting (a lookup hook never
 * sees them), resolved ones in the lookup itself, so that there is no second resolution to rebind, and once more the
 * peer of the connected socket.
 */
export function guardedConnector(
  rule: AddressRule,
  options: { timeoutMs: number; resolve?: Resolve },
): buildConnector.connector {
  const lookup = guardedLookup(rule, options.resolve ?? resolveBySystem)
  const connect = buildConnector({ timeout: options.timeoutMs, lookup })
  return (target, done) => {
    const host = target.hostname.replace(/^\[|\]$/g, '')
    const refusal = isIP(host) ? rule.refusal(host, host) : undefined
    if (refusal) return done(new AddressRefused(refusal), null)
    connect(target, (...[error, socket]) => {
      const late = socket && rule.refusal(host, socket.remoteAddress ?? 'no address')
      if (late) {
        socket.destroy()
        return done(new AddressRefused(late), null)
      }
      return error ? done(error, null) : done(null, socket)
    })
  }
}

/** A lookup that hands out only addresses the rule permits, and fails when there is none. */
function guardedLookup(rule: AddressRule, resolve: Resolve): LookupFunction {
  return (host, options, done) => {
    const find = isLocalhost(host) ? resolveLocalhost : resolve
    find(host, (error, found) => {
      if (error) return done(error, [])
      const permitted = found.filter(({ address }) => !rule.refusal(host, address))
      const first = permitted[0]
      if (!first) return done(refused(rule, host, found), [])
      return options.all ? done(null, permitted) : done(null, first.address, first.family)
    })
  }
}

function refused(rule: AddressRule, host: string, found: LookupAddress[]): Error {
  const first = found[0]
  const why = first ? rule.refusal(host, first.address) : 'it has no address'
  return new AddressRefused(`${host} resolves to nothing that may be asked: ${why}`)
}

const resolveBySystem: Resolve = (host, done) => systemLookup(host, { all: true, order: 'verbatim' }, done)

/** RFC 6761, section 6.3: `localhost` and names below it always mean loopback; the resolver is not asked. */
const resolveLocalhost: Resolve = (_, done) =>
  done(null, [
    { address: '127.0.0.1', family: 4 },
    { address: '::1', family: 6 },
  ])

import { type LookupAddress, lookup as systemLookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
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

/** Judges the address a connection is made to, at the three places where it can come from. */
export interface AddressGuard {
  /** Before connecting: literal addresses, which a lookup never sees. */
  beforeConnect(host: string): AddressRefused | undefined
  /** While connecting: hands out only permitted addresses, so that there is no second resolution to rebind. */
  lookup: LookupFunction
  /** After connecting: the peer of the socket itself. */
  afterConnect(host: string, peer: string | undefined): AddressRefused | undefined
}

/** @param resolve the system's resolver when left out. */
export function addressGuard(rule: AddressRule, resolve: Resolve = resolveBySystem): AddressGuard {
  const judge = (host: string, address: string) => {
    const refusal = rule.refusal(host, address)
    return refusal === undefined ? undefined : new AddressRefused(refusal)
  }
  return {
    beforeConnect: (host) => (isIP(bare(host)) ? judge(bare(host), bare(host)) : undefined),
    afterConnect: (host, peer) => judge(bare(host), peer ?? 'no address'),
    lookup(host, options, done) {
      const find = isLocalhost(host) ? resolveLocalhost : resolve
      find(host, (error, found) => {
        if (error) return done(error, [])
        const permitted = found.filter(({ address }) => !rule.refusal(host, address))
        const first = permitted[0]
        if (!first) return done(allRefused(rule, host, found), [])
        return options.all ? done(null, permitted) : done(null, first.address, first.family)
      })
    },
  }
}

function bare(host: string): string {
  return host.replace(/^\[|\]$/g, '')
}

function allRefused(rule: AddressRule, host: string, found: LookupAddress[]): Error {
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

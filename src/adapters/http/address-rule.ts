import ipaddr from 'ipaddr.js'

type Address = ipaddr.IPv4 | ipaddr.IPv6

/** Which addresses may be connected to. */
export interface AddressRule {
  /** Why the address must not be connected to when reached by this host name; undefined when it may. */
  refusal(host: string, address: string): string | undefined
  /** True when the operator's list opens this host: by its name, or as the literal address it is. */
  opens(host: string): boolean
}

/** Ranges a host name on the operator's list may resolve into; link-local and the rest must be listed as an address. */
const RANGES_A_NAME_OPENS = new Set(['loopback', 'private', 'uniqueLocal', 'carrierGradeNat'])

const RANGE_WORDS: Readonly<Record<string, string>> = {
  loopback: 'this machine itself (loopback)',
  private: 'a private network',
  uniqueLocal: 'a private network (unique local)',
  carrierGradeNat: 'a provider-internal network (carrier-grade NAT)',
  linkLocal: 'the link-local range, where cloud metadata services live',
  unspecified: 'the unspecified address',
  multicast: 'a multicast group',
  broadcast: 'the broadcast address',
}

/**
 * The rule for outgoing connections: public unicast addresses, and what the operator allows by name.
 *
 * @param allowPrivate host names, IP addresses or CIDR ranges, e.g. `localhost`, `10.1.0.7`, `10.1.0.0/16`.
 * @throws Error when an entry looks like an address or range and is not one.
 */
export function addressRule(allowPrivate: readonly string[]): AddressRule {
  const names = new Set<string>()
  const ranges: [Address, number][] = []
  for (const entry of allowPrivate) {
    const range = parseRange(entry.trim())
    if (range) ranges.push(range)
    else names.add(plainHost(entry))
  }
  const listed = (address: Address) =>
    ranges.some(([network, bits]) => network.kind() === address.kind() && matches(address, network, bits))
  return {
    opens(host) {
      const address = unwrap(plainHost(host))
      return (
        names.has(plainHost(host)) || (names.has('localhost') && isLocalhost(host)) || (!!address && listed(address))
      )
    },
    refusal(host, text) {
      const address = unwrap(text)
      if (!address) return `${text} is not an IP address`
      const range = rangeOf(address)
      if (range === 'unicast' || listed(address)) return undefined
      if (RANGES_A_NAME_OPENS.has(range) && names.has(plainHost(host))) return undefined
      if (range === 'loopback' && names.has('localhost') && isLoopbackName(host)) return undefined
      return `${address.toString()} lies in ${RANGE_WORDS[range] ?? `a range that is not public (${range})`}`
    },
  }
}

/** `localhost` opens loopback for itself, names below it and literal addresses; not for a stranger's name that resolves there. */
function isLoopbackName(host: string): boolean {
  return isLocalhost(host) || ipaddr.isValid(plainHost(host))
}

/** True for `localhost` and the names below it (RFC 6761, section 6.3). */
export function isLocalhost(host: string): boolean {
  return /(^|\.)localhost\.?$/i.test(host)
}

/** ipaddr.js calls everything it has no name for unicast; of IPv6 only 2000::/3 is given out (IANA). */
function rangeOf(address: Address): string {
  const range = address.range()
  const isGiven = address instanceof ipaddr.IPv4 || address.match(GLOBAL_UNICAST, 3)
  return range === 'unicast' && !isGiven ? 'unassigned' : range
}

const GLOBAL_UNICAST = ipaddr.IPv6.parse('2000::')

function matches(address: Address, network: Address, bits: number): boolean {
  return address instanceof ipaddr.IPv4
    ? address.match(network as ipaddr.IPv4, bits)
    : address.match(network as ipaddr.IPv6, bits)
}

/** The address meant in the end: IPv4 inside mapped, compatible and NAT64 forms is taken out and judged as IPv4. */
function unwrap(text: string): Address | undefined {
  if (!ipaddr.isValid(text)) return undefined
  const address = ipaddr.parse(text)
  if (address instanceof ipaddr.IPv4) return address
  const range = address.range()
  // ::ffff:0:0/96 and ::/96; `::` and `::1` have ranges of their own and stay as they are.
  if (range === 'ipv4Mapped' || range === 'rfc6145') return embedded(address)
  // RFC 6052: only the well-known prefix 64:ff9b::/96; the local-use prefix 64:ff9b:1::/48 stays refused.
  if (range === 'rfc6052' && address.match(NAT64, 96)) return embedded(address)
  return address
}

const NAT64 = ipaddr.IPv6.parse('64:ff9b::')

function embedded(address: ipaddr.IPv6): ipaddr.IPv4 {
  return new ipaddr.IPv4(address.toByteArray().slice(12))
}

function parseRange(entry: string): [Address, number] | undefined {
  const bare = entry.replace(/^\[|\]$/g, '')
  if (bare.includes('/')) return ipaddr.parseCIDR(bare)
  if (!ipaddr.isValid(bare)) return undefined
  const address = unwrap(bare)
  return address && [address, address.kind() === 'ipv4' ? 32 : 128]
}

/** Lower case, no brackets, no trailing dot, no port. */
function plainHost(host: string): string {
  const bare = host
    .trim()
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
  return bare.split(':').length === 2 ? bare.replace(/:\d+$/, '') : bare
}

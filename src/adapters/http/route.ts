/** Where a request is really sent. */
export interface Route {
  /** Origin to connect to. */
  origin: string
  /** True when the operator mapped the host: no name is resolved and no address judged. */
  mapped: boolean
}

/** Ports the Fetch standard blocks ("bad port") because another protocol listens there. */
const OTHER_PROTOCOLS = new Set(
  '1 7 9 11 13 15 17 19 20 21 22 23 25 37 42 43 53 69 77 79 87 95 101 102 103 104 109 110 111 113 115 117 119 123 135 137 139 143 161 179 389 427 465 512 513 514 515 526 530 531 532 540 548 554 556 563 587 601 636 989 990 993 995 1719 1720 1723 2049 3659 4045 4190 5060 5061 6000 6379 6566 6665 6666 6667 6668 6669 6679 6697 10080'.split(
    ' ',
  ),
)

/**
 * The route of an address.
 *
 * @param connectTo host (or `host:port`, or `*.suffix`) to origin, as curl's --connect-to.
 */
export function routeOf(url: URL, connectTo: Readonly<Record<string, string>>): Route {
  const suffix = Object.keys(connectTo).find((key) => key.startsWith('*.') && url.hostname.endsWith(key.slice(1)))
  const target = connectTo[url.host] ?? connectTo[url.hostname] ?? (suffix && connectTo[suffix])
  return target ? { origin: new URL(target).origin, mapped: true } : { origin: url.origin, mapped: false }
}

/** Why an address cannot be asked at all; undefined when it can. */
export function addressProblem(url: URL): string | undefined {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return `only http and https are asked, this is ${url.protocol.slice(0, -1)}`
  }
  if (OTHER_PROTOCOLS.has(url.port)) return `port ${url.port} belongs to another protocol`
  return undefined
}

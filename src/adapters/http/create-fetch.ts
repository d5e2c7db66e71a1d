import { createHash } from 'node:crypto'
import { parseAddress } from '../../news/address.ts'
import { instant } from '../../news/instant.ts'
import type { Fetch, FetchAnswer, FetchRequest } from '../../ports/fetch.ts'
import { addressGuard, type Resolve } from './address-guard.ts'
import { addressRule } from './address-rule.ts'
import { type Asker, createAsker, isRedirect, type Reply } from './ask.ts'
import { CAPS, MAX_REDIRECTS } from './caps.ts'
import { type Decoded, decodeBody } from './decode-body.ts'
import { type Failure, failureNotice, failureOf } from './failures.ts'
import { createLanes, type Lanes } from './lanes.ts'
import { binaryKind, isGzipFile } from './only-text.ts'
import { restMilliseconds } from './rest.ts'
import { addressProblem, type Route, routeOf } from './route.ts'

/** How to ask the web. */
export interface FetchOptions {
  /** Sent with every request; says who asks and where to complain. */
  userAgent: string
  /** Hosts, addresses and CIDR ranges in private space that may be asked: `localhost`, `10.1.0.0/16`. */
  allowPrivate: readonly string[]
  /** Host to origin, as curl's --connect-to: `press.example` -> `http://127.0.0.1:8080`. */
  connectTo: Readonly<Record<string, string>>
  /** Requests at once to one host; 1 when left out. */
  perHost?: number
  /** Requests at once in all; 96 when left out. */
  overall?: number
  /** Longest time for one request with its redirects, waiting for the lane not counted; 30,000 when left out. */
  timeoutMs?: number
  /** Pause between two requests to the same public host; 250 when left out, none for hosts that are mapped or on `allowPrivate`. */
  pauseMs?: number
  /** Milliseconds a robots.txt asks to leave between two requests to its host; obeyed up to 10 seconds. */
  robotsPauseMs?: (robots: string) => number | undefined
  /** Finds the addresses of a host name; the system's resolver when left out. */
  resolve?: Resolve
}

interface World {
  options: FetchOptions
  asker: Asker
  lanes: Lanes
  timeoutMs: number
  /** Pauses that hosts ask for in their robots.txt, milliseconds. */
  pauses: Map<string, number>
}

/** A longer wish counts as this much: a run must end. */
const LONGEST_PAUSE_MS = 10_000

type Answered = Extract<FetchAnswer, { ok: true }>
type Outcome = Answered | { ok: false; failure: Failure }

/**
 * The port `Fetch` over undici: judged addresses at every hop, caps on everything, one lane a host.
 *
 * @throws Error when `allowPrivate` or `connectTo` hold something that is no host, address, range or origin.
 */
export function createFetch(options: FetchOptions): { fetch: Fetch; close(): Promise<void> } {
  const rule = addressRule(options.allowPrivate)
  const timeoutMs = options.timeoutMs ?? 30_000
  const perHost = options.perHost ?? 1
  const pause = options.pauseMs ?? 250
  const unhurried = (host: string) => rule.opens(host) || routeOf(new URL(`http://${host}/`), options.connectTo).mapped
  const pauses = new Map<string, number>()
  const pauseMs = (host: string) => Math.max(pauses.get(host) ?? 0, unhurried(host) ? 0 : pause)
  const world: World = {
    options,
    timeoutMs,
    pauses,
    asker: createAsker(addressGuard(rule, options.resolve), { perHost, timeoutMs }),
    lanes: createLanes({ perHost, overall: options.overall ?? 96, pauseMs }),
  }
  return {
    close: () => world.asker.close(),
    async fetch(request) {
      const outcome = await follow(request, world)
      if (outcome.ok && request.purpose === 'robots') rememberPause(outcome.capture, world)
      return outcome.ok ? outcome : { ok: false, notice: failureNotice(request.url, outcome.failure) }
    },
  }
}

/** The pause holds for the host whose rules were asked for, wherever they came from. */
function rememberPause({ url, status, body }: Answered['capture'], { options, pauses }: World): void {
  const wish = status === 200 ? options.robotsPauseMs?.(new TextDecoder().decode(body)) : undefined
  if (wish !== undefined) pauses.set(new URL(url).hostname, Math.min(wish, LONGEST_PAUSE_MS))
}

/** Asks, and follows redirects; each hop is judged, routed and queued like the first. */
async function follow(request: FetchRequest, world: World): Promise<Outcome> {
  const redirects: Answered['redirects'] = []
  const seen = new Set<string>()
  const first = parse(request.url)
  if (!first) return failed('bad-address', `${request.url} is not a complete address`)
  let url: URL = first
  let headers = firstHeaders(request, url, world.options.userAgent)
  while (redirects.length <= MAX_REDIRECTS) {
    if (seen.has(url.href)) return failed('too-many-redirects', `The redirects run in a circle at ${url.href}`)
    seen.add(url.href)
    const hop = await takeHop(request, { url: withoutSecrets(url), headers }, world)
    if (!('reply' in hop)) return hop
    const { location } = hop.reply.headers
    const next: URL | 'bad' | undefined =
      isFollowed(hop.reply.status, request) && location ? nextAddress(location, url) : undefined
    if (next === 'bad') return failed('bad-address', `The answer redirects to ${location}, which is no address`)
    if (!next) return answer(request, { url: withoutSecrets(url), reply: hop.reply, redirects })
    redirects.push({ from: plain(url), to: plain(next), permanent: [301, 308].includes(hop.reply.status) })
    if (next.origin !== url.origin) headers = withoutCredentials(headers)
    url = next
  }
  return failed('too-many-redirects', `More than ${MAX_REDIRECTS} redirects, the last to ${url.href}`)
}

type Hop = { reply: Reply } | { ok: false; failure: Failure }

/** A form is sent on only where the method is kept. */
function isFollowed(status: number, { form }: FetchRequest): boolean {
  return form ? status === 307 || status === 308 : isRedirect(status)
}

/** One request in its host's lane, with its own deadline. */
async function takeHop(
  request: FetchRequest,
  { url, headers }: { url: URL; headers: Record<string, string> },
  world: World,
): Promise<Hop> {
  const problem = addressProblem(url)
  if (problem) return failed(problem.startsWith('only') ? 'bad-address' : 'address-refused', `${url.href}: ${problem}`)
  const route: Route = routeOf(url, world.options.connectTo)
  const resting = world.lanes.resting(url.hostname)
  if (resting) return failed('host-resting', `${url.hostname} asked to be left alone until ${instant(resting)}`)
  const release = await world.lanes.enter(url.hostname, request.signal)
  const deadline = startDeadline(world.timeoutMs, request.signal)
  try {
    const limits = { bytes: byteLimit(request), wholeOnly: !mayCut(request, 200) }
    // A site's feed is asked once; open connections to thousands of sites would be the most of our memory.
    const last = request.purpose === 'feed' && world.lanes.waiting(url.hostname) === 0
    const { signal } = deadline
    const { form, head } = request
    const reply = await world.asker.ask({ url, route, headers, form, head, ...limits, last, signal })
    const rest = restMilliseconds(reply.status, reply.headers['retry-after'], serverTime(reply))
    if (rest) world.lanes.restUntil(url.hostname, Date.now() + rest)
    return { reply }
  } catch (error) {
    if (request.signal?.aborted) throw request.signal.reason
    return { ok: false, failure: failureOf(error) }
  } finally {
    deadline.stop()
    release()
  }
}

/** Moments in an answer are by the server's own clock; milliseconds. */
function serverTime({ headers }: Reply): number {
  return Date.parse(headers.date ?? '') || Date.now()
}

/** The capture of a last answer, its body decoded and judged. */
async function answer(
  request: FetchRequest,
  { url, reply, redirects }: { url: URL; reply: Reply; redirects: Answered['redirects'] },
): Promise<Outcome> {
  const limits = { bytes: byteLimit(request), cuts: mayCut(request, reply.status) }
  const wire = reply.wire ?? { bytes: new Uint8Array(), truncated: false }
  if (wire.truncated && !limits.cuts) return failed('too-large', `The body is longer than ${limits.bytes} bytes`)
  let decoded: Decoded = request.head
    ? { ok: true, body: wire.bytes, truncated: false }
    : await decodeBody(wire.bytes, reply.headers['content-encoding'], limits)
  const textOnly = request.purpose !== 'image' && request.purpose !== 'link'
  if (decoded.ok && textOnly && isGzipFile(decoded.body)) decoded = await decodeBody(decoded.body, 'gzip', limits)
  if (!decoded.ok) return failed(decoded.code, `The answer was given up: ${decoded.message}`)
  const binary = textOnly ? binaryKind(decoded.body) : undefined
  if (binary) return failed('not-text', `The answer is ${binary}, not text`)
  const { body } = decoded
  const truncated = wire.truncated || decoded.truncated
  const digest = createHash('sha256').update(body).digest('hex')
  const { status, headers } = reply
  const capture = { url: request.url, finalUrl: plain(url), at: instant(Date.now()), status, headers, body, digest }
  return { ok: true, capture, redirects, ...(truncated && { truncated }) }
}

function byteLimit(request: FetchRequest): number {
  const cap = CAPS[request.purpose].bytes
  return request.maxBytes === undefined ? cap : Math.min(cap, request.maxBytes)
}

/** Bodies that were asked for in part, and error pages of any length, are cut and not refused. */
function mayCut(request: FetchRequest, status: number): boolean {
  return request.maxBytes !== undefined || CAPS[request.purpose].cuts === true || status >= 400
}

/** Where a redirect leads; a fragment is inherited (RFC 9110, section 10.2.2). */
function nextAddress(location: string, url: URL): URL | 'bad' {
  const next = parse(location, url)
  if (next && !next.hash) next.hash = url.hash
  return next ?? 'bad'
}

function parse(address: string, base?: URL): URL | undefined {
  return parseAddress(address, base?.href)
}

function firstHeaders(request: FetchRequest, url: URL, userAgent: string): Record<string, string> {
  const headers: Record<string, string> = {
    'user-agent': userAgent,
    accept: CAPS[request.purpose].accept,
    'accept-encoding': 'gzip, deflate, br',
  }
  if (url.username) {
    const secret = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`
    headers.authorization = `Basic ${Buffer.from(secret).toString('base64')}`
  }
  for (const [name, value] of Object.entries(request.headers ?? {})) headers[name.toLowerCase()] = value
  return headers
}

/** Secrets given for one origin are not told to another. */
function withoutCredentials(headers: Record<string, string>): Record<string, string> {
  const { authorization: _, cookie: __, ...rest } = headers
  return rest
}

function withoutSecrets(url: URL): URL {
  const bare = new URL(url)
  bare.username = ''
  bare.password = ''
  return bare
}

function plain(url: URL): string {
  const bare = withoutSecrets(url)
  bare.hash = ''
  return bare.href
}

function startDeadline(milliseconds: number, outer: AbortSignal | undefined) {
  const controller = new AbortController()
  const abort = () => controller.abort(outer?.reason)
  const late = () => controller.abort(new DOMException(`given up after ${milliseconds} ms`, 'TimeoutError'))
  const timer = setTimeout(late, milliseconds)
  outer?.addEventListener('abort', abort, { once: true })
  return {
    signal: controller.signal,
    stop() {
      clearTimeout(timer)
      outer?.removeEventListener('abort', abort)
    },
  }
}

function failed(code: string, message: string): { ok: false; failure: Failure } {
  return { ok: false, failure: { code, message } }
}

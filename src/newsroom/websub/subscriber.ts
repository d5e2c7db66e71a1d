import { type Instant, instant } from '../../news/instant.ts'
import type { Notice } from '../../news/notice.ts'
import type { Poll } from '../../news/poll.ts'
import type { Source } from '../../news/source.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Fetch } from '../../ports/fetch.ts'
import { readAtMost } from './read-at-most.ts'
import { isSigned, sealOf } from './signature.ts'

/** What subscribing needs. */
export interface SubscriberOptions {
  /** Public address below which callbacks lie, no trailing slash: the hub's `webUrl`. */
  webUrl: string
  /** The hub's key; names and secrets of subscriptions are made from it and need not be kept. */
  key: Uint8Array
  fetch: Fetch
  clock: Clock
  signal: AbortSignal
  /** A source has something new and is to be asked at once. */
  onNews: (source: string) => Promise<void>
}

/** Subscribes to the hubs that feeds name (W3C WebSub) and hears from them. */
export interface Subscriber {
  /** Subscribes to what is not subscribed yet, and renews what soon ends. */
  renew(sources: readonly Source[], polls: readonly Poll[]): Promise<Notice[]>
  /** Answers a hub's request; undefined when it is none. */
  answer(request: Request): Promise<Response | undefined>
}

/** Days asked for; the hub decides. */
const LEASE_SECONDS = 10 * 86_400
/** A lease is never believed to last longer, nor shorter: a hub's word alone should not end or flood us. */
const LONGEST_LEASE_SECONDS = 30 * 86_400
const SHORTEST_LEASE_SECONDS = 300
/** After a hub did not do as asked. */
const RETRY_SECONDS = 3600
/** Longest body that is read to check its signature. */
const MOST_BYTES = 8 * 1024 * 1024

interface Subscription {
  source: string
  topic: string
  hub: string
  secret: string
  /** Asked for again at this moment. */
  renewAt: Instant
}

class HubSubscriber implements Subscriber {
  readonly #options: SubscriberOptions
  readonly #base: string
  /** By the last part of the callback's path. */
  readonly #subscriptions = new Map<string, Subscription>()

  constructor(options: SubscriberOptions) {
    this.#options = options
    this.#base = new URL(options.webUrl).pathname.replace(/\/$/, '')
  }

  async renew(sources: readonly Source[], polls: readonly Poll[]): Promise<Notice[]> {
    const known = new Map(polls.map((poll) => [poll.source, poll.websub]))
    const notices: Notice[] = []
    const wanted = new Set<string>()
    for (const source of sources) {
      const websub = known.get(source.id)
      if (source.paused || !websub) continue
      const name = (await sealOf(this.#options.key, `websub name ${source.id}`)).slice(0, 40)
      wanted.add(name)
      const refusal = await this.#subscribe(name, {
        source: source.id,
        hub: websub.hub,
        topic: websub.self ?? source.url,
      })
      if (refusal) notices.push(refusal)
    }
    for (const name of this.#subscriptions.keys()) if (!wanted.has(name)) this.#subscriptions.delete(name)
    return notices
  }

  async #subscribe(
    name: string,
    { source, hub, topic }: Pick<Subscription, 'source' | 'hub' | 'topic'>,
  ): Promise<Notice | undefined> {
    const { key, fetch, clock, signal, webUrl } = this.#options
    const before = this.#subscriptions.get(name)
    const isSame = before?.hub === hub && before.topic === topic
    if (isSame && before.renewAt > clock.now()) return undefined
    const secret = await sealOf(key, `websub secret ${source} ${hub}`)
    // Known before the hub is asked, for it may verify before it answers.
    this.#subscriptions.set(name, { source, hub, topic, secret, renewAt: this.#after(RETRY_SECONDS) })
    const answer = await fetch({
      url: hub,
      purpose: 'feed',
      signal,
      form: {
        'hub.mode': 'subscribe',
        'hub.topic': topic,
        'hub.callback': `${webUrl}/websub/${name}`,
        'hub.secret': secret,
        'hub.lease_seconds': String(LEASE_SECONDS),
      },
    })
    if (!answer.ok) return refused(source, hub, answer.notice.message)
    const { status } = answer.capture
    return status >= 200 && status < 300 ? undefined : refused(source, hub, `It answered ${status}.`)
  }

  async answer(request: Request): Promise<Response | undefined> {
    const url = new URL(request.url)
    const path = url.pathname.startsWith(`${this.#base}/`) ? url.pathname.slice(this.#base.length) : url.pathname
    const name = /^\/websub\/([0-9a-f]{40})$/.exec(path)?.[1]
    if (name === undefined) return undefined
    const subscription = this.#subscriptions.get(name)
    // 410 tells the hub to stop (WebSub, section 7).
    if (!subscription) return words(request.method === 'POST' ? 410 : 404)
    if (request.method === 'GET') return this.#verify(name, subscription, url.searchParams)
    return request.method === 'POST' ? this.#hear(subscription, request) : words(405)
  }

  /** Verification of intent: yes to what we asked for, no to everything else. */
  #verify(name: string, subscription: Subscription, asked: URLSearchParams): Response {
    const [mode, challenge] = [asked.get('hub.mode'), asked.get('hub.challenge')]
    if (asked.get('hub.topic') !== subscription.topic) return words(404)
    // A denial leaves the retry standing that subscribing has set.
    if (mode === 'denied') return words(200)
    if (mode !== 'subscribe' || !challenge) return words(404)
    const lease = Number(asked.get('hub.lease_seconds') ?? LEASE_SECONDS) || LEASE_SECONDS
    const seconds = Math.min(Math.max(lease, SHORTEST_LEASE_SECONDS), LONGEST_LEASE_SECONDS)
    // A tenth before its end, so that one failure of the hub costs nothing.
    this.#subscriptions.set(name, { ...subscription, renewAt: this.#after(seconds * 0.9) })
    return words(200, challenge)
  }

  /** What is pushed is never read, only that it came from the hub: the feed itself is asked. */
  async #hear({ source, secret }: Subscription, request: Request): Promise<Response> {
    const body = await readAtMost(request, MOST_BYTES)
    const isOurs = body !== undefined && (await isSigned(body, request.headers.get('x-hub-signature'), secret))
    if (isOurs) await this.#options.onNews(source)
    // A 2xx for a bad signature, too, as the standard asks: whoever guesses learns nothing.
    return words(202)
  }

  #after(seconds: number): Instant {
    return instant(Date.parse(this.#options.clock.now()) + seconds * 1000)
  }
}

function words(status: number, text = ''): Response {
  const headers = {
    'content-type': 'text/plain; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  }
  return new Response(text, { status, headers })
}

function refused(source: string, hub: string, why: string): Notice {
  return {
    stage: 'collect',
    code: 'websub-refused',
    level: 'info',
    subject: source,
    message: `The WebSub hub ${hub} did not take the subscription: ${why}`,
    remedy: 'Nothing to do: the feed is polled as ever, and the hub is asked again in an hour.',
  }
}

/** A subscriber for one hub; what it knows lives as long as the process, and hubs replace what they had. */
export function createSubscriber(options: SubscriberOptions): Subscriber {
  return new HubSubscriber(options)
}

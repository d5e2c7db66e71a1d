import type { Notice } from '../news/notice.ts'
import { type Gauges, hubGauges } from '../newsroom/gauges.ts'
import { createSubscriber } from '../newsroom/websub/subscriber.ts'
import type { OpenHub } from './open-hub.ts'

/** What a served hub does beside its runs: measures itself, subscribes to feeds and hears from their hubs. */
export interface Office {
  /** Numbers as of the end of the last run. */
  gauges(): Gauges
  /** Answers the hubs of feeds. */
  answer(request: Request): Promise<Response | undefined>
  /** Runs, and notes how long it took. */
  timed<T>(run: () => Promise<T>): Promise<T>
  /** Subscribes where a feed names a hub. */
  renew(): Promise<Notice[]>
  /** Aborts when the server stops, or as soon as a feed has something new or somebody wants a run. */
  woken(): AbortSignal
  /** Starts the next run at once. */
  wake(): void
  isRunning(): boolean
}

/** @param signal stops everything */
export async function openOffice(hub: OpenHub, signal: AbortSignal): Promise<Office> {
  const { world } = hub
  let sources = hub.folder.sources
  let gauges = await hubGauges(sources, world)
  let alarm = new AbortController()
  let running = false
  const subscriber = createSubscriber({
    webUrl: hub.folder.hub.webUrl,
    key: world.key,
    fetch: world.fetch,
    clock: world.clock,
    signal,
    async onNews(source) {
      const poll = await world.store.poll(source)
      if (poll) await world.store.savePoll({ ...poll, nextAt: world.clock.now() })
      alarm.abort()
    },
  })
  return {
    gauges: () => gauges,
    answer: async (request) => (hub.folder.hub.websub ? subscriber.answer(request) : undefined),
    async timed(run) {
      // News from here on are for the next run.
      alarm = new AbortController()
      const started = performance.now()
      running = true
      const value = await run().finally(() => {
        running = false
      })
      sources = (await hub.reload().catch(() => undefined))?.sources ?? sources
      gauges = await hubGauges(sources, world, (performance.now() - started) / 1000)
      return value
    },
    async renew() {
      if (!hub.folder.hub.websub || signal.aborted) return []
      return subscriber.renew(sources, await world.store.polls()).catch((error: unknown) => {
        if (signal.aborted) return []
        throw error
      })
    },
    woken: () => AbortSignal.any([signal, alarm.signal]),
    wake: () => alarm.abort(),
    isRunning: () => running,
  }
}
